"""What a newsroom does by hand: look at an article before it is added, add it, edit or remove one, take that back."""

from bot.newsroom.drafting import from_address, from_file, from_paste
from bot.newsroom.editing import add, edit, name_from, remove, undo
from bot.newsroom.preview import Preview, alone, preview
from bot.records import Draft

__all__ = [
    "Draft",
    "Preview",
    "add",
    "alone",
    "edit",
    "from_address",
    "from_file",
    "from_paste",
    "name_from",
    "preview",
    "remove",
    "undo",
]
