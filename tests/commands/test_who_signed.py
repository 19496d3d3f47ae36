"""What a person gets who asks who signed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commands import ask, ask_line, statements, wording
from bot.errors import UsageError
from bot.extract import extract
from bot.ingest import load
from bot.model import Answer, Finding, JointStatement, Side, Span, Statement, Telling
from bot.store.coverage import Coverage
from tests.commands.stored import Stored, store


def _details(finding: Finding) -> dict[str, str]:
    return dict(finding.details)


def _words(answer: Answer) -> list[str]:
    return [citation.exact for finding in answer.findings for citation in finding.citations]


def test_each_statement_of_the_year_is_one_finding_with_both_sides(invented: Coverage) -> None:
    answer = ask_line(invented, "who-signed 2018")
    assert [finding.text for finding in answer.findings] == [
        "Joint letter of 12 or 14 countries · critical of Norway · 6 March 2018",
        "Joint statement of 10 countries · supportive · 2018",
    ]


def test_two_articles_about_one_letter_stand_side_by_side(invented: Coverage) -> None:
    letter = ask_line(invented, "who-signed 2018").findings[0]
    details = _details(letter)
    assert details["In The Delta Gazette"] == "12 countries; names Palau, Fiji and Chile"
    assert details["In Harbour Post"] == "14 countries; names Chile, France and European Union"
    assert details["Named as taking part (4)"] == "Palau, Fiji, Chile and France"
    assert details["Bodies that took part"] == "European Union"
    assert details["Read by"] == "Marta Ruiz (Chile)"
    assert details["Where"] == "“the seabed council” (The Delta Gazette)"
    assert details["Withdrew"] == "Peru"
    assert details["Did not sign"] == "Brazil"
    assert {citation.article for citation in letter.citations} == {"031_seabed", "032_reply"}


def test_the_fixed_fields_are_there_for_machines(invented: Coverage) -> None:
    letter, answer = (finding.data for finding in ask_line(invented, "who-signed 2018").findings)
    assert (letter["count"], letter["unnamed"]) == (None, None)  # the articles differ
    assert letter["signatories"] == ["PLW", "FJI", "CHL", "FRA"]
    assert letter["other_signatories"] == ["European Union"]
    assert letter["joined"] == ["PLW", "FJI"]
    assert (letter["withdrew"], letter["did_not_sign"], letter["target"]) == (["PER"], ["BRA"], ["NOR"])
    assert letter["reader"] == {"name": "Marta Ruiz", "country": "CHL"}
    assert (letter["side"], letter["kind"], letter["year"], letter["date"]) == (
        "critical",
        "letter",
        "2018",
        "2018-03-06",
    )
    assert (answer["side"], answer["count"], answer["unnamed"], answer["signatories"]) == (
        "supportive",
        10,
        8,
        ["JPN", "BRA"],
    )
    assert [part["count"] for part in letter["articles"]] == [12, 14]


def test_figures_that_differ_are_a_disagreement_with_each_ones_words(invented: Coverage) -> None:
    (disagreement,) = ask_line(invented, "who-signed 2018").disagreements
    assert disagreement.about.startswith("How many countries took part")
    assert [finding.text for finding in disagreement.findings] == ["12 countries", "14 countries"]
    assert [finding.citations[0].exact.split()[0] for finding in disagreement.findings] == ["Twelve", "Fourteen"]


@pytest.mark.parametrize(
    ("count", "hedge", "told"),
    [(58, "Only", "58"), (46, "Some", "some 46"), (1200, "more than", "more than 1,200"), (9, None, "9")],
)
def test_a_count_is_told_as_vague_as_it_is(count: int, hedge: str | None, told: str) -> None:
    assert wording.number(count, hedge) == told


@pytest.mark.parametrize(
    ("named", "count", "told"), [(3, 5, "3 of 5"), (24, 22, "24; the count is 22"), (3, None, "3")]
)
def test_how_many_are_named_of_how_many(named: int, count: int | None, told: str) -> None:
    assert wording.names_of(named, count) == told


def test_signatories_whom_nobody_names_are_counted(invented: Coverage) -> None:
    assert ask_line(invented, "who-signed 2018").not_stated == ("8 of the 10 are not named in the coverage",)
    assert ask_line(invented, "who-signed 2017").not_stated == ("none of the 9 is named in the coverage",)


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("who-signed fiji 2018", "joined for the first time"),
        ("who-signed 2018 chile", "led it"),
        ("who-signed peru", "withdrew"),
        ("who-signed did France sign in 2018?", "named as taking part"),
        ("who-signed the european union", "named as taking part"),
        ("who-signed norway", "is whom it is about"),
    ],
)
def test_a_country_gets_its_part_and_the_words_that_say_so(invented: Coverage, line: str, part: str) -> None:
    answer = ask_line(invented, line)
    (finding,) = answer.findings
    label, value = finding.details[0]
    assert value == part
    marked = finding.citations[0].marks[0]
    sentence = finding.citations[0]
    assert sentence.exact[marked.start - sentence.start : marked.end - sentence.start].removeprefix("the ") == label


def test_a_country_that_did_not_sign_is_not_shown_as_a_signatory(invented: Coverage) -> None:
    answer = ask_line(invented, "who-signed peru 2018")
    assert answer.not_stated[0] == "Peru is not named among the signatories in 2018"


def test_a_country_without_a_part_gets_what_is_said_of_it(invented: Coverage) -> None:
    answer = ask_line(invented, "who-signed kenya 2018")
    assert answer.heading == "Joint statements of 2018: Kenya – not named in any; passages that name it"
    assert _words(answer) == ["Fish prices rose in the ports of Kenya, traders said."]
    assert answer.not_stated == (
        "Kenya is not named among the signatories in 2018",
        "8 of the 10 are not named in the coverage",
    )


def test_a_country_with_a_part_in_another_year_is_sent_there(invented: Coverage) -> None:
    answer = ask_line(invented, "who-signed fiji 2017")
    assert "Fiji has a part in statements of 2018" in answer.not_stated
    assert "who-signed Fiji" in answer.suggestions


def test_a_year_that_is_not_there_gets_the_years_that_are(invented: Coverage) -> None:
    answer = ask_line(invented, "who-signed 0003")
    assert not answer.found
    assert answer.not_stated == (
        "No joint statement of 0003 is in the coverage.",
        "Years with statements: 2017, 2018.",
    )
    assert answer.suggestions == ("who-signed 2017", "who-signed 2018")


def test_without_an_argument_everything_that_can_be_asked_is_there(invented: Coverage) -> None:
    answer = ask_line(invented, "who-signed")
    assert [finding.data["year"] for finding in answer.findings] == ["2017", "2018", "2018"]
    assert "2018: 8 of the 10 are not named in the coverage" in answer.not_stated


def test_a_source_gives_only_its_own_account(invented: Coverage) -> None:
    answer = ask_line(invented, "who-signed 2018 source delta gazette")
    assert answer.heading == "Joint statements of 2018 · only delta gazette"
    assert [finding.text for finding in answer.findings] == [
        "Joint letter of 12 countries · critical of Norway · 6 March 2018"
    ]
    assert not answer.disagreements
    assert not ask_line(invented, "who-signed 2018 since 2019").found


def test_a_mistyped_country_gets_the_nearest(invented: Coverage) -> None:
    with pytest.raises(UsageError, match=r"“noway” is not a country.* Did you mean Norway\?"):
        ask_line(invented, "who-signed noway")


def test_countries_are_asked_for_one_at_a_time(invented: Coverage) -> None:
    with pytest.raises(UsageError, match=r"One country at a time: Fiji or France\."):
        ask_line(invented, "who-signed fiji and france 2018")


def test_typed_options_give_the_same_answer_as_words(invented: Coverage) -> None:
    typed = ask(invented, "who-signed", {"year": 2018, "country": "Fiji", "source": None, "since": ""})
    assert typed == ask_line(invented, "who-signed fiji 2018")
    assert typed.arguments == {"year": 2018, "country": "FJI"}


def test_a_letter_of_persons_counts_signatories_and_no_countries(tmp_path: Path) -> None:
    text = (
        "In an open letter, 38 laureates asked for quiet. It was signed by Lena Brook and the Chilean poet Abel Osei."
    )
    letter = Stored("041_quiet", text)
    with store(tmp_path, Stored("041_quiet", text, extract(letter.article))) as coverage:
        answer = ask_line(coverage, "who-signed 2018")
    (finding,) = answer.findings
    assert finding.text == "Joint letter of 38 laureates · 2018"
    assert _details(finding)["Named as taking part (2 of 38)"] == "Lena Brook and Abel Osei"
    assert answer.not_stated == ("36 of the 38 are not named in the coverage",)


def test_a_figure_is_one_of_those_whom_the_article_counts(tmp_path: Path) -> None:
    told = "{} signed an open letter on Monday, calling on Chile to end the noise of its airports."
    signing = ("Some 40 nurses", "Forty nurses and midwives")
    letters = [Stored(f"05{n}_noise", told.format(who)) for n, who in enumerate(signing)]
    read = [Stored(each.name, each.text, extract(each.article)) for each in letters]
    with store(tmp_path, read[0]) as coverage:
        assert coverage.facts("050_noise").statements[0].counted == "nurses"
        (finding,) = ask_line(coverage, "who-signed 2018").findings
        assert ask_line(coverage, "ask how many signed the letter").findings[0].text.startswith("some 40 nurses · ")
    assert finding.text.startswith("Joint letter of some 40 nurses")
    assert (finding.data["count"], finding.data["counted"]) == (40, "nurses")
    (tmp_path / "both").mkdir()
    with store(tmp_path / "both", *read) as coverage:
        (finding,) = ask_line(coverage, "who-signed 2018").findings
    assert finding.text.startswith("Joint letter of 40 signatories")
    assert {"some 40 nurses; names none", "40 nurses and midwives; names none"} <= set(_details(finding).values())


RECALLING = """Forty countries asked for an inquiry into Norway's seabed mining.

{date} - Forty countries led by Chile condemned Norway on Tuesday, in a joint statement at the seabed council.

A similar statement last year had the support of 37 countries."""


def test_what_a_country_has_to_do_with_a_statement_is_shown_in_its_sentence(tmp_path: Path) -> None:
    (tmp_path / "now.txt").write_text(RECALLING.format(date="OSLO, 8 March 2018"), encoding="utf-8")
    load([tmp_path], tmp_path / "coverage.db")
    with Coverage.open(tmp_path / "coverage.db") as coverage:
        found = ask_line(coverage, "who-signed norway").findings
    assert all(" " in citation.exact for finding in found for citation in finding.citations)


def test_a_subject_is_sent_to_where_it_can_be_asked_for(invented: Coverage) -> None:
    with pytest.raises(UsageError) as wrong:
        ask_line(invented, "who-signed seabed")
    assert "ask who signed seabed" in str(wrong.value)


WIRE = """OSLO, 8 March 2018 - Nine countries led by Chile told Norway on Tuesday to halt its mining, in a joint letter.

Palau and Fiji signed the letter, which Norway's minister Ola Ruiz called theatre in the fishing port of Bergen."""


def test_a_reprint_is_named_beside_its_source_and_repeats_nothing(tmp_path: Path) -> None:
    for name, more in (("wire", ""), ("paper", "\n\nBergen has 300 boats."), ("own", "")):
        text = WIRE.replace("told Norway", "wrote to Norway").split("\n\n")[0] if name == "own" else WIRE + more
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    load([tmp_path], tmp_path / "coverage.db")
    with Coverage.open(tmp_path / "coverage.db") as coverage:
        (found,) = ask_line(coverage, "who-signed 2018").findings
        part = ask_line(coverage, "country fiji").findings[0]
    assert "In paper and wire" in dict(found.details)
    assert len({citation.exact for citation in found.citations}) == len(found.citations)
    assert len(part.citations) == 1


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (("critical", "other"), ["critical"]),
        (("critical", "supportive"), ["critical", "supportive"]),
        (("other", "unstated"), ["other"]),
    ],
)
def test_an_account_that_shows_no_side_does_not_contradict_one_that_does(
    told: tuple[Side, ...], shown: list[Side]
) -> None:
    tellings = tuple(Telling("a", Statement("letter", (Span(0, 1),), side=side)) for side in told)
    assert list(statements.sides(JointStatement("k", "2018", None, None, tellings))) == shown
