"""Two versions of a text: beside each other (testo a fronte), or in one with every change marked and named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from server.deliberation.document.model import (
    Block,
    Content,
    Document,
    Facing,
    Heading,
    Instant,
    Paragraph,
    Source,
    Tracked,
    Words,
    number,
    say,
    words,
)
from server.deliberation.document.text_told import adopted_grid
from server.deliberation.document.tracking import tracked
from server.deliberation.ids import TextId
from server.deliberation.matters.texts.shapes import Text, Version

if TYPE_CHECKING:
    from server.deliberation.table import Table

_FILE_NAMES = {"compared": "testo-a-fronte", "tracked": "testo-con-modifiche"}


def compared(
    table: Table, id: TextId, kind: Literal["compared", "tracked"], base: int | None = None, until: int | None = None
) -> Document:
    """The text in two versions; without numbers, the first one sealed and the one that counts now.

    Raises: KeyError when there is no such text; ValueError when it has no such versions, or they are in no such order.
    """
    text = table.texts.by_id[id]
    first = _version(text, base, 0)
    last = _version(text, until, -1)
    if first.number > last.number:
        raise ValueError("the first version must be the older one")
    between = tuple(each for each in text.versions if first.number < each.number <= last.number)
    units, marks = tracked(table, text, first, last)
    changed = sum(each.fate != "kept" or any(piece.by >= 0 for piece in each.words) for each in units)
    shown: Block = Tracked(units, marks)
    if kind == "compared":
        caption = say("doc-caption-facing", title=words(text.title))
        shown = Facing(caption, _heads(text, first, last), units, marks)
    return Document(
        kind=kind,
        file_name=f"{_FILE_NAMES[kind]}-v{first.number}-v{last.number}",
        zone=table.charter.zone,
        at=last.at,
        lead=(Words(table.register.body_name(table.charter.lead)),) if table.charter.lead is not None else (),
        table=(words(table.charter.name),),
        title=(words(text.title),),
        subtitle=say(f"doc-kind-{kind}"),
        status=say("doc-status-compared", count=changed, first=first.number, last=last.number),
        final=text.adopted_by is not None and last is text.current,
        facts=tuple(_fact(each) for each in (first, last)),
        blocks=(
            Heading(1, "reading", say("doc-heading-reading")),
            Paragraph(say(f"doc-{kind}-how"), "lead"),
            Heading(1, "text", say("doc-heading-text")),
            shown,
            *_amendments(table, text, between),
        ),
        source=Source(table.id, table.seq, text=text.id, version=last.number, digest=last.digest),
    )


def _version(text: Text, number: int | None, place: Literal[0, -1]) -> Version:
    found = [each for each in text.versions if number is None or each.number == number]
    if not found:
        raise ValueError("this text has no such version")
    return found[place]


def _heads(text: Text, first: Version, last: Version) -> tuple[Content, Content]:
    approved = text.adopted_by is not None and last is text.current
    return (
        say("doc-facing-base", version=first.number),
        say("doc-facing-approved" if approved else "doc-facing-amended", version=last.number),
    )


def _fact(version: Version) -> tuple[Content, Content]:
    day = say("doc-instant", instant=Instant(version.at, "day"))
    digest = say("doc-fingerprint-short", digest=version.digest[:16])
    return (*say("doc-fact-version"), *number(version.number)), (*day, *digest)


def _amendments(table: Table, text: Text, between: tuple[Version, ...]) -> tuple[Block, ...]:
    heading = Heading(1, "amendments", say("doc-heading-amendments"))
    grid = adopted_grid(table, text, between)
    if grid is None:
        return (heading, Paragraph(say("doc-amendments-none")))
    return (heading, Paragraph(say("doc-amendments", count=len(grid.rows))), grid)
