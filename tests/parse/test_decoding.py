"""What bytes become, and which are refused."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import RejectedArticleError
from bot.parse import parse_article
from bot.parse.decoding import decode

_TEXT = "Café “talks” – 5 €\r\nnext"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (_TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + _TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + _TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + _TEXT.encode("utf-16-be"), "utf-16-be"),
        (_TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_every_encoding_gives_the_same_text_without_its_mark(data: bytes, encoding: str) -> None:
    assert decode("a", data) == (_TEXT, encoding)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (codecs.BOM_UTF8, "has no line with text"),
        (b" \n\t\r\n", "has no line with text"),
        ("\u200b\n\u200e".encode(), "has no line with text"),
        (b"Talks\0 failed.", "contains NUL"),
        (b"PK\x03\x04 and so on", "a zip archive"),
        (b"%PDF-1.7 and so on", "a PDF"),
        (bytes(range(1, 9)) * 20 + b"abc", "too many control characters"),
        (b"\x81\x8d\x9d", "byte 1 fits neither"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a", "announces UTF-16"),
        (codecs.BOM_UTF16_LE + "a\0b".encode("utf-16-le"), "contains NUL"),
        ("Talks failed.\nIn Rome.".encode("utf-16-le"), "UTF-16 without a byte order mark: save it as UTF-8"),
        ("Talks failed.\nIn Rome.".encode("utf-16-be"), "UTF-16 without a byte order mark"),
        ("Переговоры сорвались.\nВ Риме.\n".encode("utf-16-be"), "UTF-16 without a byte order mark"),
        ("会谈失败。\n周一。\n".encode("utf-16-le"), "save it as UTF-8"),
        ("Talks failed.".encode("utf-32"), "UTF-32: save it as UTF-8"),
        (b"Talks\0 failed\0 in\0 Rome.", "contains NUL"),
    ],
)
def test_what_is_no_text_is_rejected_by_name_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(RejectedArticleError, match=reason) as rejected:
        parse_article("044_talks", data)
    assert rejected.value.source == "044_talks"


def test_the_size_limit_is_a_parameter() -> None:
    assert parse_article("a", b"x" * 100, limit=100).text == "x" * 100
    with pytest.raises(RejectedArticleError, match="larger than 99 bytes"):
        parse_article("a", b"x" * 100, limit=99)


def test_a_stray_control_character_is_text() -> None:
    assert decode("a", b"Talks failed \x02 on Monday. " * 10)[0].count("\x02") == 10


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), min_size=1))
def test_text_comes_back_as_it_was(text: str) -> None:
    try:
        decoded, _ = decode("a", text.encode())
    except RejectedArticleError:
        return
    assert decoded == text
