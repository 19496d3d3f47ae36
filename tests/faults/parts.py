"""The parts, by name: what is done, how often in ``make faults``, how often in a test run.

Three of four damages are a flipped bit.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.faults.damage import damage
from tests.faults.disk import full_disks
from tests.faults.inputs import inputs
from tests.faults.kills import kills
from tests.faults.loads import two_loads
from tests.faults.process import process
from tests.faults.questions import questions
from tests.faults.texts import texts
from tests.faults.trial import Part

PARTS: Mapping[str, tuple[Part, int, int]] = {
    "kills": (kills, 200, 6),
    "loads": (two_loads, 20, 1),
    "disk": (full_disks, 20, 1),
    "damage": (damage, 400, 6),
    "inputs": (inputs, 60, 2),
    "texts": (texts, 5_000, 100),
    "questions": (questions, 5_000, 150),
    "process": (process, 10_000, 60),
}
