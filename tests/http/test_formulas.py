"""Formulas and chosen acts over HTTP: the edits they make, or why they are not understood; nothing is kept."""

from __future__ import annotations

import httpx
import msgspec
import pytest

from server.deliberation.matters.amendments.edits import Edit, PutIn, Reword, TakeOut
from server.deliberation.units import Unit
from server.example.building import TABLE, TEXT
from tests.http.served import Served

FORMULA = {"way": "Formula", "formula": "x"}


async def asked(browser: httpx.AsyncClient, seat: str, **way: str) -> dict[str, object]:
    body = {"text": TEXT, "mark": "m1", "how": way}
    answer = await browser.post(f"/api/t/{TABLE}/s/{seat}/formula", json=body)
    assert answer.status_code == 200, answer.text
    found: dict[str, object] = answer.json()
    return found


async def point(served: Served) -> Unit:
    """The first point of the text and its words."""
    current = (await served.table()).texts.by_id[TEXT].current
    assert current is not None
    return next(unit for unit in current.units if unit.kind == "point")


def as_json(edit: Edit) -> dict[str, object]:
    match edit:
        case Reword(unit=unit, words=words):
            return {"edit": "Reword", "unit": unit, "words": words}
        case TakeOut(unit=unit):
            return {"edit": "TakeOut", "unit": unit}
        case PutIn(after=after, unit=unit, kind=kind, words=words):
            return {"edit": "PutIn", "after": after, "unit": unit, "kind": kind, "words": words}


async def test_a_formula_and_a_choice_give_the_same_edits(served: Served) -> None:
    unit = await point(served)
    words = unit.words.shown
    old = words.split()[0]
    member = await served.at("ponte")
    written = await asked(
        member,
        "ponte",
        way="Formula",
        formula=f"Al punto {unit.number}, premettere le seguenti parole: «Da subito»",
    )
    picked = await asked(member, "ponte", way="Choice", act="insert_before", unit=unit.id, words="", new="Da subito")
    assert written["answer"] == "Understood"
    assert written["edits"] == [as_json(Reword(unit.id, f"Da subito {words}"))]
    assert picked["edits"] == written["edits"]
    assert picked["formula"] == f"Al punto {unit.number}, premettere le seguenti parole: «Da subito»."
    replaced = await asked(member, "ponte", way="Choice", act="replace", unit=unit.id, words=old, new="Ogni")
    assert replaced["edits"] == [as_json(Reword(unit.id, f"Ogni{words[len(old) :]}"))]


async def test_a_message_is_read_without_its_greeting_or_refused_by_its_instruction(served: Served) -> None:
    unit = await point(served)
    formula = f"Al punto {unit.number}, premettere le seguenti parole: «Da subito»."
    secretary = await served.at("ponte")
    read = await asked(secretary, "ponte", way="Mail", message=f"Buongiorno,\n\n{formula}\n\nGrazie, Maria")
    assert (read["answer"], read["formula"]) == ("Understood", formula)
    assert read["edits"] == [as_json(Reword(unit.id, f"Da subito {unit.words.shown}"))]
    wrong = f"Al punto {unit.number}, sopprimere le parole: «non ci sono»."
    refused = await asked(secretary, "ponte", way="Mail", message=f"Buongiorno,\n\n{formula}\n\n{wrong}")
    assert (refused["answer"], refused["why"], refused["words"]) == (
        "NotUnderstood",
        "words_not_found",
        "non ci sono",
    )
    none = await asked(secretary, "ponte", way="Mail", message="Buongiorno, propongo un ufficio.")
    assert (none["answer"], none["why"]) == ("NotUnderstood", "not_understood")


async def test_every_act_that_can_be_chosen_is_understood(served: Served) -> None:
    unit = await point(served)
    words = unit.words.shown
    last = words.rstrip(".").split()[-1]
    member = await served.at("ponte")

    async def chosen(act: str, some: str, new: str) -> object:
        answer = await asked(member, "ponte", way="Choice", act=act, unit=unit.id, words=some, new=new)
        return answer.get("edits", answer)

    assert await chosen("delete", "", "") == [as_json(TakeOut(unit.id))]
    assert await chosen("delete", last, "") == [as_json(Reword(unit.id, words.replace(f" {last}", "")))]
    assert await chosen("replace", "", "Un altro punto.") == [as_json(Reword(unit.id, "Un altro punto."))]
    assert await chosen("insert_after", last, "davvero") == [
        as_json(Reword(unit.id, words.replace(last, f"{last} davvero")))
    ]
    assert await chosen("insert_after", "", "davvero") == [
        as_json(Reword(unit.id, words.replace(last, f"{last} davvero")))
    ]
    assert await chosen("insert_before", last, "ben") == [as_json(Reword(unit.id, words.replace(last, f"ben {last}")))]
    new = msgspec.convert(await chosen("unit_after", "", "Un punto nuovo."), tuple[PutIn])[0]
    assert (new.after is None, new.kind, new.words) == (False, "point", "Un punto nuovo.")
    assert new.unit.startswith("m1-")


async def test_what_is_not_there_is_told_with_what_comes_nearest(served: Served) -> None:
    unit = await point(served)
    first, second, *_ = unit.words.shown.split()
    member = await served.at("ponte")
    answer = await asked(
        member, "ponte", way="Formula", formula=f"Al punto {unit.number}, sopprimere le parole: «{first} {second}x»."
    )
    assert (answer["answer"], answer["why"], answer["words"]) == (
        "NotUnderstood",
        "words_not_found",
        f"{first} {second}x",
    )
    assert (answer["places"], answer["near"]) == ([unit.number], f"{first} {second}")
    answer = await asked(member, "ponte", way="Formula", formula="Fate come vi pare.")
    assert (answer["answer"], answer["why"]) == ("NotUnderstood", "not_understood")


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"text": "nessuno", "how": FORMULA, "mark": "m"}, 404),
        ({"text": TEXT, "how": FORMULA, "mark": "no/"}, 400),
        ({"text": TEXT, "how": {"way": "Formula", "formula": "x" * 60_001}, "mark": "m"}, 400),
        ({"text": TEXT, "how": {"way": "Magia"}, "mark": "m"}, 400),
    ],
)
async def test_what_cannot_be_asked(served: Served, body: dict[str, object], status: int) -> None:
    member = await served.at("ponte")
    assert (await member.post(f"/api/t/{TABLE}/s/ponte/formula", json=body)).status_code == status


async def test_only_who_sits_there_is_answered(served: Served) -> None:
    body = {"text": TEXT, "how": FORMULA, "mark": "m"}
    assert (await served.browser().post(f"/api/t/{TABLE}/s/ponte/formula", json=body)).status_code == 401
