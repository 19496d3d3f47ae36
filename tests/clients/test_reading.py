"""Files are read in a process of their own, within limits, and whatever breaks there is told as a bad file."""

from __future__ import annotations

import sys

import pytest

from bot.clients import reading
from bot.clients.reading import read_file
from bot.errors import RejectedArticleError
from tests.parse.test_documents import TEXT, page
from tests.pdfs import pdf


def test_every_kind_of_file_is_read() -> None:
    assert read_file("lake.txt", b"Snow\r\nfell.").data == b"Snow\r\nfell."
    document = read_file("lake.html", page(), "https://harbour.example/ä")
    assert (document.data.decode(), document.entry.url) == (TEXT, "https://harbour.example/ä")
    assert read_file("lake.pdf", pdf([(60, 780, 11, "Snow fell – “here”.")])).data.decode() == "Snow fell – “here”."


@pytest.mark.parametrize("name", ["größe\n.pdf", "-x", "a\0b.html", "", "x" * 5000])
def test_what_cannot_be_read_is_told_by_its_name(name: str) -> None:
    with pytest.raises(RejectedArticleError, match="PDF") as told:
        read_file(name, b"%PDF-1.7 nonsense".ljust(2000))
    assert told.value.source == reading.stem(name)


def test_a_reader_that_breaks_or_does_not_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_COMMAND", (sys.executable, "-c", "import os; os.abort()"))
    with pytest.raises(RejectedArticleError, match="cannot be read as a web page"):
        read_file("a.html", b"<p>")
    monkeypatch.setattr(reading, "_COMMAND", (sys.executable, "-c", "while True: pass"))
    monkeypatch.setattr(reading, "SECONDS_MAX", 0.3)
    with pytest.raises(RejectedArticleError, match=r"more than 0\.3 seconds"):
        read_file("a.html", b"<p>")


def test_without_the_extra_packages_it_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "find_spec", lambda name: None)
    with pytest.raises(reading.NotInstalledError, match="make newsroom"):
        read_file("a.pdf", b"%PDF-1.7")
    assert read_file("a.txt", b"Snow fell.").data
