"""What people type after a command, in any order, becomes its arguments."""

from __future__ import annotations

from contextlib import suppress
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import COMMANDS, QUESTION_MAX, read_arguments, split_line
from bot.errors import UsageError

SPEAKERS = ("ida aalto", "aalto", "ida", "commission on dams", "human rights union", "human rights")
SOURCES = ("the delta gazette", "delta gazette", "031", "31")


def _found(names: tuple[str, ...], typed: str) -> list[str]:
    return [typed] if " ".join(typed.casefold().split()) in names else []


COVERAGE: Any = SimpleNamespace(
    find_source=lambda typed: _found(SOURCES, typed),
    find_speakers=lambda typed: _found(SPEAKERS, typed),
    articles=lambda: [SimpleNamespace(name="031_rivers", catalogue=SimpleNamespace(outlet="The Delta Gazette"))],
    years=lambda: ["2017", "2018"],
)

READ: list[tuple[str, dict[str, Any]]] = [
    ("who-signed", {}),
    ("who-signed 2018", {"year": 2018}),
    ("who-signed 2018 finland", {"year": 2018, "country": "finland"}),
    ("who-signed saudi arabia 2018", {"year": 2018, "country": "saudi arabia"}),
    ("who-signed did Saudi Arabia sign in 2018?", {"year": 2018, "country": "Saudi Arabia"}),
    ("who-signed the netherlands", {"country": "netherlands"}),
    ("who-signed 2018 source Delta Gazette", {"year": 2018, "source": "Delta Gazette"}),
    ("who-signed in 031 finland", {"country": "finland", "source": "031"}),
    ("who-signed finland since 2017 until may 2018", {"country": "finland", "since": "2017", "until": "2018-05"}),
    ("who-signed who signed in 2018", {"year": 2018}),
    ("who-signed from delta gazette 2018", {"year": 2018, "source": "delta gazette"}),
    ("who-signed from 2017 to 2018", {"since": "2017", "until": "2018"}),
    ("quote ida aalto", {"speaker": "ida aalto"}),
    ("quote “Aalto”", {"speaker": "Aalto"}),
    ("quote ida aalto about clean water", {"speaker": "ida aalto", "about": "clean water"}),
    ("quote ida aalto clean water", {"speaker": "ida aalto", "about": "clean water"}),
    ("quote about clean water ida aalto", {"speaker": "ida aalto", "about": "clean water"}),
    ("quote what did aalto say about clean water?", {"speaker": "aalto", "about": "clean water?"}),
    ("quote aalto about water source 031", {"speaker": "aalto", "about": "water", "source": "031"}),
    ("quote source:031 aalto", {"speaker": "aalto", "source": "031"}),
    ("quote aalto 2018", {"speaker": "aalto", "since": "2018", "until": "2018"}),
    ("quote aalto in march 2018", {"speaker": "aalto", "since": "2018-03", "until": "2018-03"}),
    ("quote aalto about the drought of 2018", {"speaker": "aalto", "about": "the drought of 2018"}),
    ("quote the commission on dams about rain", {"speaker": "commission on dams", "about": "rain"}),
    ("quote nobody known about dams", {"speaker": "nobody known", "about": "dams"}),
    ("quote aalto about", {"speaker": "aalto"}),
    ("quote about clean water", {"about": "clean water"}),
    ("quote human rights union", {"speaker": "human rights union"}),
    ("search clean water", {"words": "clean water"}),
    ("search open source water", {"words": "open source water"}),
    ("search water source 031 dams", {"words": "water dams", "source": "031"}),
    ("search from the source", {"words": "from the source"}),
    ("search letters from 2017", {"words": "letters", "since": "2017"}),
    ("search drought in 2018", {"words": "drought", "since": "2018", "until": "2018"}),
    ("search drought 2018", {"words": "drought 2018"}),
    ('search "NEAR(a b)" OR col:x* -- \'', {"words": '"NEAR(a b)" OR col:x* -- \''}),
    ("search attacks since 9/11", {"words": "attacks since 9/11"}),
    ("search dry since the last year of rain", {"words": "dry since the last year of rain"}),
    ("search closed until yesterday evening", {"words": "closed until yesterday evening"}),
    ("search “no rain since yesterday”", {"words": "“no rain since yesterday”"}),
    ("search until 2.5 million", {"words": "until 2.5 million"}),
    ("sources since 2018", {"since": "2018"}),
    ("source 031", {"number": "031"}),
    ("source the delta gazette dams", {"number": "the delta gazette", "words": "dams"}),
    ("source 031 ¶3", {"number": "031", "paragraph": "3"}),
    ("source 031 paragraph 3", {"number": "031", "paragraph": "3"}),
    ("source 99 dams", {"number": "99", "words": "dams"}),
    ("speakers finland", {"country": "finland"}),
    ("help who-signed", {"command": "who-signed"}),
]


@pytest.mark.parametrize(("line", "arguments"), READ, ids=[line for line, _ in READ])
def test_words_find_their_places(line: str, arguments: dict[str, Any]) -> None:
    command, text = split_line(line)
    assert read_arguments(command, text, COVERAGE) == arguments


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("who-signed 2017 2018", "One year at a time: 2017 or 2018."),
        ("who-signed source nowhere", "No source is called “nowhere”. Sources: 031 (The Delta Gazette)."),
        ("who-signed since yesterday", "“yesterday” is not a date"),
        ("quote aalto since yesterday", "“yesterday” is not a date; write 2021, 2021-12,"),
        ("quote aalto about water since 2018-99 source 031", "“2018-99” is not a date"),
        ("search dams until 5.12.2018", "“5.12.2018” is not a date"),
        ("search dams since 3 days ago", "“3 days ago” is not a date"),
        ("timeline dams since:last week until 2018", "“last week” is not a date"),
        ("sources finland", "sources does not understand “finland”."),
        ("help " + "x" * QUESTION_MAX, "at most 300"),
    ],
)
def test_what_cannot_be_read_says_what_would_be_right(line: str, says: str) -> None:
    with pytest.raises(UsageError) as raised:
        read_arguments(*split_line(line), COVERAGE)
    assert says in str(raised.value)
    assert raised.value.says_what_is_right or "at most" in says


@pytest.mark.parametrize(
    ("line", "command", "rest"),
    [
        ("!who-signed 2018", "who-signed", "2018"),
        ("/who-signed", "who-signed", ""),
        ("Who Signed 2018", "who-signed", "2018"),
        ("who_signed 2018 finland", "who-signed", "2018 finland"),
        ("  quote   ida  aalto ", "quote", "ida aalto"),
    ],
)
def test_a_line_begins_with_a_command(line: str, command: str, rest: str) -> None:
    found, text = split_line(line)
    assert (found.name, text) == (command, rest)


@pytest.mark.parametrize(
    ("line", "nearest"),
    [
        ("qoute zhang", "quote zhang"),
        ("whosigned 2018", "who-signed 2018"),
        ("serach dams", "search dams"),
        ("speaker", "speakers"),
        ("weather", None),
        ("", None),
        ("!", None),
    ],
)
def test_a_command_that_is_not_there_gets_the_nearest(line: str, nearest: str | None) -> None:
    with pytest.raises(UsageError) as raised:
        split_line(line)
    assert raised.value.nearest == nearest


WORDS = st.sampled_from(
    "2018 0000 ２０１８ ¶3 ¶x about on in from to source: source since:2018 until: until 031 aalto the : - ' (".split()
)


@given(
    st.sampled_from(sorted(COMMANDS)),
    st.lists(st.one_of(WORDS, st.text(max_size=12)), max_size=12).map(" ".join),
)
def test_whatever_is_typed_is_read_or_refused(name: str, text: str) -> None:
    arguments: dict[str, Any] = {}
    with suppress(UsageError):
        arguments = read_arguments(COMMANDS[name], text, COVERAGE)
    assert all(COMMANDS[name].parameter(argument) for argument in arguments)
