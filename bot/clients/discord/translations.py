"""Names and descriptions of the slash commands in the languages that Discord shows them in, as data.

Only what Discord shows before a question is asked: answers stay in the sources' words, and the prefix commands
in English. The key is the English text, so that a description that changes has no translation until it gets one.
"""

from __future__ import annotations

from collections.abc import Mapping

import discord
from discord import app_commands

from bot.clients.discord import translated_newsroom, translated_people
from bot.clients.discord.texts import Texts

LANGUAGES: Mapping[discord.Locale, str] = {
    discord.Locale.german: "german",
    discord.Locale.french: "french",
    discord.Locale.spain_spanish: "spanish",
    discord.Locale.latin_american_spanish: "spanish",
    discord.Locale.chinese: "chinese",
}


class Translator(app_commands.Translator):
    """Looks texts up; Discord shows the English one where there is none."""

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, _: app_commands.TranslationContextTypes
    ) -> str | None:
        """The text in a language; called by discord.py when the commands are registered."""
        language, texts = LANGUAGES.get(locale), TEXTS.get(string.message)
        return getattr(texts, language) if language and texts else None


_COMMANDS = {
    "who-signed": Texts("wer-unterzeichnete", "qui-a-signé", "quién-firmó", "谁签署"),
    "ask": Texts("frage", "demander", "preguntar", "提问"),
    "country": Texts("land", "pays", "país", "国家"),
    "compare": Texts("vergleich", "comparer", "comparar", "比较"),
    "timeline": Texts("zeitleiste", "chronologie", "cronología", "时间线"),
    "claims": Texts("zahlen", "chiffres", "cifras", "数字"),
    "disagree": Texts("widersprüche", "désaccords", "desacuerdos", "分歧"),
    "quote": Texts("zitat", "citation", "cita", "引语"),
    "check": Texts("prüfen", "vérifier", "verificar", "核对"),
    "who-said": Texts("wer-sagte", "qui-a-dit", "quién-dijo", "谁说的"),
    "search": Texts("suche", "recherche", "buscar", "搜索"),
    "sources": Texts("quellen", "sources", "fuentes", "所有来源"),
    "source": Texts("quelle", "source", "fuente", "来源"),
    "speakers": Texts("zitierte", "personnes-citées", "citados", "发言者名单"),
    "help": Texts("hilfe", "aide", "ayuda", "帮助"),
    "Check quote": Texts("Zitat prüfen", "Vérifier la citation", "Verificar la cita", "核对引语"),
}

_OPTIONS = {
    "year": Texts("jahr", "année", "año", "年份"),
    "question": Texts("frage", "question", "pregunta", "问题"),
    "other": Texts("anderes-jahr", "autre-année", "otro-año", "另一年份"),
    "which": Texts("welche", "lesquelles", "cuáles", "哪些"),
    "since": Texts("seit", "depuis", "desde", "起始"),
    "until": Texts("bis", "jusque", "hasta", "截止"),
    "about": Texts("über", "sujet", "sobre", "关于"),
    "speaker": Texts("person", "personne", "persona", "发言者"),
    "message": Texts("nachricht", "message", "mensaje", "消息"),
    "words": Texts("wörter", "mots", "palabras", "词语"),
    "number": Texts("nummer", "numéro", "número", "编号"),
    "paragraph": Texts("absatz", "paragraphe", "párrafo", "段落"),
    "command": Texts("befehl", "commande", "comando", "命令"),
    "private": Texts("privat", "privé", "privado", "私密"),
}

_SUMMARIES = {
    "Who signed the joint statements of a year, and who the other side was.": Texts(
        "Wer die gemeinsamen Erklärungen eines Jahres unterzeichnete, und wer auf der anderen Seite stand.",
        "Qui a signé les déclarations communes d’une année, et qui était de l’autre côté.",
        "Quién firmó las declaraciones conjuntas de un año y quién estaba del otro lado.",
        "某一年的联合声明由谁签署，另一方是谁。",
    ),
    "A question in your own words: what the sources say to it, or that they do not say.": Texts(
        "Eine Frage in Ihren Worten: was die Quellen dazu sagen, oder dass sie nichts dazu sagen.",
        "Une question avec vos mots : ce que les sources en disent, ou qu’elles n’en disent rien.",
        "Una pregunta con sus palabras: qué dicen las fuentes de ello, o que no dicen nada.",
        "用自己的话提问：各来源怎么说，或没有提及。",
    ),
    "Every part that a country has in joint statements, by year, and what its people say.": Texts(
        "Jede Rolle eines Landes in gemeinsamen Erklärungen, nach Jahren, und was seine Leute sagen.",
        "Chaque rôle d’un pays dans les déclarations communes, par année, et ce que disent les siens.",
        "Cada papel de un país en las declaraciones conjuntas, por año, y lo que dicen los suyos.",
        "一个国家在联合声明中的各种角色（按年份），以及其代表所说的话。",
    ),
    "The joint statements of two years side by side: how many signed, who led, who is named in which.": Texts(
        "Die gemeinsamen Erklärungen zweier Jahre: wie viele unterzeichneten, wer führte, wer genannt ist.",
        "Les déclarations communes de deux années : combien de signataires, qui menait, qui est nommé.",
        "Las declaraciones conjuntas de dos años: cuántos firmaron, quién las lideró, a quién se nombra.",
        "两个年份的联合声明对照：多少国家签署、由谁牵头、各自提到谁。",
    ),
    "What happened when: joint statements, quotations and other dated sentences, oldest first.": Texts(
        "Was wann geschah: gemeinsame Erklärungen, Zitate und andere datierte Sätze, älteste zuerst.",
        "Ce qui s’est passé et quand : déclarations, citations et autres phrases datées, par ordre de date.",
        "Qué pasó y cuándo: declaraciones conjuntas, citas y otras frases con fecha, por orden.",
        "何时发生何事：联合声明、引语及其他有日期的句子，由早到晚。",
    ),
    "How many, and who says so: figures of the same thing side by side, each in its source's words.": Texts(
        "Wie viele, und wer das sagt: Zahlen zur selben Sache nebeneinander, in den Worten der Quellen.",
        "Combien, et qui le dit : les chiffres d’une même chose côte à côte, dans les mots des sources.",
        "Cuántos, y quién lo dice: cifras de lo mismo lado a lado, con las palabras de cada fuente.",
        "有多少、是谁说的：同一事物的数字并列，均为来源原文。",
    ),
    "Where sources contradict each other: figures, days, who said it, in which words, of whom.": Texts(
        "Wo Quellen einander widersprechen: Zahlen, Tage, wer es sagte, in welchen Worten, über wen.",
        "Où les sources se contredisent : chiffres, jours, qui l’a dit, avec quels mots, de qui.",
        "Dónde se contradicen las fuentes: cifras, días, quién lo dijo, con qué palabras, de quién.",
        "各来源互相矛盾之处：数字、日期、谁说的、措辞、说的是谁。",
    ),
    "What somebody said, oldest first: direct words, quoted fragments and paraphrases told apart.": Texts(
        "Was jemand sagte, älteste zuerst: wörtliche Rede, zitierte Teile und Umschreibungen unterschieden.",
        "Ce que quelqu’un a dit, par ordre de date : citations, fragments et paraphrases bien distingués.",
        "Lo que alguien dijo, por orden de fecha: citas directas, fragmentos y paráfrasis por separado.",
        "某人说过的话，由早到晚：直接引语、片段引用与转述分别标明。",
    ),
    "Whether a quotation is in the coverage: exact, altered, somebody else's, only reported, or not.": Texts(
        "Ob ein Zitat in den Artikeln steht: genau, verändert, von jemand anderem, nur berichtet oder nicht.",
        "Si une citation est dans les articles : exacte, modifiée, d’un autre, seulement rapportée, ou non.",
        "Si una cita está en los artículos: exacta, alterada, de otra persona, solo referida, o no.",
        "一句引语是否见于报道：一字不差、有改动、出自他人、仅为转述，或没有。",
    ),
    "Who said what you half remember: the quotations most like it, with the speaker.": Texts(
        "Wer sagte, woran Sie sich halb erinnern: die ähnlichsten Zitate, mit der Person.",
        "Qui a dit ce dont vous vous souvenez à moitié : les citations les plus proches, avec leur auteur.",
        "Quién dijo lo que recuerda a medias: las citas más parecidas, con su autor.",
        "您依稀记得的话是谁说的：最相近的引语及其发言者。",
    ),
    "Passages that have the words, best first, with the words marked.": Texts(
        "Stellen mit diesen Wörtern, die besten zuerst, die Wörter hervorgehoben.",
        "Les passages qui contiennent ces mots, les meilleurs d’abord, les mots en évidence.",
        "Pasajes que contienen las palabras, los mejores primero, con las palabras resaltadas.",
        "含有这些词语的段落，最相关者在前，词语加以标示。",
    ),
    "The articles of the coverage, each with outlet, title, date and what the date rests on.": Texts(
        "Alle Artikel, jeder mit Medium, Titel, Datum und worauf das Datum beruht.",
        "Tous les articles, chacun avec son média, son titre, sa date et ce qui la fonde.",
        "Todos los artículos, cada uno con medio, título, fecha y en qué se basa la fecha.",
        "所有文章，附媒体、标题、日期及日期的依据。",
    ),
    "One article: what is known about it and what was found in it; with words, its passages in context.": Texts(
        "Ein Artikel: was über ihn bekannt ist und was er enthält; mit Wörtern seine Stellen im Zusammenhang.",
        "Un article : ce qu’on en sait et ce qu’on y trouve ; avec des mots, ses passages en contexte.",
        "Un artículo: qué se sabe de él y qué contiene; con palabras, sus pasajes en contexto.",
        "一篇文章：其已知信息与所含内容；给出词语则显示上下文中的段落。",
    ),
    "Who is quoted in the coverage, most quoted first; with a country, only who speaks for it.": Texts(
        "Wer zitiert wird, die meistzitierten zuerst; mit einem Land nur, wer für dieses spricht.",
        "Qui est cité, les plus cités d’abord ; avec un pays, seulement qui parle en son nom.",
        "A quién se cita, los más citados primero; con un país, solo quien habla en su nombre.",
        "报道引用了谁，引用最多者在前；给出国家则只列其代言人。",
    ),
    "What can be asked; with a command, how to ask it.": Texts(
        "Was man fragen kann; mit einem Befehl, wie man ihn benutzt.",
        "Ce qu’on peut demander ; avec une commande, comment l’utiliser.",
        "Qué se puede preguntar; con un comando, cómo se usa.",
        "可以问什么；给出命令则说明用法。",
    ),
}

_DESCRIPTIONS = {
    "The year of the statement, for example 2021.": Texts(
        "Das Jahr der Erklärung, zum Beispiel 2021.",
        "L’année de la déclaration, par exemple 2021.",
        "El año de la declaración, por ejemplo 2021.",
        "声明的年份，例如 2021。",
    ),
    "Which statement of each year: its side, its number, or who led or read it.": Texts(
        "Welche Erklärung jedes Jahres: Seite, Zahl oder wer sie anführte oder verlas.",
        "Quelle déclaration de chaque année : camp, nombre, ou qui l’a menée ou lue.",
        "Qué declaración de cada año: postura, número o quién la lideró o leyó.",
        "每年的哪份声明：立场、签署数，或牵头、宣读的国家。",
    ),
    "A country, or a body that signed.": Texts(
        "Ein Land oder eine Organisation, die unterzeichnete.",
        "Un pays, ou une organisation signataire.",
        "Un país o una organización que firmó.",
        "国家，或签署的组织。",
    ),
    "Only this outlet or article: an outlet, a number.": Texts(
        "Nur dieses Medium oder dieser Artikel: ein Medium, eine Nummer.",
        "Seulement ce média ou cet article : un média, un numéro.",
        "Solo este medio o artículo: un medio, un número.",
        "仅限此媒体或文章：媒体名称或编号。",
    ),
    "Only published on or after this day, month or year.": Texts(
        "Nur ab diesem Tag, Monat oder Jahr veröffentlicht.",
        "Seulement publié à partir de ce jour, ce mois ou cette année.",
        "Solo publicado desde este día, mes o año.",
        "仅限此日、月或年及以后发表的。",
    ),
    "Only published on or before this day, month or year.": Texts(
        "Nur bis zu diesem Tag, Monat oder Jahr veröffentlicht.",
        "Seulement publié jusqu’à ce jour, ce mois ou cette année.",
        "Solo publicado hasta este día, mes o año.",
        "仅限此日、月或年及以前发表的。",
    ),
    "Words to look for, as you would say them.": Texts(
        "Wörter, die gesucht werden, wie man sie sagen würde.",
        "Les mots à chercher, comme vous les diriez.",
        "Palabras que buscar, tal como las diría.",
        "要查找的词语，照常说即可。",
    ),
    "A question, as you would say it.": Texts(
        "Eine Frage, wie man sie stellen würde.",
        "Une question, comme vous la poseriez.",
        "Una pregunta, tal como la diría.",
        "一个问题，照常问即可。",
    ),
    "Who spoke: a person, body or document.": Texts(
        "Wer sprach: eine Person, eine Organisation oder ein Dokument.",
        "Qui a parlé : une personne, une organisation ou un document.",
        "Quién habló: una persona, una organización o un documento.",
        "谁说的：人物、组织或文件。",
    ),
    "Words that the quotation has.": Texts(
        "Wörter, die im Zitat vorkommen.",
        "Des mots de la citation.",
        "Palabras que tiene la cita.",
        "引语中的词语。",
    ),
    "A quotation, or a message that has some.": Texts(
        "Ein Zitat oder eine Nachricht mit Zitaten.",
        "Une citation, ou un message qui en contient.",
        "Una cita, o un mensaje que las contiene.",
        "一句引语，或含有引语的消息。",
    ),
    "Words as far as you remember them.": Texts(
        "Wörter, soweit Sie sich erinnern.",
        "Les mots, autant que vous vous en souvenez.",
        "Palabras, hasta donde las recuerde.",
        "您记得的词语。",
    ),
    "The number, file name or outlet of an article.": Texts(
        "Nummer, Dateiname oder Medium eines Artikels.",
        "Le numéro, le nom de fichier ou le média d’un article.",
        "El número, el nombre de archivo o el medio de un artículo.",
        "文章的编号、文件名或媒体。",
    ),
    "A paragraph of it, from 1.": Texts(
        "Ein Absatz davon, ab 1.",
        "Un de ses paragraphes, à partir de 1.",
        "Un párrafo suyo, desde 1.",
        "其中的段落，从 1 起。",
    ),
    "A command's name.": Texts(
        "Name eines Befehls.", "Le nom d’une commande.", "El nombre de un comando.", "命令名称。"
    ),
    "Show the answer only to me.": Texts(
        "Die Antwort nur mir zeigen.",
        "Ne montrer la réponse qu’à moi.",
        "Mostrarme la respuesta solo a mí.",
        "答案只给我看。",
    ),
}

TEXTS: Mapping[str, Texts] = {
    **_COMMANDS,
    **_OPTIONS,
    **_SUMMARIES,
    **_DESCRIPTIONS,
    **translated_people.TEXTS,
    **translated_newsroom.TEXTS,
}
"""Every text by its English one."""
