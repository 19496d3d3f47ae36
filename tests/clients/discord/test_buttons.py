"""Buttons below answers: for the asker and for others, after a restart, and with made-up custom_ids."""

from __future__ import annotations

from pathlib import Path

import discord
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle
from simcord.env import Env

from bot.clients.discord.action_codes import BY_LETTER, OldButtonError
from bot.clients.discord.custom_ids import Press, Question, read, write
from bot.commands import ask
from bot.errors import CoverageError
from bot.model import Span
from bot.render.discord import actions, size
from bot.store.coverage import Coverage
from bot.store.live import LiveStore
from tests.clients.discord.conftest import Build, Seen, seen, with_settings
from tests.render.messages import walk


async def asked(channel: ChannelHandle, person: MemberActor, question: str = "!quote zhang") -> Seen:
    await person.send(channel, question)
    return seen(channel.last_message)


async def test_anyone_turns_the_pages(channel: ChannelHandle, ann: MemberActor, bob: MemberActor) -> None:
    first = await asked(channel, ann)
    await bob.click(first.message, custom_id=first.custom_id("Next"))
    second = seen(channel.last_message)
    assert second.message.id == first.message.id
    assert "Page 2 of" in second.page
    await ann.click(second.message, custom_id=second.custom_id("Previous"))
    assert seen(channel.last_message).text == first.text


@with_settings(paging="asker")
async def test_only_the_asker_turns_the_pages_where_so_set(
    channel: ChannelHandle, ann: MemberActor, bob: MemberActor
) -> None:
    first = await asked(channel, ann)
    result = await bob.click(first.message, custom_id=first.custom_id("Next"))
    assert result.ephemeral
    assert "Only the person who asked" in seen(result.response).text
    assert "Page 1 of" in seen(channel.history(viewer=bob)[1]).page
    await ann.click(first.message, custom_id=first.custom_id("Next"))
    assert "Page 2 of" in seen(channel.history(viewer=bob)[1]).page


async def test_the_whole_answer_is_a_file_for_whoever_wants_it_also_after_a_restart(
    simcord_env: Env, build: Build, channel: ChannelHandle, ann: MemberActor, bob: MemberActor, coverage: Coverage
) -> None:
    first = await asked(channel, ann)
    answer = ask(coverage, "quote", {"speaker": "zhang"})
    whole = f"All {len(answer.findings)}"
    for env_bot in (None, build()):
        if env_bot:
            await simcord_env.restart_bot(env_bot)
        for person in (ann, bob):
            given = await person.click(first.message, custom_id=first.custom_id(whole))
            assert given.ephemeral
            assert given.response is not None
            (file,) = given.response.attachments
            assert file.filename == "quote.md"
            text = (await file.read()).decode()
            assert all(citation.exact.split()[0] in text for each in answer.findings for citation in each.citations)
    assert "Page 1 of" in seen(channel.last_message).page


async def test_an_answer_on_one_page_is_whole_as_it_is(channel: ChannelHandle, ann: MemberActor) -> None:
    assert not any(label.startswith("All ") for label in (await asked(channel, ann, "!quote geng")).labels)


async def test_pages_of_a_slash_command_turn_as_well(channel: ChannelHandle, ann: MemberActor) -> None:
    for private in (False, True):
        result = await ann.slash(channel, "quote", speaker="zhang", private=private)
        first = seen(result.response)
        await ann.click(first.message, custom_id=first.custom_id("Next"))
        turned = seen(result.response)
        assert "Page 2 of" in turned.page
        assert ("Delete" in turned.labels) is not private


async def test_buttons_work_after_a_restart(
    simcord_env: Env, build: Build, channel: ChannelHandle, ann: MemberActor, bob: MemberActor
) -> None:
    first = await asked(channel, ann)
    await simcord_env.restart_bot(build())
    await bob.click(first.message, custom_id=first.custom_id("Next"))
    second = seen(channel.last_message)
    assert "Page 2 of" in second.page
    await simcord_env.restart_bot(build())
    await ann.click(second.message, custom_id=second.custom_id("Delete"))
    assert len(channel.history()) == 1


async def test_a_question_too_long_for_a_button_is_remembered(
    simcord_env: Env, build: Build, channel: ChannelHandle, ann: MemberActor
) -> None:
    words = " ".join(["human rights in xinjiang", *["and the united nations"] * 5])
    first = await asked(channel, ann, f"!search {words}")
    assert ":#" in first.custom_id("Next")
    await simcord_env.restart_bot(build())
    await ann.click(first.message, custom_id=first.custom_id("Next"))
    assert "Page 2 of" in seen(channel.last_message).page


async def test_a_question_that_was_forgotten_is_said_to_be_too_old(
    simcord_env: Env, build: Build, channel: ChannelHandle, ann: MemberActor, tmp_path: Path
) -> None:
    first = await asked(channel, ann, "!search " + " ".join(["human rights in xinjiang and the united nations"] * 3))
    bot = build()
    await simcord_env.restart_bot(bot)
    (tmp_path / "live.db").unlink()
    result = await ann.click(first.message, custom_id=first.custom_id("Next"))
    assert result.ephemeral
    assert "too old" in seen(result.response).text


async def test_a_fault_while_turning_leaves_the_answer_alone(
    channel: ChannelHandle, ann: MemberActor, bob: MemberActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await asked(channel, ann)

    def broken(*_: object, **__: object) -> None:
        raise CoverageError("The database is gone.", "Run load.")

    monkeypatch.setattr(Coverage, "snapshot", broken)
    result = await bob.click(first.message, custom_id=first.custom_id("Next"))
    assert result.ephemeral
    assert "cannot be read just now" in seen(result.response).text
    assert seen(channel.history(viewer=ann)[-1]).text == first.text


async def test_words_are_shown_in_their_context_to_who_wants_it(
    channel: ChannelHandle, ann: MemberActor, bob: MemberActor
) -> None:
    first = await asked(channel, ann, "!search genocide")
    buttons = [each for each in first.payload["components"][0]["components"] if each["type"] == 1]
    result = await bob.click(first.message, custom_id=buttons[0]["components"][0]["custom_id"])
    assert result.ephemeral
    read = seen(result.response)
    assert "**" in read.text
    assert read.text.count("¶") == 3
    assert seen(channel.history(viewer=ann)[-1]).text == first.text


def labelled(read: Seen, label: str) -> str:
    """The custom_id of the first button with that label."""
    return next(
        str(each["custom_id"])
        for each in walk(read.payload["components"])
        if each["type"] == 2 and each["label"].startswith(label)
    )


@pytest.mark.parametrize("question", ["!quote zhang", "!who-signed 2021"])
@pytest.mark.parametrize("label", ["Cite", "In context"])
async def test_words_are_shown_to_anyone_who_wants_them_also_after_a_restart(
    simcord_env: Env,
    build: Build,
    channel: ChannelHandle,
    ann: MemberActor,
    bob: MemberActor,
    question: str,
    label: str,
) -> None:
    first = await asked(channel, ann, question)
    await simcord_env.restart_bot(build())
    for person in (ann, bob):
        result = await person.click(first.message, custom_id=labelled(first, label))
        assert result.ephemeral
        assert "Delete" not in seen(result.response).labels
        assert "¶" in seen(result.response).text or "paragraph" in seen(result.response).text


async def test_a_citation_is_ready_to_paste(channel: ChannelHandle, ann: MemberActor, coverage: Coverage) -> None:
    result = await ann.slash(channel, "quote", speaker="zhang", private=True)
    first = seen(result.response)
    cited = seen((await ann.click(first.message, custom_id=labelled(first, "Cite"))).response).text
    words, source, address = cited.split("```\n")[1].strip().split("\n")[:3]
    article = next(each for each in coverage.articles() if each.catalogue.outlet == source.split(",")[0])
    assert words.strip("“”").split("” … “")[0] in coverage.article(article.name).text
    assert "(from the catalogue" in source
    assert "#:~:text=" in address


async def test_cite_works_in_private_messages(simcord_env: Env) -> None:
    user = simcord_env.create_user("eve")
    await user.send_dm("quote zhang")
    first = seen(user.dm_channel.last_message)
    assert "Citation" in seen((await user.click(first.message, custom_id=labelled(first, "Cite"))).response).text


async def test_other_sources_of_a_statement_are_listed_to_anyone_also_after_a_restart(
    simcord_env: Env, build: Build, channel: ChannelHandle, ann: MemberActor, bob: MemberActor
) -> None:
    first = await asked(channel, ann, "!who-signed 2021")
    assert "-# WION" not in first.text
    await simcord_env.restart_bot(build())
    for person in (ann, bob):
        result = await person.click(first.message, custom_id=labelled(first, "Other sources"))
        assert result.ephemeral
        read = seen(result.response)
        assert "-# WION" in read.text
        cited = await person.click(read.message, custom_id=labelled(read, "Cite"))
        assert "WION" in seen(cited.response).text


async def test_who_asked_deletes_the_answer_and_others_cannot(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, ann: MemberActor, bob: MemberActor
) -> None:
    first = await asked(channel, ann)
    result = await bob.click(first.message, custom_id=first.custom_id("Delete"))
    assert result.ephemeral
    assert "Only the person who asked" in seen(result.response).text
    await ann.click(first.message, custom_id=first.custom_id("Delete"))
    assert first.message.id not in [message.id for message in channel.history()]

    moderators = guild.create_role("Moderators", permissions=discord.Permissions(manage_messages=True))
    moderator = guild.add_member(simcord_env.create_user("mod"), roles=[moderators])
    second = await asked(channel, ann)
    await moderator.click(second.message, custom_id=second.custom_id("Delete"))
    assert second.message.id not in [message.id for message in channel.history()]


async def test_who_asked_deletes_a_mistake_as_well(channel: ChannelHandle, ann: MemberActor) -> None:
    first = await asked(channel, ann, "!xyzzy")
    await ann.click(first.message, custom_id=first.custom_id("Delete"))
    assert len(channel.history()) == 1


# --- custom_ids -----------------------------------------------------------------------------------------

USERS = st.integers(0, 2**63 - 1)
SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 10**6), st.integers(1, 10**4))
PLACES = (
    st.text(max_size=200),
    st.lists(SPANS, min_size=1, max_size=9).map(tuple),
    st.integers(0, 99),
    st.integers(0, 99),
)
ACTIONS = st.one_of(
    st.builds(actions.ToPage, st.integers(1, 999)),
    st.just(actions.Everything()),
    st.builds(actions.InContext, *PLACES),
    st.builds(actions.Cite, *PLACES),
    st.builds(actions.OtherSources, st.integers(0, 999), st.integers(0, 99)),
    st.builds(actions.ReportProblem, st.integers(1, 999)),
    st.builds(actions.FileReport),
    st.builds(actions.CloseReport, st.integers(1, 10**9 - 1)),
    st.builds(actions.Correct, *PLACES[:2]),
    st.builds(actions.CorrectFact, st.text(max_size=200), SPANS, st.none() | st.integers(0, 99)),
    st.builds(actions.StoreCorrection, st.text(max_size=200), SPANS, st.none() | st.integers(0, 99)),
    st.builds(actions.UndoCorrection, st.integers(1, 10**9 - 1)),
    st.builds(actions.ShowMine, st.integers(0, 99)),
    st.builds(actions.DeleteMine, st.booleans()),
    st.just(actions.Delete()),
)
ABOUT_QUESTIONS = (
    actions.ToPage | actions.Everything | actions.OtherSources | actions.ReportProblem | actions.FileReport
)
QUESTIONS = st.builds(
    Question,
    st.sampled_from(["who-signed", "quote", "search"]),
    st.dictionaries(st.sampled_from(["year", "words", "speaker"]), st.one_of(st.integers(), st.text(max_size=300))),
)


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> LiveStore:
    return LiveStore(tmp_path_factory.mktemp("live") / "live.db")


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(action=ACTIONS, asker=USERS, question=QUESTIONS)
def test_a_custom_id_says_all_and_is_short(
    live: LiveStore, action: actions.ToPage, asker: int, question: Question
) -> None:
    custom_id = write(Press(action, asker, question), live)
    assert size(custom_id) <= 100
    expected = Press(action, asker, question if isinstance(action, ABOUT_QUESTIONS) else None)
    assert read(custom_id, live) == expected


@given(written=st.one_of(st.text(), *(st.text().map(f"v1:{kind}1.0:a:={{}}".format) for kind in BY_LETTER)))
def test_a_made_up_custom_id_is_read_or_too_old(live: LiveStore, written: str) -> None:
    try:
        press = read(written, live)
    except OldButtonError:
        return
    assert isinstance(press.action, actions.Action)


@pytest.mark.parametrize(
    "payload",
    [
        "=",
        "=nothing{}",
        '=quote{"nobody":1}',
        '=quote{"speaker":["x"]}',
        '=who-signed{"year":"x"}',
        "=quote{",
        "#unknown",
        "=quote[]",
    ],
)
async def test_a_forged_page_button_only_explains(
    simcord_env: Env, channel: ChannelHandle, ann: MemberActor, payload: str
) -> None:
    for kind in "por":
        await press_forged(simcord_env, channel, ann, f"v1:{kind}1.0:1:{payload}")


@pytest.mark.parametrize(
    "payload",
    ["=0-5:../../etc/passwd", "=0-5:", "=9-5:002_1d66a21bf00a63ee", "=5:x", "=900000-900009:002_1d66a21bf00a63ee"],
)
async def test_a_forged_context_button_only_explains(
    simcord_env: Env, channel: ChannelHandle, ann: MemberActor, payload: str
) -> None:
    for kind in "cq":
        await press_forged(simcord_env, channel, ann, f"v1:{kind}0.0:1:{payload}")


async def press_forged(env: Env, channel: ChannelHandle, person: MemberActor, custom_id: str) -> None:
    """Presses a button that the bot never sent, on a message of its own."""
    answer = await asked(channel, person, "!sources")
    stored = env.backend.get_message(channel.id, answer.message.id)
    stored.components[-1]["components"][-1]["custom_id"] = custom_id
    result = await person.click(channel.last_message, custom_id=custom_id)  # type: ignore[arg-type]
    read = seen(result.response or channel.last_message).text
    assert "went wrong" not in read
    assert "Traceback" not in read
