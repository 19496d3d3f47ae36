"""Many questions at once, and what is told of them: a queue that ends, a line for each, no words."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import threading

import pytest

from bot.clients.discord.account import Account
from bot.clients.discord.replies import Reply, Told
from bot.clients.discord.work import WAITING_MAX, BusyError, Work
from bot.render.discord import notice


async def test_who_comes_when_the_queue_is_full_is_told_at_once_and_later_all_is_well() -> None:
    work, gate = Work(), threading.Event()
    crowd = [asyncio.create_task(work.answer(gate.wait)) for _ in range(WAITING_MAX)]
    await asyncio.sleep(0)
    assert work.waiting == WAITING_MAX
    with pytest.raises(BusyError, match="Ask again in a moment"):
        await work.answer(gate.wait)
    assert await work.offer(lambda: "choices") == "choices"  # who types is not kept waiting by who asked
    gate.set()
    assert await asyncio.gather(*crowd) == [True] * WAITING_MAX
    assert await work.answer(lambda: "answer") == "answer"
    assert work.waiting == 0
    work.close()


async def test_who_gives_up_leaves_a_thread_at_work_which_is_counted_until_it_is_done() -> None:
    work, gate = Work(), threading.Event()
    asked = asyncio.create_task(work.answer(gate.wait))
    await asyncio.sleep(0)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    assert work.waiting == 1
    gate.set()
    await work.answer(lambda: None)
    while work.waiting:
        await asyncio.sleep(0)
    work.close()


async def test_what_fails_is_raised_and_counted_out() -> None:
    work = Work()

    def fail() -> None:
        raise KeyError(1)

    with pytest.raises(KeyError):
        await work.answer(fail)
    assert work.waiting == 0
    work.close()


_ANSWERED = Reply(notice(["x"]), told=Told("quote", True, 5, 12))


@pytest.mark.parametrize("words", [False, True])
def test_each_question_is_a_line_with_its_words_only_where_that_is_wished(
    words: bool, caplog: pytest.LogCaptureFixture
) -> None:
    account = Account(words=words)
    with caplog.at_level(logging.INFO):
        account.note(_ANSWERED, 0.034, "what did @ann say\n2026 INFO forged line")
        account.note(Reply(notice(["x"]), quiet=True), 2.5, "secret")
    lines = [json.loads(record.getMessage()) for record in caplog.records]
    first = {"command": "quote", "outcome": "answered", "articles": 5, "spans": 12, "milliseconds": 34}
    assert first.items() <= lines[0].items()
    assert lines[1]["outcome"] == "problem"
    assert len({line["question"] for line in lines}) == 2
    assert ("ann" in caplog.text, "secret" in caplog.text) == (words, words)
    assert all("\n" not in record.getMessage() for record in caplog.records)
    assert account.doing("secret") == ("secret" if words else "a question")


def test_the_figures_are_what_prometheus_reads() -> None:
    account = Account(words=False)
    for seconds in (0.005, 0.2, 0.2, 9.0):
        account.note(_ANSWERED, seconds, "")
    shown = account.exposition({"waiting": lambda: 3})
    line = re.compile(r"# TYPE \w+ (counter|gauge|histogram)|\w+(\{\w+=\"[^\"]*\"(,\w+=\"[^\"]*\")*\})? [0-9.]+")
    assert all(line.fullmatch(each) for each in shown.splitlines())
    assert 'verbatim_questions_total{command="quote",outcome="answered"} 4' in shown
    assert 'verbatim_answer_seconds_bucket{le="0.01"} 1' in shown
    assert 'verbatim_answer_seconds_bucket{le="0.3"} 3' in shown
    assert 'verbatim_answer_seconds_bucket{le="+Inf"} 4' in shown
    assert "verbatim_waiting 3" in shown
