"""What a person reads of an error, and what the log says."""

from __future__ import annotations

import logging

import aiohttp
import pytest

from bot.clients.discord.errors import explain

_BROKEN = "The connection to Discord broke just then. Try it again."


@pytest.mark.parametrize(
    "error", [aiohttp.ServerDisconnectedError(), ConnectionResetError(104, "Connection reset by peer"), TimeoutError()]
)
def test_a_broken_connection_is_nobodys_fault(error: Exception, caplog: pytest.LogCaptureFixture) -> None:
    assert explain(error, "a question") == [_BROKEN]
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


@pytest.mark.parametrize(
    "error",
    [KeyError("x"), FileNotFoundError(2, "No such file"), PermissionError(13, "Denied"), OSError(28, "No space left")],
)
def test_what_fails_on_this_machine_has_a_number_and_its_reason_in_the_log(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    said = " ".join(explain(error, "a question"))
    assert _BROKEN not in said
    (record,) = caplog.records
    assert record.exc_info is not None
    assert record.exc_info[1] is error
    assert str(record.args[1] if isinstance(record.args, tuple) else "") in said
