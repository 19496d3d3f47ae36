"""Writes ``.env.example``: ``python -m bot.config > .env.example``."""

from bot.config import env_example

if __name__ == "__main__":
    print(env_example(), end="")  # noqa: T201 - to standard output
