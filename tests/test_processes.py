"""Work is shared, its results stay in order, and nothing runs on when the one who gave it is gone."""

import os
import subprocess
import sys
import time

import pytest

import bot.processes
from bot.processes import _AHEAD, _TOGETHER, WORTH_IT, aside, in_order


def _squared(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def _refused(number: int) -> int:
    if number == WORTH_IT + 5:
        raise ValueError(number)
    return number


@pytest.mark.parametrize(
    ("tasks", "processes", "others"), [(0, 2, 0), (3, 2, 0), (WORTH_IT * 3, 1, 0), (WORTH_IT * 3, 2, 1), (500, 3, 2)]
)
@pytest.mark.parametrize("can_fork", [False, True])
def test_results_come_in_the_order_of_the_tasks(monkeypatch, can_fork, tasks, processes, others):
    monkeypatch.setattr(bot.processes, "_can_fork", lambda: can_fork and sys.platform == "linux")
    found = list(in_order(_squared, ((number,) for number in range(tasks)), processes))
    assert [square for square, _ in found] == [number * number for number in range(tasks)]
    assert len({process for _, process in found} - {os.getpid()}) in range(bool(others), others + 1)


def test_what_others_have_not_begun_with_is_done_here():
    """Or a slow one would be waited for that holds all that were given to it."""
    found = list(in_order(_slow_elsewhere, ((os.getpid(),) for _ in range(WORTH_IT * 3)), 2))
    assert sum(process != os.getpid() for process in found) < _AHEAD * _TOGETHER


def _slow_elsewhere(here: int) -> int:
    if os.getpid() != here:
        time.sleep(0.2)
    return os.getpid()


def test_what_goes_wrong_goes_wrong_here():
    found = in_order(_refused, ((number,) for number in range(WORTH_IT * 2)), 2)
    with pytest.raises(ValueError, match=str(WORTH_IT + 5)):
        list(found)


@pytest.mark.parametrize(("processes", "can_fork"), [(1, True), (2, False), (2, True)])
def test_work_is_done_aside_where_a_copy_of_this_process_can_be_made(monkeypatch, processes, can_fork):
    monkeypatch.setattr(bot.processes, "_can_fork", lambda: can_fork and sys.platform == "linux")
    square, process = aside(_squared, 7, processes=processes)()
    assert square == 49
    assert (process == os.getpid()) == (processes == 1 or not can_fork or sys.platform != "linux")


def test_what_a_copy_does_not_bring_to_an_end_is_done_here():
    here = os.getpid()
    assert aside(_killed_elsewhere, here, processes=2)() == here


def _killed_elsewhere(here: int) -> int:
    if os.getpid() != here:
        os._exit(9)
    return here


_WAITING = """
import os, sys, time
sys.path.insert(0, {path!r})
from bot.processes import in_order
import multiprocessing
if __name__ == "__main__":
    results = in_order(time.sleep, ((0.0,) for _ in range(10_000)), 3)
    for _ in range(60):
        next(results)
    print(*[child.pid for child in multiprocessing.active_children()], flush=True)
    time.sleep(60)
"""


def test_processes_end_when_their_parent_is_killed(tmp_path):
    script = tmp_path / "waiting.py"
    script.write_text(_WAITING.format(path=os.getcwd()))  # noqa: PTH109  # as the interpreter sees it
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        children = [int(number) for number in parent.stdout.readline().split()]
        parent.kill()
    assert len(children) == 2
    for _ in range(200):
        if not any(_runs(child) for child in children):
            break
        time.sleep(0.05)
    assert not any(_runs(child) for child in children)


def _runs(process: int) -> bool:
    try:
        with open(f"/proc/{process}/stat") as state:  # noqa: PTH123  # one line of the kernel's
            return state.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
