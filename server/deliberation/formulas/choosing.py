"""An amendment chosen from a form: its act, its unit and its words as the formula that says them."""

from __future__ import annotations

from typing import Literal

from server.deliberation.formulas.addressing import Addresses
from server.deliberation.formulas.layout import Layout
from server.deliberation.formulas.refusing import NotRead
from server.deliberation.formulas.wording import quote
from server.deliberation.ids import UnitId

Act = Literal["delete", "replace", "insert_before", "insert_after", "unit_after"]


def chosen(layout: Layout, act: Act, unit: UnitId, words: str, new: str) -> str:
    """The formula of what was chosen; without `words` it is about the whole unit. Raises: NotRead."""
    place = next((at for at, each in enumerate(layout.units) if each.id == unit), -1)
    if place < 0:
        raise NotRead("no_place")
    names = Addresses(layout)
    inside, around, name = names.own_words(place), names.container(place), names.named(place)
    said = words.strip()
    match act:
        case "delete":
            formula = f"{inside}sopprimere le parole: {quote(said)}" if said else f"{around}sopprimere {name}"
        case "replace" if said:
            formula = f"{inside}sostituire le parole: {quote(said)} con le seguenti: {quote(new)}"
        case "replace":
            formula = f"{around}sostituire {name} con {names.following(place)}: {quote(new)}"
        case "insert_before" if said:
            formula = f"{inside}prima delle parole: {quote(said)} inserire le seguenti: {quote(new)}"
        case "insert_before":
            formula = f"{inside}premettere le seguenti parole: {quote(new)}"
        case "insert_after" if said:
            formula = f"{inside}dopo le parole: {quote(said)} inserire le seguenti: {quote(new)}"
        case "insert_after":
            formula = f"{inside}aggiungere, in fine, le seguenti parole: {quote(new)}"
        case "unit_after":
            formula = f"{around}dopo {name}, inserire {names.following(place)}: {quote(new)}"
    if act != "delete" and not new.strip():
        raise NotRead("empty")
    return f"{formula[0].upper()}{formula[1:]}."
