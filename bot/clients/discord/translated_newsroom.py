"""Translations for ``/coverage``. See `translations`."""

from __future__ import annotations

from collections.abc import Mapping

from bot.clients.discord.texts import Texts

_NAMES = {
    "export": Texts("exportieren", "exporter", "exportar", "导出"),
    "format": Texts("format", "format", "formato", "格式"),
    "coverage": Texts("artikelbestand", "articles", "artículos", "报道库"),
    "add": Texts("hinzufügen", "ajouter", "añadir", "添加"),
    "edit": Texts("bearbeiten", "modifier", "editar", "编辑"),
    "remove": Texts("entfernen", "retirer", "quitar", "移除"),
    "undo": Texts("rückgängig", "annuler", "deshacer", "撤销"),
    "reload": Texts("neu-laden", "recharger", "recargar", "重新加载"),
    "status": Texts("stand", "état", "estado", "状态"),
    "feed": Texts("feed", "flux", "fuente-web", "订阅源"),
    "file": Texts("datei", "fichier", "archivo", "文件"),
    "address": Texts("adresse", "adresse", "dirección", "网址"),
    "article": Texts("artikel", "article", "artículo", "文章"),
    "outlet": Texts("medium", "média", "medio", "媒体"),
    "title": Texts("titel", "titre", "título", "标题"),
    "published": Texts("veröffentlicht", "publié", "publicado", "发表日期"),
    "basis": Texts("grundlage", "fondement", "base", "依据"),
    "note": Texts("anmerkung", "remarque", "nota", "备注"),
    "into": Texts("in-kanal", "dans-salon", "en-canal", "目标频道"),
    "which": Texts("welcher", "lequel", "cuál", "哪一个"),
}

_DESCRIPTIONS = {
    "An answer as a file: a table, JSON, Markdown with footnotes, or citations.": Texts(
        "Eine Antwort als Datei: Tabelle, JSON, Markdown mit Fußnoten oder Quellenangaben.",
        "Une réponse en fichier : tableau, JSON, Markdown avec notes, ou références.",
        "Una respuesta como archivo: tabla, JSON, Markdown con notas o referencias.",
        "将回答导出为文件：表格、JSON、带脚注的 Markdown 或引文。",
    ),
    "How the file is written.": Texts(
        "Wie die Datei geschrieben wird.",
        "Comment le fichier est écrit.",
        "Cómo se escribe el archivo.",
        "文件的格式。",
    ),
    "What to ask, as after the prefix: who-signed 2021.": Texts(
        "Was gefragt wird, wie nach dem Präfix: who-signed 2021.",
        "La question, comme après le préfixe : who-signed 2021.",
        "La pregunta, como tras el prefijo: who-signed 2021.",
        "要问的内容，与前缀后的写法相同：who-signed 2021。",
    ),
    "The coverage of this server: add, edit and remove articles, watch feeds.": Texts(
        "Der Artikelbestand dieses Servers: Artikel hinzufügen, bearbeiten, entfernen, Feeds beobachten.",
        "Les articles de ce serveur : en ajouter, modifier, retirer ; suivre des flux.",
        "Los artículos de este servidor: añadir, editar, quitar; seguir fuentes web.",
        "本服务器的报道库：添加、编辑、移除文章，关注订阅源。",
    ),
    "Show what I see in an article, then add it or not: a file, an address, or neither to paste it.": Texts(
        "Zeigt, was ich in einem Artikel sehe; dann hinzufügen oder nicht. Ohne Angabe: Text einfügen.",
        "Montre ce que je vois dans un article, puis l’ajouter ou non. Sans rien : coller le texte.",
        "Muestra lo que veo en un artículo; luego se añade o no. Sin nada: pegar el texto.",
        "先显示我从文章中读出的内容，再决定是否添加：文件、网址；都不填则粘贴文本。",
    ),
    "Change what is known of an article: outlet, title, date, address. - means not known.": Texts(
        "Ändern, was über einen Artikel bekannt ist: Medium, Titel, Datum, Adresse. - heißt unbekannt.",
        "Modifier ce qu’on sait d’un article : média, titre, date, adresse. - veut dire inconnu.",
        "Cambiar lo que se sabe de un artículo: medio, título, fecha, dirección. - es desconocido.",
        "更改文章的已知信息：媒体、标题、日期、网址。- 表示未知。",
    ),
    "Remove an article; it can be undone.": Texts(
        "Einen Artikel entfernen; das lässt sich rückgängig machen.",
        "Retirer un article ; cela peut être annulé.",
        "Quitar un artículo; se puede deshacer.",
        "移除一篇文章；可以撤销。",
    ),
    "Take back the last change to the coverage.": Texts(
        "Die letzte Änderung am Artikelbestand zurücknehmen.",
        "Annuler la dernière modification des articles.",
        "Deshacer el último cambio en los artículos.",
        "撤销对报道库的最近一次更改。",
    ),
    "Load the articles anew that come with this bot.": Texts(
        "Die Artikel, die mit diesem Bot kommen, neu laden.",
        "Recharger les articles fournis avec ce bot.",
        "Recargar los artículos que vienen con este bot.",
        "重新加载随本机器人提供的文章。",
    ),
    "How many articles and facts there are, since when, and whether all is sound.": Texts(
        "Wie viele Artikel und Fakten es gibt, seit wann, und ob alles in Ordnung ist.",
        "Combien d’articles et de faits, depuis quand, et si tout est en ordre.",
        "Cuántos artículos y datos hay, desde cuándo y si todo está en orden.",
        "有多少文章和事实、何时加载、是否完好。",
    ),
    "Feeds that bring articles into a channel, where somebody adds or discards them.": Texts(
        "Feeds, die Artikel in einen Kanal bringen, wo sie hinzugefügt oder verworfen werden.",
        "Des flux qui amènent des articles dans un salon, où on les ajoute ou les écarte.",
        "Fuentes web que traen artículos a un canal, donde se añaden o se descartan.",
        "把文章送到频道的订阅源，由人决定添加或舍弃。",
    ),
    "Watch an RSS or Atom feed: what is new is shown in a channel, and added by hand alone.": Texts(
        "Einen RSS- oder Atom-Feed beobachten: Neues erscheint im Kanal, hinzugefügt wird nur von Hand.",
        "Suivre un flux RSS ou Atom : les nouveautés vont dans un salon, ajoutées à la main seulement.",
        "Seguir una fuente RSS o Atom: lo nuevo se muestra en un canal y solo se añade a mano.",
        "关注 RSS 或 Atom 订阅源：新内容显示在频道中，只能手动添加。",
    ),
    "The feeds that are watched, and how each went last time.": Texts(
        "Die beobachteten Feeds, und wie es zuletzt mit jedem ging.",
        "Les flux suivis, et comment chacun s’est lu la dernière fois.",
        "Las fuentes que se siguen y cómo fue la última lectura de cada una.",
        "正在关注的订阅源，以及各自上次读取的情况。",
    ),
    "Watch a feed no longer.": Texts(
        "Einen Feed nicht mehr beobachten.",
        "Ne plus suivre un flux.",
        "Dejar de seguir una fuente.",
        "不再关注某订阅源。",
    ),
    "A text file, a web page or a PDF.": Texts(
        "Eine Textdatei, eine Webseite oder ein PDF.",
        "Un fichier texte, une page web ou un PDF.",
        "Un archivo de texto, una página web o un PDF.",
        "文本文件、网页或 PDF。",
    ),
    "The address of its page.": Texts(
        "Die Adresse seiner Seite.", "L’adresse de sa page.", "La dirección de su página.", "其网页的网址。"
    ),
    "Its number, file name or outlet.": Texts(
        "Seine Nummer, sein Dateiname oder sein Medium.",
        "Son numéro, son nom de fichier ou son média.",
        "Su número, su nombre de archivo o su medio.",
        "其编号、文件名或媒体。",
    ),
    "Who published it.": Texts("Wer ihn veröffentlicht hat.", "Qui l’a publié.", "Quién lo publicó.", "由谁发表。"),
    "Its headline.": Texts("Seine Schlagzeile.", "Son titre.", "Su titular.", "其标题。"),
    "The day, month or year: 2022-06-17, 2022-06 or 2022.": Texts(
        "Tag, Monat oder Jahr: 2022-06-17, 2022-06 oder 2022.",
        "Le jour, le mois ou l’année : 2022-06-17, 2022-06 ou 2022.",
        "El día, el mes o el año: 2022-06-17, 2022-06 o 2022.",
        "日、月或年：2022-06-17、2022-06 或 2022。",
    ),
    "What the date rests on.": Texts(
        "Worauf das Datum beruht.", "Sur quoi repose la date.", "En qué se basa la fecha.", "日期的依据。"
    ),
    "How the date is known.": Texts(
        "Woher das Datum bekannt ist.", "Comment la date est connue.", "Cómo se conoce la fecha.", "如何得知该日期。"
    ),
    "The address of the feed, beginning with https://": Texts(
        "Die Adresse des Feeds, beginnend mit https://",
        "L’adresse du flux, commençant par https://",
        "La dirección de la fuente, que empieza por https://",
        "订阅源的网址，以 https:// 开头",
    ),
    "The channel where what it brings is shown.": Texts(
        "Der Kanal, in dem erscheint, was er bringt.",
        "Le salon où s’affiche ce qu’il apporte.",
        "El canal donde se muestra lo que trae.",
        "显示其内容的频道。",
    ),
    "The number of the feed, see the list of feeds.": Texts(
        "Die Nummer des Feeds, siehe die Liste der Feeds.",
        "Le numéro du flux, voir la liste des flux.",
        "El número de la fuente, véase la lista.",
        "订阅源的编号，见订阅源列表。",
    ),
}

TEXTS: Mapping[str, Texts] = {**_NAMES, **_DESCRIPTIONS}
"""Every text by its English one."""
