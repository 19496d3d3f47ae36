"""Pages as Discord's API takes them: JSON-like dicts, with no more than it accepts.

A layout (Components V2) is what people see: a box with a coloured edge, each finding with its buttons below it.
It was chosen over embeds by looking at both, on a wide window and at a phone's width: quotations have the
whole width, and a finding's buttons stand by the finding. Plain pages are for channels where the bot may
not embed links; they have the same words, links in the text, and the same buttons to turn them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from bot.model import Answer, Article, Citation, Finding
from bot.render.discord.actions import (
    Action,
    Cite,
    Delete,
    Everything,
    InContext,
    Name,
    OtherSources,
    ReportProblem,
    ToPage,
)
from bot.render.discord.answer import Others, answer_parts, finding_parts
from bot.render.discord.citations import dated
from bot.render.discord.cite import cite_parts
from bot.render.discord.components import (
    ACTION_ROW,
    COMPONENTS_V2,
    GALLERY,
    Component,
    button,
    container,
    picture,
    rows,
    separator,
    text,
)
from bot.render.discord.context import context_parts
from bot.render.discord.limits import LAYOUT, PLAIN
from bot.render.discord.markdown import clipped, small
from bot.render.discord.parts import Page, Part, fit

Message = dict[str, Any]
"""What is sent: ``components`` and ``flags``, or ``content`` and ``components``.

``files`` are the bytes of pictures by their names, where there are any.
"""

_PLAIN = small("Plain text, because I miss the permission “Embed Links” here.")
_ANSWER, _PROBLEM = 0x4F7CAC, 0xC27C0E  # colours of the edge, legible on light and dark


def unnamed_pages(answer: Answer, *, others: Others = MappingProxyType({}), plain: bool = False) -> list[Message]:
    """The pages of an answer, at least one. ``others`` are put behind buttons, but for plain pages, which show all.

    They are the same for whoever asks: actions stand where custom_ids belong, until `with_names` puts these in.
    """
    room = PLAIN if plain else LAYOUT
    heading = clipped(answer.heading, room.heading) or "Answer"
    pages = fit(answer_parts(answer, _unnamed, room, others), room)
    return _messages(heading, pages, ToPage, _unnamed, plain=plain, answer=answer)


def _unnamed(action: Action) -> Any:
    return action


def with_names(page: Message, name: Name) -> Message:
    """One of `unnamed_pages` as it is sent; the page stays as it was."""
    return {**page, "components": [_with_names(each, name) for each in page["components"]]}


def _with_names(component: Component, name: Name) -> Component:
    if "components" in component:
        return {**component, "components": [_with_names(each, name) for each in component["components"]]}
    return {**component, "custom_id": name(component["custom_id"])} if "custom_id" in component else component


def findings_on(answer: Answer, page: int, *, others: Others = MappingProxyType({}), plain: bool = False) -> list[int]:
    """The numbers, from 0, of the findings that stand on a page of `unnamed_pages`."""
    room = PLAIN if plain else LAYOUT
    pages = fit(answer_parts(answer, _unnamed, room, others), room)
    shown = pages[min(max(page, 1), len(pages)) - 1]
    return list(dict.fromkeys(part.finding for part in shown if part.finding is not None))


def context_pages(article: Article, shown: InContext, name: Name) -> tuple[list[Message], int]:
    """The pages that show words among their paragraphs, and which of them (from 1) has the words.

    No pages where the article has no such words any more.
    """
    pages = fit(context_parts(article, shown.spans, LAYOUT), LAYOUT)
    if not pages[0]:
        return [], 0
    known = article.catalogue
    heading = clipped(known.title or known.outlet or article.name, LAYOUT.heading)
    outlet = small(dated(known.outlet or article.name, known.published, known.published_basis))
    messages = _messages(heading, pages, lambda number: replace(shown, page=number), name, below=[outlet])
    return messages, next((n for n, page in enumerate(pages, 1) if any(part.focus for part in page)), 1)


def cite_pages(citations: Sequence[Citation], shown: Cite, name: Name) -> list[Message]:
    """The pages of a citation that is ready to paste; more than one only for very long words."""
    pages = fit(cite_parts(citations, LAYOUT), LAYOUT)
    return _messages("Citation", pages, lambda number: replace(shown, page=number), name)


def other_sources_pages(others: Sequence[Finding], shown: OtherSources, name: Name) -> list[Message]:
    """The pages that show what other articles say so too."""
    pages = fit(finding_parts(others, name, LAYOUT), LAYOUT)
    return _messages("Other sources", pages, lambda number: replace(shown, page=number), name)


def notice(sentences: Iterable[str], *, plain: bool = False, well: bool = False) -> Message:
    """A message about a question that was not answered, or (``well``) something that was done.

    ``sentences`` are ready markdown, one below the other.
    """
    said = "\n".join(sentences)
    if plain:
        return {"content": f"{said}\n{_PLAIN}", "components": []}
    return {"flags": COMPONENTS_V2, "components": [container([text(said)], _ANSWER if well else _PROBLEM)]}


def preview_pages(answer: Answer, name: Name, below: Sequence[str]) -> list[Message]:
    """The pages of what an article would answer if it were added; ``below`` are lines below the heading of each."""
    room = replace(LAYOUT, buttons=False)
    pages = fit(answer_parts(answer, name, room, {}), room)
    return _messages(clipped(answer.heading, room.heading), pages, ToPage, name, below=below)


def pages_of(heading: str, pages: Sequence[Page], turn: Callable[[int], Action], name: Name) -> list[Message]:
    """Pages of anything but an answer, with the buttons that turn them."""
    return _messages(heading, pages, turn, name)


def listing(heading: str, parts: Sequence[Part], left: str) -> Message:
    """One message with as many of the parts as it takes; ``left`` is said behind the number of those it does not."""
    shown = fit(parts, LAYOUT)[0]
    more = [text(small(f"{len(parts) - len(shown)} {left}"))] if len(shown) < len(parts) else []
    children = [text(f"### {heading}"), *(child for part in shown for child in children_of(part)), *more]
    return {"flags": COMPONENTS_V2, "components": [container(children, _ANSWER)]}


def deletable(message: Message, name: Name) -> Message:
    """The message with the button that deletes it, for messages that others see too."""
    return with_buttons(message, [button("Delete", name(Delete()))])


def with_buttons(message: Message, buttons: Sequence[Component]) -> Message:
    """The message with more buttons behind the last ones below it."""
    *above, last = message["components"] or [{}]
    turning = last["components"] if last.get("type") == ACTION_ROW else []
    kept = above if turning else message["components"]
    return {**message, "components": [*kept, *rows([*turning, *buttons])]}


def pictured(message: Message, name: str, alt: str, png: bytes) -> Message:
    """A layout with a picture below its heading; only for a first page, where one button fewer leaves room for it."""
    (box, *below) = message["components"]
    heading, *others = box["components"]
    shown = {**box, "components": [heading, picture(name, alt), *others]}
    return {**message, "components": [shown, *below], "files": {name: png}}


def unpictured(message: Message) -> Message:
    """The message without its picture, for where the bot may not send files; the words say the same."""
    if "files" not in message or "content" in message:
        return message  # a file that was asked for is no picture beside an answer
    (box, *below) = message["components"]
    kept = {**box, "components": [each for each in box["components"] if each["type"] != GALLERY]}
    return {**{key: value for key, value in message.items() if key != "files"}, "components": [kept, *below]}


# --- one message ------------------------------------------------------------------------------------


def _messages(
    heading: str,
    pages: Sequence[Page],
    turn: Callable[[int], Action],
    name: Name,
    *,
    below: Sequence[str] = (),
    plain: bool = False,
    answer: Answer | None = None,
) -> list[Message]:
    """A message for each page, with the buttons to the others; ``below`` are lines below the heading.

    An ``answer`` can be had as a whole, and reported.
    """
    messages = []
    for number, page in enumerate(pages, 1):
        turning = list(_turning(number, pages, turn, name))
        if answer:
            turning += _whole(answer, pages, name)
        report = [button("Report a problem", name(ReportProblem(number)))] if answer else []
        messages.append(_message(heading, page, below, [*rows(turning), *rows(report)], plain=plain))
    return messages


def _whole(answer: Answer, pages: Sequence[Page], name: Name) -> Iterator[Component]:
    """The button for all findings at once, where they stand on several pages."""
    findings = len(answer.findings) + sum(len(each.findings) for each in answer.disagreements)
    if len(pages) > 1 and findings > 1:
        yield button(f"All {findings:,}", name(Everything()))


def _turning(number: int, pages: Sequence[Page], turn: Callable[[int], Action], name: Name) -> Iterator[Component]:
    """The buttons that turn the page, where there is one to turn to, around the page's number."""
    if number > 1:
        yield button("Previous", name(turn(number - 1)))
    if len(pages) > 1:
        yield button(f"Page {number} of {len(pages)}", name(turn(number)), disabled=True)
    if number < len(pages):
        yield button("Next", name(turn(number + 1)))


def _message(heading: str, page: Page, below: Sequence[str], buttons: list[Component], *, plain: bool) -> Message:
    """One page with its heading, the quiet lines below that, and the rows of buttons below the page."""
    if plain:
        shown = ["\n".join([f"**{heading}**", *below]), *("\n".join(part.texts) for part in page), _PLAIN]
        return {"content": "\n\n".join(shown), "components": buttons}
    children = [text("\n".join([f"### {heading}", *below])), *(child for part in page for child in children_of(part))]
    return {"flags": COMPONENTS_V2, "components": [container(children, _ANSWER), *buttons]}


def children_of(part: Part) -> Iterator[Component]:
    """A part as components of a box."""
    if part.divided:
        yield separator()
    yield from map(text, part.texts)
    yield from rows([dict(each) for each in part.buttons])
