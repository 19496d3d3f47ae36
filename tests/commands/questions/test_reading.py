"""What a question is taken to ask for, and about what."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commands import ask_line
from bot.commands.questions import near_words
from bot.commands.questions.names import placed_terms
from bot.commands.questions.phrases import in_plain_words
from bot.commands.questions.reading import Question, read_question
from bot.commands.questions.terms import is_slip_of, stem, stems_of, word_term
from bot.commands.questions.words import EMPTY
from bot.store.coverage import Coverage


def _terms(question: Question) -> list[tuple[str, str]]:
    return [(term.text, term.kind) for term in question.terms]


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Who read it?", "who"),
        ("which Baltic countries signed", "who"),
        ("What percentage voted for the plan?", "how many"),
        ("by how much did prices rise", "how many"),
        ("What share of the crew left?", "how many"),
        ("Since when has the bridge been shut?", "when"),
        ("what day was it", "when"),
        ("In which city was it read?", "where"),
        ("Why did they leave?", "why"),
        ("Did Peru sign?", "whether"),
        ("How does it work?", "what"),
        ("whats the plan", "what"),
        ("the plan for the bridge", "what"),
        ("signatories 2021?", "who"),
        ("cost of the bridge", "how many"),
        ("reason for the delay", "why"),
        ("I'd like to know who read it", "who"),
        ("can you tell me how long it took", "how many"),
        ("I wonder whether Peru signed", "whether"),
        ("is it true that Peru signed", "whether"),
        ("by what margin did it pass", "how many"),
    ],
)
def test_what_is_asked_for(invented: Coverage, text: str, asks: str) -> None:
    assert read_question(invented, text).asks == asks


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("What did the Dutch harbour master say about fog?", ["Dutch", "harbour", "master"], "say"),
        ("What did Marta Ruiz warn of?", ["marta ruiz"], "warn"),
        ("what chile said about mining", ["chile"], "said"),
        ("When did Norway leave?", ["Norway"], "leave"),
        ("What did the man in the boat call the harbour?", ["man", "boat"], "call"),
        ("What would Norway demand under the proposed rules?", ["Norway"], "demand"),
        # nobody is asked for words here
        ("Why did Chile not join in the fishing promise?", ["Chile"], "join"),
        ("Did Chile back the call to ban nets?", ["Chile"], "back"),
        ("Why was Norway criticised?", ["Norway"], None),
        ("Who warned Norway?", [], None),
    ],
)
def test_whose_words_or_deeds_are_asked_for(
    invented: Coverage, text: str, subject: list[str], verb: str | None
) -> None:
    read = read_question(invented, text)
    assert ([term.text for term in read.subject], read.verb) == (subject, verb)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("How long is the tunnel?", [("tunnel", "word")]),
        ("Which of the countries in the Pacific did Chile and Peru warn?", None),
        ("Who left the Fiji letter and why?", [("left", "word"), ("Fiji", "country"), ("letter", "word")]),
        ("What happened on 6 March 2018?", [("march", "month"), ("2018", "year")]),
        ("perus answer", [("peru", "country"), ("answer", "word")]),
        ("Who keeps the archive in Quebec City?", [("keeps", "word"), ("archive", "word"), ("Quebec City", "name")]),
        ("Who won the Lisbon Games?", [("won", "word"), ("Lisbon", "name"), ("Games", "word")]),
        ("Who bullies the West?", [("bullies", "word"), ("West", "word")]),
        ("what of ruizs letter", [("ruiz", "speaker"), ("letter", "word")]),
        ("what did ruiz say", []),
        (
            "Which fish-hungry states left?",
            [("fish", "word"), ("hungry", "word"), ("states", "word"), ("left", "word")],
        ),
        ("Which two big states left?", [("two", "word"), ("big", "word"), ("left", "word")]),
        ("Who won the by-vote?", [("won", "word"), ("vote", "word")]),
    ],
)
def test_what_a_question_is_about(invented: Coverage, text: str, terms: list[tuple[str, str]] | None) -> None:
    found = _terms(read_question(invented, text))
    assert terms is None or found == terms or (not terms and found == [("ruiz", "speaker")])
    assert not any(text.endswith(" and") or text.startswith("of ") for text, _ in found)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Who stole the bell?", "stole"),
        ("When did the old harbour mill close?", "close"),
        ("When did Peru cancel the canal?", "cancel"),
        ("Where was the bell found?", "found"),
        ("What stopped the trams?", "stopped"),
        ("How many boats are there?", None),
        ("What did Chile say?", None),
        ("What changes in Chile are praised?", "praised"),  # by whom is not asked
    ],
)
def test_what_is_said_to_have_happened(invented: Coverage, text: str, predicate: str | None) -> None:
    found = read_question(invented, text).predicate
    assert (found.text if found else None) == predicate


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("who took Peru's side", "who supported Peru"),
        ("which states spoke up for Chile", "which states supported Chile"),
        ("who stayed out of the letter", "who did not sign the letter"),
        (
            "who kept away from last year's joint appeal on otters",
            "who did not sign last year's joint appeal on otters",
        ),
        ("who stayed out of it", "who did not sign it"),
        ("who stood aside from the regatta", "who stood aside from the regatta"),
        ("who was missing from the parade", "who was missing from the parade"),
        ("how many ppl r there", "how many people are there"),
        ("did the US sign", "did the US sign"),
        ("what does the Peru-led text say", "what does the Peru led text say"),
        ("who does Marta Ruiz work for", "who is Marta Ruiz"),
        ("on which side was Peru", "on which side was Peru"),
        ("who stayed in Lima", "who stayed in Lima"),
        ("who stepped down after the vote", "who resigned after the vote"),
        ("who pulled out after the vote", "who withdrew after the vote"),
        ("which papers were handed in", "which papers were submitted"),
        ("which countries walked out", "which countries walked out"),
        ("why was the launch put off", "why was the launch postponed"),
        ("why did the mayor step down", "why did the mayor resign"),
        ("who stepped on the bell", "who stepped on the bell"),
        ("please tell me who signed", "who signed"),
        ("what did the bridge cost", "how much did the bridge cost"),
        ("what did the crane lift", "what did the crane lift"),
        ("what did Peru make of the note", "what did Peru respond to the note"),
        ("what was the response of Peru to the note", "how did Peru respond to the note"),
        ("what was Peru's reaction", "how did Peru respond"),
        ("what was the reaction in Lima", "what was the reaction in Lima"),
        ("do the articles say who signed", "who signed"),
        ("does the mayor say who signed", "does the mayor say who signed"),
        ("which states are new on the letter", "which states joined for the first time the letter"),
        ("Which countries are new?", "Which countries joined for the first time?"),
        ("which members are new to the town", "which members are new to the town"),
        ("which states are new in the steel group", "which states joined for the first time the steel group"),
        ("who was the letter's reader", "who read the letter"),
        ("who was the reader of the letter", "who read the letter"),
        ("what number of states agreed", "how many states agreed"),
        ("what number did he call", "what number did he call"),
        ("whose envoy read it", "which country’s envoy read it"),
        ("whose letter was it", "whose letter was it"),
        ("who is in charge of the fund", "who heads the fund"),
        ("who left their names off the letter", "who did not sign the letter"),
        ("who left her name on the door", "who left her name on the door"),
        ("who runs the World Bank", "who is the head of the World Bank"),
        ("who leads the Rhine parade", "who leads the Rhine parade"),
        ("which towns were taken off the letter", "which towns withdrew from the letter"),
        ("who runs the campaign", "who runs the campaign"),
        ("who was behind the letter", "who led the letter"),
        ("who was behind the wheel", "who was behind the wheel"),
        ("who gave the speech for Peru", "who delivered the speech for Peru"),
        ("who gave the nurses a rise", "who gave the nurses a rise"),
        ("how many times in a row did they win", "how often consecutive did they win"),
        ("when were the poets locked up", "when were the poets imprisoned"),
        ("the 30-odd states", "the 30 states"),
        ("who was in charge of writing the letter", "who wrote the letter"),
        ("why was Peru not among the signatories", "why did Peru not sign"),
        ("which states weren't among the signatories", "which states did not sign"),
        ("why was Peru not among the winners", "why was Peru not among the winners"),
        ("which state pulled back its name", "which state withdrew its name"),
        ("who was in power in Chad in 2001", "who ruled Chad in 2001"),
        ("who co-chaired it", "who chaired it"),
        ("which co-op closed", "which co-op closed"),
        ("hello", "hello"),
    ],
)
def test_phrases_are_read_in_plain_words(typed: str, plain: str) -> None:
    assert in_plain_words(typed) == plain


@pytest.mark.parametrize(
    ("typed", "other", "slip"),
    [
        ("legaly", "legally", True),
        ("harbuor", "harbour", True),
        ("minster", "minister", True),
        ("harbour", "harbor", True),
        ("harbour", "harbour", False),
        ("court", "count", True),
        ("seal", "meal", False),  # short words are other words
        ("letter", "better", False),  # the first letter is seldom wrong
        ("signed", "designed", False),
    ],
)
def test_a_letter_typed_wrong(typed: str, other: str, slip: bool) -> None:
    assert is_slip_of(typed, other) is slip
    assert is_slip_of(other, typed) is slip


def test_initials_of_a_name_stand_for_it() -> None:
    assert word_term("IMF", "name").among(stems_of("said the International Monetary Fund")) == 1
    assert word_term("IMF", "name").among(stems_of("an international monetary plan")) == 0


@pytest.mark.parametrize(
    ("typed", "text", "there"),
    [
        ("purchase", "The firm bought two boats.", True),  # news says it so
        ("resigned", "The mayor stepped down on Monday.", True),
        ("conceal", "They were hiding the losses.", True),  # of like meaning
        ("films", "The picture won a prize.", True),
        ("nations", "One nation signed.", True),
        ("criticized", "They criticised it.", True),
        ("organisation", "They organized it.", True),
        ("defence", "A ministry of defense.", True),
        ("prize", "They praised it.", False),
        ("rise", "Prices fell.", False),
        ("harbour", "The mayor stepped on the gas.", False),
    ],
)
def test_words_of_the_same_or_like_meaning(typed: str, text: str, there: bool) -> None:
    assert bool(word_term(typed).among(stems_of(text))) is there


def test_the_word_itself_is_worth_more_than_one_like_it() -> None:
    worth = [word_term("purchase").among(stems_of(text)) for text in ("a purchase", "they bought", "an acquisition")]
    assert worth == sorted(worth, reverse=True)


def test_the_thesaurus_is_kept_by_stems_and_has_no_empty_words() -> None:
    lines = (Path(near_words.__file__).with_suffix(".txt")).read_text("utf-8").splitlines()
    entries = [line.split() for line in lines if not line.startswith("#")]
    assert [entry[0] for entry in entries if stem(entry[0]) != entry[0] or not entry[1:]] == []
    assert [word for _, *words in entries for word in words if word in EMPTY] == []


def test_a_word_with_a_slip_is_looked_for_as_it_is_printed(invented: Coverage) -> None:
    assert invented.words_like("counsil") == ["council"]
    assert invented.words_like("cuoncil") == []  # the beginning is seldom wrong
    assert invented.words_like("fsih") == []  # a short word is one slip from too many
    assert "council" in read_question(invented, "where did the counsil meet").terms[0].near


def test_a_slip_in_a_name_is_read_as_the_name_that_is_printed(coverage: Coverage) -> None:
    read = read_question(coverage, "What did Ms Bachelett promise?")
    assert read.read_as == "What did Ms Bachelet promise?"
    assert [(term.text, term.kind) for term in read.subject] == [("bachelet", "speaker")]
    assert read_question(coverage, "What did Ms Bachmann promise?").read_as is None


def test_who_is_asked_for_is_no_subject(invented: Coverage) -> None:
    read = read_question(invented, "Which countries did not sign?")
    assert (read.subject, read.predicate and read.predicate.text) == ((), "sign")
    assert read_question(invented, "Which countries did Peru blame?").subject != ()


def test_a_number_may_be_spelled_in_the_article() -> None:
    (_, _, number), *_ = placed_terms(["the", "26"], ["the", "26"], {})
    assert number.among(stems_of("Twenty-six states wrote")) == 1
    assert number.among(stems_of("Twenty states wrote")) == 0
    (_, _, spelled), *_ = placed_terms(["the", "twelve"], ["the", "twelve"], {})
    assert spelled.among(stems_of("12 states wrote")) == 1


def test_what_was_read_instead_of_a_slip_is_said(invented: Coverage) -> None:
    assert read_question(invented, "where did the counsil meet?").read_as == "where did the council meet?"
    assert read_question(invented, "where did the council meet?").read_as is None
    answer = ask_line(invented, "ask where did the counsil meet?")
    assert answer.heading == "“where did the counsil meet?” – read as: “where did the council meet”?"


def test_a_word_of_the_language_is_no_slip_and_a_slip_is_read_as_what_is_printed(coverage: Coverage) -> None:
    assert read_question(coverage, "Did Norway refuse to sign?").read_as is None  # "refuted" is printed
    assert read_question(coverage, "who were the signattories?").read_as == "who were the signatories?"
