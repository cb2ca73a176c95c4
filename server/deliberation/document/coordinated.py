"""What formal coordination changed in a text: for the minutes in a sentence, for the documents in a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from server.deliberation.document.model import (
    Block,
    Column,
    Content,
    Grid,
    Heading,
    Inline,
    Paragraph,
    Phrase,
    Plain,
    Several,
    Words,
    say,
    words,
)
from server.deliberation.document.unit_numbers import name_by_id
from server.deliberation.ids import UnitId
from server.deliberation.matters.texts.shapes import Text, Version
from server.deliberation.units import Unit


def coordination_line(text: Text, version: Version) -> Content:
    """«Con il coordinamento formale il testo passa alla versione 3: 1.1-bis diventa 1.2 …»; what was left, and why."""
    done = version.coordinated
    if done is None:
        return ()
    before = _before(text, version)
    said: list[Inline] = [
        *say("doc-line-coordinated", title=words(text.title), version=version.number, digest=version.digest[:8])
    ]
    if done.numbers:
        pairs = tuple(
            Phrase("doc-coordination-pair", {"before": Plain(each.before), "after": Plain(each.after)})
            for each in done.numbers
        )
        said += say("doc-line-coordinated-numbers", pairs=Several(pairs))
    if done.mended:
        pairs = tuple(
            Phrase(
                "doc-coordination-mended",
                {
                    "where": _name(before, each.splice.unit, text),
                    "before": Words(each.splice.removed.shown),
                    "after": Words(each.splice.added.shown),
                },
            )
            for each in done.mended
        )
        said += say("doc-line-coordinated-references", pairs=Several(pairs))
    for left in done.left:
        said += say(
            "doc-line-coordinated-left",
            where=_name(before, left.unit, text),
            before=Plain(left.before),
            after=Plain(left.after),
            reason=words(left.reason),
        )
    return tuple(said)


def coordination_blocks(text: Text, upto: Version, level: int) -> Iterator[Block]:
    """A table of what was, what it became and why; nothing where no coordination was."""
    for version in text.versions:
        if version.coordinated is None or version.number > upto.number:
            continue
        yield Heading(level, f"coordination-{version.number}", say("doc-heading-coordination"))
        yield Paragraph(say("doc-coordination", version=version.number))
        if rows := tuple(_rows(text, version)):
            columns = (
                Column(say("doc-column-where"), 4),
                Column(say("doc-column-was"), 2),
                Column(say("doc-column-becomes"), 2),
                Column(say("doc-column-why"), 6),
            )
            yield Grid(say("doc-caption-coordination", version=version.number), columns, rows)


def _rows(text: Text, version: Version) -> Iterator[tuple[Content, ...]]:
    assert version.coordinated is not None
    before = _before(text, version)
    for each in version.coordinated.numbers:
        why = say(f"doc-coordination-{each.because.replace('_', '-')}", number=Plain(each.cause))
        yield (_name(before, each.unit, text),), (Plain(each.before),), (Plain(each.after),), why
    for mended in version.coordinated.mended:
        old, new = _name(before, mended.target, text), _name(version.units, mended.target, text)
        removed, added = mended.splice.removed, mended.splice.added
        why = say("doc-coordination-reference", before=old, after=new)
        yield (_name(before, mended.splice.unit, text),), (words(removed),), (words(added),), why
    for left in version.coordinated.left:
        why = say("doc-coordination-left", after=Plain(left.after), reason=words(left.reason))
        yield (_name(before, left.unit, text),), (Plain(left.before),), (Plain(left.before),), why


def _before(text: Text, version: Version) -> Sequence[Unit]:
    """The text as it was when it was coordinated."""
    return next(
        each.units for each in (*reversed(text.versions), *reversed(text.withdrawn)) if _leads_to(each, version)
    )


def _leads_to(each: Version, version: Version) -> bool:
    return each.number < version.number and {unit.id for unit in each.units} == {unit.id for unit in version.units}


def _name(units: Sequence[Unit], id: UnitId, text: Text) -> Phrase:
    return name_by_id(units, id, text.style) or Phrase("doc-unit-title")
