"""Files as people have them: what kind they are, and the text that is read from them."""

from __future__ import annotations

import pytest

from bot.errors import RejectedArticleError
from bot.model import Catalogue
from bot.parse.documents import BYTES_MAX, kind_of, read_document, stem
from tests.pdfs import pdf

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ministers clash over quotas | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post">{meta}</head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>Ministers clash over quotas</h1>
<p>Ministers from 12 countries clashed on Friday over fishing quotas, officials said, as the talks dragged on.</p>
<p>“We will <em>not</em> accept this,” said Ana&nbsp;Rojas, the fisheries minister of Chile &amp; head of the group.</p>
</article><section id="comments" class="comments"><p>First comment under this story, by a reader.</p></section>
<footer><p>Copyright The Harbour Post. All rights reserved.</p></footer>{script}</body></html>"""
TEXT = """Ministers clash over quotas
Ministers from 12 countries clashed on Friday over fishing quotas, officials said, as the talks dragged on.
“We will not accept this,” said Ana Rojas, the fisheries minister of Chile & head of the group."""


def page(meta: str = "", script: str = "") -> bytes:
    return PAGE.format(meta=meta, script=script).encode()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", b"Snow fell.", "text"),
        ("a", b"Snow fell.", "text"),
        ("a.html", b"<p>Snow fell.", "page"),
        ("a.HTM", b"Snow fell.", "page"),
        ("a.txt", b"<!doctype html><p>Snow fell.", "page"),
        ("a", b"\xef\xbb\xbf  <?xml version='1.0'?>\n<!-- saved --> <HTML lang=en>", "page"),
        ("a.txt", b"%PDF-1.7", "pdf"),
        ("a.txt", b"The html of the page", "text"),
        ("a.pdf", b"Snow fell.", "text"),
    ],
)
def test_the_first_bytes_say_what_a_file_is(name: str, data: bytes, kind: str) -> None:
    assert kind_of(name, data) == kind


@pytest.mark.parametrize(
    ("name", "short"), [("a b.txt", "a b"), ("x.PDF", "x"), ("x.html", "x"), ("x.y", "x.y"), ("v1.2", "v1.2"), ("", "")]
)
def test_a_name_loses_what_says_its_kind(name: str, short: str) -> None:
    assert stem(name) == short


def test_text_stays_as_it_came() -> None:
    data = "\ufeffSnow\r\nfell.".encode()
    assert read_document("a", "text", data).data == data


@pytest.mark.parametrize(("kind", "size"), [("text", BYTES_MAX + 1), ("page", BYTES_MAX * 4 + 1)])
def test_what_is_too_large_is_refused(kind: str, size: int) -> None:
    with pytest.raises(RejectedArticleError, match="too large"):
        read_document("a", kind, b"x" * size)  # type: ignore[arg-type]


# --- web pages --------------------------------------------------------------------------------------------


def test_a_page_gives_its_article_without_what_stands_around_it() -> None:
    meta = '<meta property="article:published_time" content="2022-06-17T10:00:00Z">'
    document = read_document("a", "page", page(meta, "<script>alert('x')</script>"), "https://harbour.example/q")
    assert document.data.decode() == TEXT
    assert document.entry == Catalogue(
        "The Harbour Post",
        "Ministers clash over quotas",
        "the page's title",
        "2022-06-17",
        "catalogue",
        "the page's own data",
        "https://harbour.example/q",
    )


def test_a_date_that_only_stands_on_the_page_is_inferred() -> None:
    shown = page().replace(b"<article>", b"<article><p>By Ann Lee</p><p>17 June 2022</p>")
    entry = read_document("a", "page", shown).entry
    assert (entry.published, entry.published_basis) == ("2022-06-17", "inferred")


def test_a_page_that_says_nothing_about_itself_has_no_date() -> None:
    plain = (
        b"<html><body><p>Snow fell on the hills of Kenya, where nobody had expected any before May.</p></body></html>"
    )
    document = read_document("a", "page", plain)
    assert b"Snow fell on the hills" in document.data
    assert document.entry == Catalogue()


@pytest.mark.parametrize("data", [b"<html></html>", b"<html>" + b"<div>" * 100_000, b"<html><script>x()</script>"])
def test_a_page_without_an_article_is_told(data: bytes) -> None:
    with pytest.raises(RejectedArticleError, match="web page"):
        read_document("a", "page", data)


# --- PDFs -------------------------------------------------------------------------------------------------


def column(x: float, top: float, *lines: str, size: float = 11) -> list[tuple[float, float, float, str]]:
    """Lines below one another; an empty one is a gap, one that begins with a tab stands further in."""
    return [
        (x + 12 * line.startswith("\t"), top - 14 * number, size, line.strip())
        for number, line in enumerate(lines)
        if line
    ]


def text_of(*pages: list[tuple[float, float, float, str]]) -> list[str]:
    return read_document("a", "pdf", pdf(*pages)).data.decode().split("\n")


def test_lines_become_paragraphs_by_the_gaps_between_them() -> None:
    lines = column(
        60,
        780,
        "Ministers from 12 countries clashed on",
        "Friday over quotas.",
        "",
        "“We will not",
        "accept this,” he said.",
    )
    assert text_of(lines) == [
        "Ministers from 12 countries clashed on Friday over quotas.",
        "“We will not accept this,” he said.",
    ]


def test_lines_become_paragraphs_where_one_stands_further_in() -> None:
    lines = column(60, 780, "\tMinisters clashed on", "Friday over quotas.", "\tThey went on until", "the morning.")
    assert text_of(lines) == ["Ministers clashed on Friday over quotas.", "They went on until the morning."]


def test_a_headline_in_larger_letters_stands_alone() -> None:
    lines = [*column(60, 800, "Ministers clash", size=20), *column(60, 786, "They clashed on Friday", "in Lima.")]
    assert text_of(lines) == ["Ministers clash", "They clashed on Friday in Lima."]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    first = [
        *column(60, 780, "Ministers clashed on", "Friday over the"),
        *column(320, 780, "quotas of fish in", "Lima."),
    ]
    second = column(60, 780, "Nobody gave in, an", "official said.")
    assert text_of(first, second) == [
        "Ministers clashed on Friday over the quotas of fish in Lima.",
        "Nobody gave in, an official said.",
    ]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("The sepa-", "ration of powers."), "The separation of powers."),
        (("The well-", "known man.", "Well, a well-known one."), "The well-known man. Well, a well-known one."),
        (("From 2019 -", "a year later."), "From 2019 - a year later."),
        (("The Anglo-", "Saxon kings."), "The Anglo-Saxon kings."),
    ],
)
def test_a_word_that_was_broken_is_made_whole(lines: tuple[str, ...], text: str) -> None:
    assert text_of(column(60, 780, *lines)) == [text]


def test_pieces_at_one_height_are_one_line() -> None:
    assert text_of([(60, 780, 11, "Ministers "), (120, 780, 11, "clashed.")])[0].split() == ["Ministers", "clashed."]


@pytest.mark.parametrize(
    ("data", "why"),
    [(b"%PDF-1.7 nonsense", "cannot be read as a PDF"), (pdf([]), "without text"), (pdf(), "without text")],
)
def test_a_pdf_without_text_is_told(data: bytes, why: str) -> None:
    with pytest.raises(RejectedArticleError, match=why):
        read_document("a", "pdf", data)
