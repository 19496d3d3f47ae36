"""Who is named beside a statement and not behind it: clauses and sentences -> who has which part in it."""

from __future__ import annotations

import pytest

from bot.extract import extract
from bot.model import SIGNING, Catalogue
from bot.parse import parse_article

CLAUSES = (
    (", which Kenya and Togo derided as theatre", ""),
    (", which Kenya and Togo have signed", "signed: KEN TGO"),
    (", which Kenya and Togo read out", "signed: KEN TGO"),
    (", to which Kenya and Togo have yet to respond", ""),
    (", two days after Kenya and Togo had sealed a trade pact", ""),
    (", as Kenya and Togo had begged them to", ""),
    (", a first since Kenya and Togo quit the alliance", ""),
    (", ignoring Kenya and Togo", ""),
    (", leaving Kenya, Togo and Benin on their own", ""),
    (", including Kenya and Togo", "signed: KEN TGO"),
    (", joining Kenya and Togo", "signed: KEN TGO"),
    (", in defiance of Kenya and Togo", ""),
    (", to the delight of Kenya, Togo and Benin", ""),
    (", over the objections of the ministers of Kenya and Togo", ""),
    (" after long talks with Kenya and Togo", ""),
    (" in the presence of the trade ministers of Kenya and Togo", ""),
    (" together with Kenya and Togo", "signed: KEN TGO"),
    (", modelled on one by Kenya and Togo", ""),
    (", drawing on a paper that Kenya and Togo had published in 2029", ""),
    (", far more than the eight that Kenya and Togo had gathered in 2029", ""),
)
SENTENCES = (
    ("Kenya and Togo closed their embassies.", ""),
    ("Kenya, Togo and Benin closed their embassies.", ""),
    ("Kenya and Togo preside over the group.", ""),
    ("Kenya and Togo are mentioned in the statement.", ""),
    ("Kenya and Togo said they agreed with every line.", ""),
    ("Kenya and Togo said they had signed it, too.", "signed: KEN TGO"),
    ("Kenya and Togo, which preside over the group of donors, said they shared the worry but kept their seats.", ""),
    ("Kenya, Togo and Benin co-sponsored a resolution on reefs.", ""),
    ("Kenya and Togo are among them.", "signed: KEN TGO"),
    ("Kenya, though invited, has not.", "did_not_sign: KEN"),
    ("Kenya and Togo refused to go along.", "did_not_sign: KEN TGO"),
    ("Kenya had co-signed the two previous ones.", ""),
    ("It follows similar statements by Kenya and Togo.", ""),
    ("The assembly passed a resolution by 90 votes to two. Kenya abstained.", ""),
    ("Kenya abstained.", "did_not_sign: KEN"),
    ("Kenya has co-signed the text.", "signed: KEN"),
    ("Kenya joined in the evening and Togo said it would follow.", "signed: KEN"),
    ("A clause that would have invited Kenya was struck from the joint statement.", ""),
    ("Only Kenya has signed the statement so far; Togo and Benin are against it.", "signed: KEN"),
)


# Whole reports in which somebody else than the signatory stands where signatories do
REPORTS = (
    ("A dozen states led by Kenya want Malta's accession talks frozen. Their paper does not name its minister.", "KEN"),
    (
        "Nine states signed a text on jail. Kenya joined Togo in demanding that Malta open its own, becoming the 10th.",
        "KEN TGO",
    ),
    ("In a joint declaration with Kenya and Togo the Maltese government called the toll 'unfair'.", "KEN MLT TGO"),
)


@pytest.mark.parametrize(("report", "signed"), REPORTS)
def test_who_stands_behind_a_text(report: str, signed: str) -> None:
    article = parse_article("case.txt", report.encode(), Catalogue(published="2031-05-06"))
    parties = [each for statement in extract(article).statements for each in statement.parties]
    assert " ".join(sorted(str(each.country) for each in parties if each.role in SIGNING)) == signed


def parts(text: str) -> str:
    """The parts of those named in the one statement of a text."""
    article = parse_article("case.txt", text.encode(), Catalogue(published="2031-05-06"))
    statement = next(each for each in extract(article).statements if each.count == 24)
    assert statement.year == "2031"
    named: dict[str, list[str]] = {}
    for party in statement.parties:
        named.setdefault("signed" if party.role == "joined" else party.role, []).append(str(party.country))
    return ", ".join(f"{role}: {' '.join(sorted(codes))}" for role, codes in sorted(named.items()))


@pytest.mark.parametrize(("clause", "expected"), CLAUSES)
def test_who_a_clause_names_beside_a_statement(clause: str, expected: str) -> None:
    assert parts(f"Twenty-four countries signed a joint statement on reefs{clause}.") == expected


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_who_the_next_sentence_names(sentence: str, expected: str) -> None:
    assert parts(f"Twenty-four countries signed a joint statement on reefs on Monday. {sentence}") == expected
