"""One error tree. Every error carries fields; ``str(error)`` is the sentence that a person reads:
what was wrong, what would be right, and the nearest match.
"""

from __future__ import annotations

from collections.abc import Iterable


class VerbatimError(Exception):
    """Base of all errors that a person can do something about. ``exit_code`` is for the terminal."""

    exit_code = 1

    @property
    def sentences(self) -> tuple[str, ...]:
        """What a person reads, in parts that may stand on lines of their own."""
        return (str(self),)


class UsageError(VerbatimError):
    """A question that cannot be read: ``problem``, and what would be right.

    That is the ``nearest`` match, or how to ask (``usage``) with an ``example``, or what there is (``choices``).
    """

    exit_code = 2

    def __init__(
        self,
        problem: str,
        *,
        nearest: str | None = None,
        usage: str | None = None,
        example: str | None = None,
        choices: Iterable[str] = (),
    ) -> None:
        self.problem, self.nearest, self.usage, self.example, self.choices = (
            *(problem, nearest, usage, example),
            tuple(choices),
        )
        super().__init__(" ".join(self.sentences))

    @property
    def sentences(self) -> tuple[str, ...]:
        """What was wrong, and each thing that would be right."""
        right = (
            f"Did you mean {self.nearest}?" if self.nearest else "",
            f"Usage: {self.usage}" if self.usage else "",
            f"Example: {self.example}" if self.example else "",
            f"There is: {' | '.join(self.choices)}" if self.choices else "",
        )
        return self.problem, *filter(None, right)

    @property
    def says_what_is_right(self) -> bool:
        """Whether it says more than what was wrong."""
        return bool(self.nearest or self.usage or self.choices)


class SettingError(VerbatimError):
    """A setting with a wrong value."""

    exit_code = 2

    def __init__(self, setting: str, value: str, expected: str) -> None:
        self.setting, self.value, self.expected = setting, value, expected
        super().__init__(f"Setting {setting} is {value!r}; it must be {expected}.")


class RejectedArticleError(VerbatimError):
    """A file that cannot become an article; the rest of the load goes on."""

    def __init__(self, source: str, reason: str) -> None:
        self.source, self.reason = source, reason
        super().__init__(f"{source}: {reason}")


class CatalogueError(VerbatimError):
    """A wrong entry in ``catalog.toml``."""

    def __init__(self, source: str, entry: str | None, reason: str, line: int | None = None) -> None:
        self.source, self.entry, self.reason, self.line = source, entry, reason, line
        place = source if line is None else f"{source}, line {line}"
        super().__init__(f"{place}: {f'[{entry}] ' if entry else ''}{reason}")


class CoverageError(VerbatimError):
    """The database is missing, of another version, or damaged; ``remedy`` is the command that helps."""

    def __init__(self, problem: str, remedy: str) -> None:
        self.problem, self.remedy = problem, remedy
        super().__init__(f"{problem} {remedy}")


class RecordsError(VerbatimError):
    """What people left behind cannot be read or written; ``remedy`` is what helps."""

    def __init__(self, problem: str, remedy: str) -> None:
        self.problem, self.remedy = problem, remedy
        super().__init__(f"{problem} {remedy}")
