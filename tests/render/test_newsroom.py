"""What managers see: within Discord's limits and without effect, whatever an article, an address or an error says."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clients.discord.administration.steps import PATTERN, read, written
from bot.commands import ask
from bot.records import Feed
from bot.render.discord import escape
from bot.render.discord.newsroom import Step, done, draft_pages, feed_list, labelled, paste_form, told
from bot.store.coverage import Coverage
from tests.render.messages import assert_accepted, texts

ANY = st.text(max_size=3000) | st.sampled_from(
    ["@everyone", "> " * 500, "[x](https://evil.example)", "\n" * 200, "🇨🇳" * 400]
)


@settings(max_examples=60, deadline=None)
@given(origin=ANY, doubts=st.lists(ANY, max_size=6), heading=ANY)
def test_any_draft_is_shown_within_the_limits(coverage: Coverage, origin: str, doubts: list[str], heading: str) -> None:
    answer = replace(ask(coverage, "source", {"number": "000"}), heading=heading)
    for message in draft_pages(answer, doubts, "f" * 20, origin, written):
        assert_accepted(message)
        assert "<@" not in "".join(texts(message))


@settings(max_examples=60, deadline=None)
@given(values=st.lists(st.tuples(ANY, ANY), max_size=9), remarks=st.lists(ANY, max_size=5), words=ANY)
def test_any_other_message_is_within_the_limits(values: list[tuple[str, str]], remarks: list[str], words: str) -> None:
    assert_accepted(labelled(words, [(label[:40], value) for label, value in values], remarks))
    assert_accepted(done(f"Added {escape(words[:500])}.", 2**31, written))
    assert_accepted(told(f"Gone {escape(words[:500])}."))
    feeds = [Feed(f"https://{words}", 1, 2, 3, problem=remark, number=n) for n, remark in enumerate(remarks)]
    assert_accepted(feed_list(feeds * 20))


@given(words=st.text(max_size=300))
def test_the_form_takes_what_was_typed_before(words: str) -> None:
    form = paste_form("n1:f0:", {"title": words})
    assert len(form["components"]) == 5
    assert all(1 <= len(each["label"]) <= 45 and len(each.get("description", "")) <= 100 for each in form["components"])


@given(
    st.sampled_from(["page", "add", "discard", "undo"]),
    st.integers(0, 10**12 - 1),
    st.text("0123456789abcdef", max_size=40),
)
def test_a_step_is_read_as_it_was_written(kind: str, number: int, key: str) -> None:
    step = Step(kind, number, key)  # type: ignore[arg-type]
    found = PATTERN.fullmatch(written(step))
    assert found is not None
    assert read(found) == step
    assert len(written(step)) <= 100
