"""What Discord accepts, and how it counts: https://docs.discord.com/developers/reference."""

from __future__ import annotations

from dataclasses import dataclass

CONTENT_MAX = 2000  # characters of a plain message
TEXT_MAX = 4000  # characters of all text displays of a message together
COMPONENTS_MAX = 40  # components of a message, nested ones included
ROW_MAX = 5  # buttons in an action row
LABEL_MAX = 80  # characters of a button's label
URL_MAX = 512  # characters of a link button's address
CHOICES_MAX = 25  # choices of a select, or of an autocomplete
CHOICE_MAX = 100  # characters of a choice's label, its description and its value
FORM_LABEL_MAX = 45  # characters of a form's title, and of the label of a field
CUSTOM_ID_MAX = 100  # characters of a button's custom_id


def size(text: str) -> int:
    """The length as Discord may count it: UTF-16 units, never fewer than the characters a person sees."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, most_size: int) -> str:
    """The beginning of ``text`` that takes at most ``most_size``, for labels and what a form is filled with."""
    if size(text) <= most_size:
        return text
    return text.encode("utf-16-le", "surrogatepass")[: 2 * most_size].decode("utf-16-le", "ignore")


@dataclass(frozen=True, slots=True)
class Room:
    """How much a page takes. All figures but ``components`` are characters as `size` counts them.

    ``page`` is what a page is filled up to; ``part`` is where a longer text is continued on the next page;
    ``heading`` is what the heading is cut to; ``url`` is the longest address. ``buttons`` says whether parts
    have buttons, or links in the text instead.
    """

    page: int
    part: int
    heading: int
    url: int
    components: int
    buttons: bool


# Within TEXT_MAX with the heading and the page number (60). A part takes its quiet line (250), and leaves room for
# the lines above it on the same page. A container, the heading, the two rows below and their six buttons come on top
# of the components.
LAYOUT = Room(page=3000, part=2500, heading=300, url=URL_MAX, components=COMPONENTS_MAX - 10, buttons=True)
# Within CONTENT_MAX with the heading, the page number and the permission that is missing (150). A part takes its
# quiet line and a link as well.
PLAIN = Room(page=1400, part=700, heading=200, url=300, components=COMPONENTS_MAX - 10, buttons=False)
