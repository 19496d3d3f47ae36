"""Discord messages: what a person reads, and that Discord's limits hold for any text in any place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.model import (
    Article,
    Catalogue,
    Citation,
    Disagreement,
    Finding,
    FindingKind,
    Paragraph,
    Span,
)
from bot.render.discord import (
    Cite,
    InContext,
    OtherSources,
    ToPage,
    cite_pages,
    context_pages,
    deletable,
    escape,
    notice,
    other_sources_pages,
)
from bot.render.discord.citations import day, page_url, place
from bot.render.discord.limits import LAYOUT, size
from bot.render.discord.markdown import clipped, emphasised
from bot.render.discord.parts import slices
from tests.render.invented import FINDING_KINDS, HOSTILE, TEXTS, answer, assert_inert, citation, named, quote
from tests.render.messages import answer_pages, assert_accepted, buttons, shown, texts

# --- what a person reads ----------------------------------------------------------------------------


def test_direct_words_fragments_and_paraphrases_look_different() -> None:
    messages = answer_pages(
        answer(
            quote("We differ.", "direct", "certain"),
            quote("It was what she called “a plot” on Monday.", "fragment", "likely", marks=(Span(124, 130),)),
            quote("called it baseless", "reported", "unknown"),
        ),
        named,
    )
    read = shown(messages)
    assert "> “We differ.”" in read
    assert "-# ● certain · direct words" in read
    assert "> It was what she called “**a plot**” on Monday." in read
    assert "◐ likely" in read
    assert "> *called it baseless*" in read
    assert "○ speaker not stated · paraphrase, not quoted" in read
    assert "-# **Ada Mbeki** · The Example · 5 Mar 2024 · ¶\u00a04" in read


def test_every_finding_has_its_buttons_below_it() -> None:
    (message,) = answer_pages(answer(quote("We differ.")), named)
    assert list(buttons(message)) == ["In context", "Cite", "Open", "Report a problem"]
    assert buttons(message)["Open"]["url"] == "https://news.example/envoys#:~:text=We%20differ"


def test_the_parts_of_a_split_quotation_share_one_line_and_one_button() -> None:
    finding = quote("We differ,")
    second = citation("and we know it.", start=130, end=145)
    finding = replace(finding, citations=(*finding.citations, second))
    (message,) = answer_pages(answer(finding), named)
    assert shown([message]).count("The Example") == 1
    assert buttons(message)["In context"]["custom_id"] == named(
        InContext("007_example", (Span(100, 110), Span(130, 145)))
    )
    assert buttons(message)["Cite"]["custom_id"] == named(Cite("007_example", (Span(100, 110), Span(130, 145))))


def test_passages_of_one_article_share_their_buttons_and_each_has_its_link() -> None:
    passages = [citation("We differ.", paragraph=1), citation("We agree.", start=300, end=309, paragraph=2)]
    finding = Finding("fact", "Two passages", tuple(passages))
    (message,) = answer_pages(answer(finding), named)
    assert list(buttons(message))[:3] == ["In context", "Cite", "Open"]
    assert buttons(message)["In context"]["custom_id"] == named(
        InContext("007_example", (Span(100, 110), Span(300, 309)))
    )
    first, second = (line for line in shown([message]).splitlines() if "The Example" in line)
    assert "](<https://news.example/envoys" in first
    assert "](" not in second


def test_the_marked_words_of_a_fragment_are_the_bold_ones_in_context() -> None:
    fragment = quote("It is “a plot”, she said.", "fragment", marks=(Span(107, 113),))
    (message,) = answer_pages(answer(fragment), named)
    assert buttons(message)["In context"]["custom_id"] == named(InContext("007_example", (Span(107, 113),)))
    assert buttons(message)["Cite"]["custom_id"] == named(Cite("007_example", (Span(100, 125),)))


def test_a_fact_about_a_quotation_sets_it_as_one() -> None:
    checked = Finding("fact", "Word for word as printed: Ada Mbeki", (citation("We differ."),), (), {"kind": "direct"})
    assert "> “We differ.”" in shown(answer_pages(answer(checked), named))


def checked(*differences: tuple[str, str, str]) -> Finding:
    values = [{"op": op, "typed": typed, "printed": printed} for op, typed, printed in differences]
    return Finding(
        "fact", "Altered", (citation("x"),), (("Differs", "…"), ("Kind", "direct words")), {"differences": values}
    )


def test_altered_words_are_shown_word_by_word() -> None:
    altered = checked(
        ("same", "we", "We"),
        ("replaced", "always *lie*", "never lie"),
        ("dropped", "", "to_all"),
        ("added", "my ~~friends~~", ""),
    )
    assert (
        "-# direct words\n*Differs* (~~typed~~ **printed**): We ~~always \\*lie\\*~~ **never lie** **to\\_all** "
        "~~my \\~\\~friends\\~\\~~~"
    ) in shown(answer_pages(answer(altered), named))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["same", "replaced", "dropped", "added"]), TEXTS, TEXTS), max_size=5),
    st.booleans(),
)
def test_altered_words_of_any_text_are_within_the_limits(differences: list[tuple[str, str, str]], plain: bool) -> None:
    for message in answer_pages(answer(checked(*differences)), named, plain=plain):
        assert_accepted(deletable(message, named))
        for each in texts(message):
            assert_inert(each)


def test_what_is_not_stated_and_what_was_searched_is_said() -> None:
    read = shown(
        answer_pages(
            answer(
                Finding(
                    "statement", "Joint statement of 9 countries", (citation("Nine of them"),), (("Named", "Chad"),)
                ),
                not_stated=("8 of the 9 are not named in the coverage",),
                suggestions=("quote ada",),
                disagreements=(Disagreement("the number", (Finding("fact", "9", (citation("nine"),)),)),),
            ),
            named,
        )
    )
    for words in (
        "**Joint statement of 9 countries**\n*Named:* Chad",
        "**Sources differ: the number**",
        "8 of the 9 are not named",
        "Try\n`quote ada`",
        "Searched 3 articles, 1,200 paragraphs",
    ):
        assert words in read


def test_what_stands_above_is_not_said_again() -> None:
    line = "Joint letter of 9 countries · critical of Peru · 3 March 2015"
    told = Finding(
        "statement", line, (citation("Nine"),), (("Date", "3 March 2015"), ("About", "Peru"), ("Led by", "Chad"))
    )
    read = shown(answer_pages(answer(told), named))
    assert "*Led by:* Chad" in read
    assert "*Date:*" not in read
    assert "*About:*" not in read
    spoken = (("Speaker", "Ada Mbeki"), ("Kind", "direct words"), ("Speaker is", "certain"))
    exact = Finding("fact", "Exact, word for word: Ada Mbeki", (citation("Nine"),), spoken)
    assert "**Exact, word for word: Ada Mbeki**\n-# direct words · certain\n" in shown(
        answer_pages(answer(exact), named)
    )
    source = Finding("source", "001 · The Example", (citation("Nine"),))
    assert shown(answer_pages(answer(source, heading="001 · The Example"), named)).count("001 · The Example") == 1
    nation = Finding("speaker", "Peru", (citation("Nine"),))
    assert "**Peru**" in shown(answer_pages(answer(nation, heading="Speakers for Peru"), named))


def test_disagreements_alone_need_no_heading_of_their_own() -> None:
    differing = Disagreement("the number", (Finding("fact", "9", (citation("nine"),)),))
    assert "**the number**" in shown(answer_pages(answer(disagreements=(differing,)), named))


def test_nothing_found_is_said() -> None:
    assert "The coverage has nothing on this." in shown(answer_pages(answer(), named))


def test_marked_words_of_a_passage_are_bold() -> None:
    found = citation("Envoys differ again", start=100, end=119, marks=(Span(107, 113),))
    assert "> Envoys **differ** again" in shown(answer_pages(answer(Finding("passage", "", (found,))), named))


def test_limits_and_an_overview_of_several_statements_come_first() -> None:
    told = [Finding("statement", f"Joint statement of {n} countries", (citation("x"),)) for n in (43, 62)]
    read = shown(answer_pages(answer(*told, not_stated=("38 of the 43 are not named",)), named))
    first = read.index("-# 38 of the 43 are not named")
    assert first < read.index("**")
    assert read.index("1. Joint statement of 43 countries\n2. Joint statement of 62 countries") < first


def test_commands_to_type_are_shown_as_they_are_typed() -> None:
    usage = Finding("help", "source", (), (("", "One article."), ("Usage", "source NUMBER [WORDS | `¶3`]")))
    assert "*Usage:* `source NUMBER [WORDS | ˋ¶3ˋ]`" in shown(answer_pages(answer(usage), named))


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({}, "The Example · 5 Mar 2024 · ¶\u00a04"),
        ({"published_basis": "inferred"}, "The Example · 5 Mar 2024 (inferred) · ¶\u00a04"),
        ({"published": "2024-03"}, "The Example · Mar 2024 · ¶\u00a04"),
        ({"published": None, "published_basis": None, "outlet": None}, "007\\_example · date not stated · ¶\u00a04"),
    ],
)
def test_the_quiet_line(fields: dict[str, Any], line: str) -> None:
    assert place(citation("x", **fields)) == line


@pytest.mark.parametrize(("date", "words"), [("2021", "2021"), ("2021-12", "Dec 2021"), ("2021-12-05", "5 Dec 2021")])
def test_days(date: str, words: str) -> None:
    assert day(date) == words


@pytest.mark.parametrize(
    ("url", "shown_url"),
    [
        (None, None),
        ("http://news.example", None),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("https://news.example/a", "https://news.example/a"),
        ("https://news.example/a#:~:text=" + "x" * 600, "https://news.example/a"),
        ("https://news.example/" + "x" * 600, None),
    ],
)
def test_links_are_https_and_short_enough(url: str | None, shown_url: str | None) -> None:
    assert page_url(url, 512) == shown_url


# --- pages ------------------------------------------------------------------------------------------


def test_pages_turn_both_ways_and_count_themselves() -> None:
    messages = answer_pages(answer(*(quote(f"Sentence {n}. " * 20, start=n * 1000) for n in range(30))), named)
    assert len(messages) > 2
    assert f"Page 2 of {len(messages)}" in buttons(messages[1])
    assert "Previous" not in buttons(messages[0])
    assert buttons(messages[1])["Previous"]["custom_id"] == named(ToPage(1))
    assert buttons(messages[1])["Next"]["custom_id"] == named(ToPage(3))
    assert "Next" not in buttons(messages[-1])


def test_a_quotation_longer_than_a_page_is_continued_whole_and_says_so() -> None:
    words = " ".join(f"word{n}" for n in range(1500))
    messages = answer_pages(answer(quote(words)), named)
    assert len(messages) > 2
    assert "continued on the next page" in shown(messages[:1])
    assert re.findall(r"word\d+", shown(messages)) == words.split()
    assert shown(messages).count("“") == shown(messages).count("”") == 1


def test_a_speaker_stays_with_the_words() -> None:
    messages = answer_pages(answer(*(quote("y" * 700, start=n * 1000) for n in range(9))), named)
    for message in messages:
        assert shown([message]).count("● certain") == shown([message]).count("“")


def test_words_in_context_stand_bold_between_their_neighbours() -> None:
    text = "First line.\n\nThen she said yes and left.\n\nLast line.\n\nMore."
    paragraphs = tuple(Paragraph(n, m.start(), m.end()) for n, m in enumerate(re.finditer(r".+", text), 1))
    article = Article("a", text, paragraphs, (), Catalogue(outlet="The Example", title="Yes"))
    messages, at = context_pages(article, InContext("a", (Span(27, 30),)), named)
    assert (len(messages), at) == (1, 1)
    read = shown(messages)
    assert "> Then she said **yes** and left." in read
    assert "First line." in read
    assert "Last line." in read
    assert "More." not in read


def test_context_opens_on_the_page_with_the_words() -> None:
    text = "z " * 4000 + "here" + " z" * 4000
    article = Article("a", text, (Paragraph(1, 0, len(text)),), ())
    messages, at = context_pages(article, InContext("a", (Span(8000, 8004),)), named)
    assert at > 1
    assert "**here**" in shown(messages[at - 1 : at])
    for message in messages:
        assert_accepted(deletable(message, named))


def test_words_that_are_gone_have_no_context() -> None:
    assert context_pages(Article("a", "", (), ()), InContext("a", (Span(5, 9),)), named) == ([], 0)


# --- citations to paste, and other sources ------------------------------------------------------------


def cited(*citations: Citation) -> list[str]:
    """The blocks to copy of a citation, as they are copied."""
    pages = cite_pages(citations, Cite("007_example", (Span(0, 1),)), named)
    for page in pages:
        assert_accepted(page)
    return [block for page in pages for block in re.findall(r"```\n(.*?)\n```", shown([page]), re.DOTALL)]


def test_a_citation_is_ready_to_paste() -> None:
    (block,) = cited(citation("We *differ*."))
    assert block.split("\n") == [
        "“We *differ*.”",
        "The Example, “Envoys differ”, 5 March 2024 (from the catalogue), paragraph 4",
        "https://news.example/envoys#:~:text=We%20differ",
    ]


def test_the_parts_of_a_quotation_are_cited_together() -> None:
    assert cited(citation("We differ,"), citation("and we know it."))[0].startswith(
        "“We differ,” … “and we know it.”\nThe Example"
    )


@pytest.mark.parametrize(
    ("fields", "source"),
    [
        ({"title": None, "url": None}, "The Example, 5 March 2024 (from the catalogue), paragraph 4"),
        ({"outlet": None, "title": None, "url": None, "published": None}, "007_example, date not stated, paragraph 4"),
        (
            {"title": None, "url": None, "published_basis": "inferred", "published_note": "“Monday” in ¶ 2"},
            "The Example, 5 March 2024 (inferred: “Monday” in ¶ 2), paragraph 4",
        ),
        (
            {"title": None, "url": "http://x.example/a\n`b"},
            "The Example, 5 March 2024 (from the catalogue), paragraph 4\nhttp://x.example/a `b",
        ),
        ({"title": None, "url": "file:///etc"}, "The Example, 5 March 2024 (from the catalogue), paragraph 4"),
    ],
)
def test_the_source_of_a_citation(fields: dict[str, Any], source: str) -> None:
    assert cited(citation("She said “no”.", **fields)) == [f"She said “no”.\n{source}"]


def test_words_that_would_end_the_block_are_escaped_instead() -> None:
    (page,) = cite_pages([citation("run ```rm``` now")], Cite("a", (Span(0, 1),)), named)
    assert "“run \\`\\`\\`rm\\`\\`\\` now”" in shown([page])


@settings(max_examples=40, deadline=None)
@given(TEXTS)
@example("`" * 9000)
@example("# " + "word ```\n" * 900)
def test_a_citation_of_any_text_is_whole_and_within_the_limits(text: str) -> None:
    source = citation(text, outlet=text, title=text, published_note=text, url=f"https://x.example/{text}")
    pages = cite_pages([source], Cite("a", (Span(0, 1),)), named)
    for page in pages:
        assert_accepted(deletable(page, named))
        for each in texts(page):
            assert_inert(re.sub(r"```\n.*?\n```", "", each, flags=re.DOTALL))
    blocks = [block for page in pages for block in texts(page)[1:]]  # below the heading
    copied = "".join(
        block[4:-4] if block.startswith("```\n") else re.sub(r"\\([^0-9A-Za-z\s])", r"\1", block) for block in blocks
    )
    assert verbatim(text) in "".join(copied.split())


def test_other_sources_stand_behind_a_button_but_for_plain_text() -> None:
    there, elsewhere = citation("Nine signed."), citation("All nine.", article="008_other", outlet="The Other")
    finding = Finding("statement", "Joint statement of 9 countries", (there, elsewhere))
    others = {0: (replace(finding, citations=(elsewhere,)),)}
    (message,) = answer_pages(answer(finding), named, others=others)
    assert "The Other" not in shown([message])
    assert list(buttons(message)) == ["In context", "Cite", "Open", "Other sources (1)", "Report a problem"]
    assert buttons(message)["Other sources (1)"]["custom_id"] == named(OtherSources(0))
    (more,) = other_sources_pages(others[0], OtherSources(0), named)
    assert_accepted(more)
    assert "> All nine." in shown([more])
    assert "The Other" in shown([more])
    plain = answer_pages(answer(finding), named, others=others, plain=True)
    assert "The Other" in shown(plain)


# --- any text ---------------------------------------------------------------------------------------


def readable(markdown: str) -> str:
    """The words that Discord would show of quotations, without white space."""
    lines = [line[2:] for line in markdown.split("\n") if line.startswith("> ")]
    unescaped = re.sub(r"\\([^0-9A-Za-z\s])|\*+", lambda found: found[1] or "", "".join(lines))
    return "".join(unescaped.split())


def verbatim(text: str) -> str:
    """The same of what was quoted; control characters are shown as pictures."""
    text = "".join(chr(0x2400 + ord(c)) if ord(c) < 0x20 and c not in "\t\n\r" else c for c in text)
    return "".join(text.replace("\r", "").replace("\x7f", "␡").split())


@settings(max_examples=40, deadline=None)
@given(TEXTS, st.booleans(), st.sampled_from(["direct", "fragment", "reported"]))
@example(HOSTILE * 40, False, "direct")
@example("\\" * 5000, True, "reported")
@example("😀" * 3000, True, "direct")
def test_no_word_of_a_quotation_is_dropped_and_none_acts(text: str, plain: bool, kind: str) -> None:
    messages = answer_pages(answer(quote(text, kind)), named, plain=plain)
    for message in messages:
        assert_accepted(deletable(message, named))
        for each in texts(message):
            assert_inert(each)
    expected = {"direct": f"“{text}”", "fragment": text, "reported": text}[kind]
    assert readable(shown(messages)) == verbatim(expected)


@settings(max_examples=40, deadline=None)
@given(st.data(), st.booleans())
def test_limits_hold_wherever_the_text_stands(data: st.DataObject, plain: bool) -> None:
    text = data.draw(TEXTS)
    url = data.draw(
        st.sampled_from([None, "https://news.example/" + text[:600], "http://x.example", "https://x.example/(a)"])
    )
    kinds: st.SearchStrategy[FindingKind] = st.sampled_from(FINDING_KINDS)
    made = [
        Finding(
            data.draw(kinds),
            text,
            (citation(text, outlet=text, title=text, url=url), citation(text[:40], article=text, outlet=None)),
            ((text, text), ("Usage", text), ("", text)),
        )
        for _ in range(data.draw(st.integers(0, 6)))
    ]
    messages = answer_pages(
        answer(
            *made,
            quote("x", speaker=text),
            heading=text,
            not_stated=(text,) * 3,
            suggestions=(text,),
            disagreements=(Disagreement(text, tuple(made)),),
        ),
        named,
        others={number: made[: data.draw(st.integers(0, 3))] for number in range(2 * len(made))},
        plain=plain,
    )
    messages += other_sources_pages(made, OtherSources(0), named)
    for message in messages:
        assert_accepted(deletable(message, named))
        for each in texts(message):
            assert_inert(each)


@given(TEXTS, st.integers(1, 50))
def test_slices_are_the_whole_text_in_order(text: str, most_size: int) -> None:
    pieces = slices(text, most_size)
    assert "".join(piece.of(text) for piece in pieces) == text


def test_slices_break_at_spaces_and_never_within_an_emoji() -> None:
    assert [piece.of("aaaa bbbb cccc") for piece in slices("aaaa bbbb cccc", 7)] == ["aaaa ", "bbbb ", "cccc"]
    family = "👨‍👩‍👧"
    assert [piece.of(family * 3) for piece in slices(family * 3, 10)] == [family] * 3


@given(TEXTS, st.integers(10, 400))
def test_clipped_is_inert_and_short(text: str, most_size: int) -> None:
    assert size(clipped(text, most_size)) <= most_size
    assert_inert(clipped(text, most_size))


@given(TEXTS, st.lists(st.tuples(st.integers(-5, 500), st.integers(-5, 500)).map(lambda pair: Span(*pair))))
def test_emphasis_anywhere_leaves_the_words_alone(text: str, marks: list[Span]) -> None:
    unescaped = re.sub(r"\\([^0-9A-Za-z\s])|\*+", lambda found: found[1] or "", emphasised(text, marks))
    assert "".join(unescaped.split()) == verbatim(text)


def test_hostile_text_is_shown_as_it_is() -> None:
    assert_inert(escape(HOSTILE))
    assert escape("plain text, it’s 5 o’clock (really)!") == "plain text, it’s 5 o’clock (really)!"


def test_the_buttons_that_turn_the_page_have_a_row_and_those_about_the_answer_another() -> None:
    (single,) = answer_pages(answer(), named)
    assert list(buttons(deletable(single, named))) == ["Report a problem", "Delete"]
    middle = answer_pages(answer(*(quote("y" * 700),) * 9), named)[1]
    turning, about = deletable(middle, named)["components"][-2:]
    assert [each["label"] for each in turning["components"]] == ["Previous", "Page 2 of 3", "Next", "All 9"]
    assert [each["label"] for each in about["components"]] == ["Report a problem", "Delete"]
    assert "Delete" not in buttons(middle)


def test_a_notice_is_a_message_too() -> None:
    for plain in (False, True):
        assert list(buttons(deletable(notice(["Nothing was asked."], plain=plain), named))) == ["Delete"]
    assert_accepted(notice(["Nothing was asked."]))
    assert_accepted(notice(["Nothing was asked."], plain=True))
    assert LAYOUT.part + LAYOUT.heading < 4000
