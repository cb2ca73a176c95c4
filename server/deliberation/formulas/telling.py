"""The instructions of a formula as plain records: what is done, where, with which words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import UNSET, Struct, UnsetType

from server.deliberation.formulas.building import within
from server.deliberation.formulas.said import Delete, Insert, New, Object, Part, Place, Replace, Step, Words

_KEYS: Final = {
    "article": "article",
    "comma": "paragraph",
    "letter": "point",
    "number": "item",
    "point": "unit",
    "area": "area",
    "capoverso": "capoverso",
    "sentence": "sentence",
}
_WHOLE: Final = {"article": "_article", "title": "_title", "heading": "_heading", "sentence": "_sentence"}


class Told(Struct, frozen=True, omit_defaults=True):
    """One operation. `target`: numbers by the name of the part; «h» for a heading; ordinals as figures, -1 the last."""

    op: str
    target: dict[str, str | int]
    anchor_text: str | UnsetType = UNSET
    upto_text: str | UnsetType = UNSET
    to_the_end: bool = False
    new_text: str | UnsetType = UNSET
    occurrence: int | None = None
    everywhere: bool = False


def told(steps: Sequence[Step]) -> list[Told]:
    """Each instruction; one for each thing that it names."""
    return [each for step in steps for each in _told(step)]


def _told(step: Step) -> Iterator[Told]:
    act = step.act
    match act:
        case Delete(objects=objects):
            for each in objects or ((),):
                yield _one("delete", step, each, None)
        case Replace(objects=objects, new=new):
            for each in objects or ((),):
                yield _one("replace", step, each, new)
        case Insert(where="start" | "end" as where, new=new):
            verb = "prepend" if where == "start" else "append"
            noun = "_sentence" if new.noun == "sentence" else "_words" if new.noun in (None, "words") else ""
            yield Told(f"{verb}{noun}", _target(step.place), new_text=new.words)
        case Insert(anchor=anchor, where=where, new=new):
            yield _one("insert", step, anchor or (), new, f"_{where}")


def _one(verb: str, step: Step, each: Object, new: New | None, where: str = "") -> Told:
    text = UNSET if new is None else new.words
    if not isinstance(each, Words):
        place = within(step.place, each)
        kind = place[-1].kind if place else ""
        return Told(f"{verb}{_WHOLE.get(kind, '')}{where}", _target(place), new_text=text)
    return Told(
        f"{verb}_words{where}",
        _target(step.place),
        each.words,
        UNSET if each.upto is None else each.upto,
        each.to_the_end,
        text,
        each.nth or step.nth,
        step.everywhere,
    )


def _target(place: Place) -> dict[str, str | int]:
    target: dict[str, str | int] = {}
    for part in place:
        if part.kind == "heading":
            target["paragraph"] = "h"
        elif part.kind in _KEYS:
            target[_KEYS[part.kind]] = _named(part)
    return target


def _named(part: Part) -> str | int:
    if len(part.names) == 1 and part.names[0].startswith("#") and part.upto is None:
        return int(part.names[0][1:])
    names = ", ".join(name.removeprefix("#") for name in part.names)
    return names if part.upto is None else f"{names}-{part.upto.removeprefix('#')}"
