"""``/coverage``: who manages a server looks after its coverage there; nothing enters it unseen."""

from bot.clients.discord.administration.buttons import NewsroomButton, is_form, take_form
from bot.clients.discord.administration.commands import coverage_group
from bot.clients.discord.administration.upkeep import Upkeep

__all__ = ["NewsroomButton", "Upkeep", "coverage_group", "is_form", "take_form"]
