"""What tests share: the five articles, loaded once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from bot.ingest import load
from bot.store.coverage import Coverage

# The machines that run this are shared: a slow example is no failure, a wrong one is. The same code gets the same
# verdict each time; `make test SEED=7` looks at other examples.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("seeded", deadline=None)
settings.load_profile("same")

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the five articles; read it, do not change it."""
    path = tmp_path_factory.mktemp("coverage") / "coverage.db"
    load([SEEDS], path)
    return path


@pytest.fixture(scope="session")
def coverage(database: Path) -> Iterator[Coverage]:
    """The five articles, as commands read them."""
    with Coverage.open(database) as opened:
        yield opened
