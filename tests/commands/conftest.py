"""A database of the invented articles."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.store.coverage import Coverage
from tests.commands.invented import build


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    with Coverage.open(build(tmp_path_factory.mktemp("invented") / "coverage.db")) as coverage:
        yield coverage
