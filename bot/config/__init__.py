"""Settings: one frozen object, read once from the environment and passed on; nothing else reads the environment.

Every setting stands in `Settings` with its name, meaning, default and an example; ``.env.example`` is what
`env_example` writes, and a test keeps the two equal: ``python -m bot.config > .env.example``.
"""

from bot.config.environment import env_example, read_settings
from bot.config.settings import Settings, about_settings
from bot.config.values import ROOT, Paging, Shards

__all__ = ["ROOT", "Paging", "Settings", "Shards", "about_settings", "env_example", "read_settings"]
