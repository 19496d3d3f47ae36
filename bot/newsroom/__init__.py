"""What a newsroom does by hand: look at an article before it is added, add it, edit or remove one, take that back."""

from bot.newsroom.editing import Draft, add, edit, name_from, remove, undo
from bot.newsroom.preview import Preview, preview

__all__ = ["Draft", "Preview", "add", "edit", "name_from", "preview", "remove", "undo"]
