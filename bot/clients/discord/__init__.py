"""The client for Discord. Importing it loads discord.py."""

from bot.clients.discord.bot import VerbatimBot, create_bot
from bot.clients.discord.run import run_bot, sync_commands

__all__ = ["VerbatimBot", "create_bot", "run_bot", "sync_commands"]
