"""Settings: defaults, wrong values named, the token never shown, and .env.example equal to the code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config import ROOT, Settings, Shards, about_settings, env_example, environment, read_settings
from bot.errors import SettingError

TOKEN = "MTAx.GxYz.secret-part"


def test_nothing_set_means_the_defaults() -> None:
    assert read_settings({}) == Settings()
    assert Settings().database == ROOT / "db" / "verbatim.db"


def test_every_default_is_shown_as_it_is_read_and_every_example_is_valid() -> None:
    for name, told in about_settings().items():
        default = getattr(Settings(), name)
        assert (told.read(told.shown) if told.shown else None) == default, told.variable
        assert told.read(told.example) != default, told.variable


def test_the_example_file_is_what_the_code_says() -> None:
    assert (ROOT / ".env.example").read_text("utf-8") == env_example()


@pytest.mark.parametrize(
    ("variable", "value", "field", "expected"),
    [
        ("DISCORD_TOKEN", TOKEN, "token", TOKEN),
        ("VERBATIM_DATABASE", "elsewhere/news.db", "database", ROOT / "elsewhere" / "news.db"),
        ("VERBATIM_DATABASE", "/var/lib/news.db", "database", Path("/var/lib/news.db")),
        ("VERBATIM_PREFIX", "?", "prefix", "?"),
        ("VERBATIM_PREFIX", "  ?  ", "prefix", "?"),
        ("VERBATIM_PREFIX", "", "prefix", "!"),
        ("VERBATIM_MESSAGE_CONTENT", "Off", "message_content", False),
        ("VERBATIM_MESSAGE_CONTENT", "yes", "message_content", True),
        ("VERBATIM_PAGING", "Asker", "paging", "asker"),
        ("VERBATIM_QUESTIONS_PER_MINUTE", "0", "questions_per_minute", 0),
        ("VERBATIM_LOG_LEVEL", "debug", "log_level", "DEBUG"),
        ("VERBATIM_SHARDS", "0-3/16", "shards", Shards(0, 3, 16)),
        ("VERBATIM_SHARDS", "2/3", "shards", Shards(2, 2, 3)),
    ],
)
def test_values_are_read(variable: str, value: str, field: str, expected: object) -> None:
    assert getattr(read_settings({variable: value}), field) == expected


@pytest.mark.parametrize(
    ("variable", "value", "says"),
    [
        ("DISCORD_TOKEN", "not a token", "three parts"),
        ("DISCORD_TOKEN", f"Bot {TOKEN}", "three parts"),
        ("VERBATIM_DATABASE", "a\0b", "a path"),
        ("VERBATIM_DATABASE", "~nobody-of-that-name/news.db", "home directory"),
        ("VERBATIM_PREFIX", "! !", "without spaces"),
        ("VERBATIM_PREFIX", "/", "not beginning"),
        ("VERBATIM_PREFIX", "!" * 11, "at most 10"),
        ("VERBATIM_MESSAGE_CONTENT", "maybe", "on or off"),
        ("VERBATIM_PAGING", "nobody", "anyone or asker"),
        ("VERBATIM_QUESTIONS_PER_MINUTE", "-1", "from 0 to 6000"),
        ("VERBATIM_QUESTIONS_PER_MINUTE", "1.5", "from 0 to 6000"),
        ("VERBATIM_QUESTIONS_PER_MINUTE", "٣", "from 0 to 6000"),
        ("VERBATIM_LOG_LEVEL", "LOUD", "one of DEBUG"),
        ("VERBATIM_SHARDS", "3-1/16", "counted from 0"),
        ("VERBATIM_SHARDS", "16/16", "counted from 0"),
        ("VERBATIM_SHARDS", "0/0", "counted from 0"),
    ],
)
def test_a_wrong_value_is_a_sentence_that_names_the_setting(variable: str, value: str, says: str) -> None:
    with pytest.raises(SettingError) as caught:
        read_settings({variable: value})
    assert variable in str(caught.value)
    assert says in str(caught.value)


def _settings_or_error(environ: dict[str, str]) -> Settings | SettingError:
    try:
        return read_settings(environ)
    except SettingError as error:
        return error


@given(st.text())
def test_any_token_is_read_or_refused_and_never_shown(value: str) -> None:
    read = _settings_or_error({"DISCORD_TOKEN": f"secret{value}"})
    assert "secret" not in f"{read} {read!r} {getattr(read, '__cause__', None)!r}"


@given(st.dictionaries(st.sampled_from([told.variable for told in about_settings().values()]), st.text()))
def test_any_environment_is_read_or_refused_with_a_sentence(environ: dict[str, str]) -> None:
    read = _settings_or_error(environ)
    assert isinstance(read, Settings) or read.setting in environ


def test_the_process_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("VERBATIM_PREFIX='?'\nVERBATIM_LOG_LEVEL=ERROR\n", "utf-8")
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setenv("VERBATIM_PREFIX", "$")
    settings = read_settings()
    assert (settings.prefix, settings.log_level) == ("$", "ERROR")


def test_a_misspelt_setting_in_the_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("VERBATIM_PREFX=?\n", "utf-8")
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    with pytest.raises(SettingError, match="VERBATIM_PREFX"):
        read_settings()


def test_a_file_that_is_not_text_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe\x00")
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    with pytest.raises(SettingError, match="text file"):
        read_settings()


def test_importing_the_settings_loads_nothing_heavy() -> None:
    code = "import sys, bot.config; print([m for m in ('dotenv', 'discord', 'sqlite3') if m in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
