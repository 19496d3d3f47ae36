"""Where settings come from: the process's environment, over the checkout's ``.env``."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from textwrap import wrap
from typing import Any

from bot.config.settings import About, Settings, about_settings
from bot.config.values import ROOT, WrongValueError
from bot.errors import SettingError


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings from ``environ``; without it, from the process's environment over the checkout's ``.env``.

    A variable that is missing or empty means the default. Raises SettingError, naming the setting, for a
    wrong value, and for a name in ``.env`` that begins with VERBATIM_ and is no setting.
    """
    if environ is None:
        environ = {**_env_file(ROOT / ".env"), **os.environ}
    values = {name: _value(told, environ.get(told.variable, "")) for name, told in about_settings().items()}
    return Settings(**{name: value for name, value in values.items() if value is not None})


def _value(setting: About, written: str) -> Any:
    """The value that is written, read; None when nothing is."""
    written = written.strip()
    if not written:
        return None
    try:
        return setting.read(written)
    except WrongValueError as wrong:
        raise SettingError(setting.variable, "(hidden)" if setting.secret else written, str(wrong)) from None


def _env_file(path: Path) -> dict[str, str]:
    """The variables in an ``.env`` file; none when there is no file."""
    if not path.is_file():
        return {}
    from dotenv import dotenv_values  # only where there is a file: the terminal's answers should not wait for it

    try:
        values = {name: value or "" for name, value in dotenv_values(path).items()}
    except (OSError, UnicodeDecodeError) as error:
        raise SettingError(".env", str(path), "a text file that can be read") from error
    known = {told.variable for told in about_settings().values()}
    for name in values:
        if name.startswith("VERBATIM_") and name not in known:
            raise SettingError(name, values[name], f"one of {', '.join(sorted(known))}; there is no such setting")
    return values


def env_example() -> str:
    """The text of ``.env.example``: every setting with its meaning, default and an example."""
    head = "# Settings of Verbatim. Copy to .env and take the # off the lines that you change.\n"
    return head + "".join(_example(told) for told in about_settings().values())


def _example(setting: About) -> str:
    lines = [f"# {line}" for line in wrap(setting.meaning, 100)]
    lines.append(f"# Default: {setting.shown or 'none'}. Example: {setting.variable}={setting.example}")
    lines.append(f"{'' if setting.secret else '#'}{setting.variable}={setting.shown}")
    return "\n" + "\n".join(lines) + "\n"
