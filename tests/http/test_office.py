"""The office over HTTP: founding and the register; and that nobody else gets in."""

from __future__ import annotations

import httpx
import msgspec
import pytest

from server.deliberation.ids import BodyId, TableId
from server.deliberation.rules import Rules
from server.example.building import TABLE
from server.registry.columns import BODY_COLUMNS
from tests.http.listening import page
from tests.http.served import Served

CODE = "12345678903"
RULES = msgspec.to_builtins(Rules())
LINKS = f"/api/t/{TABLE}/s/office/links"
PATHS = ("/api/office", "/api/office/register", "/api/office/bodies/ponte", LINKS)


async def test_only_the_office_gets_into_the_office(served: Served) -> None:
    for browser in (served.browser(), await served.at("ponte"), await served.at("regione")):
        for path in PATHS:
            answer = await browser.get(path)
            assert (answer.status_code, answer.json()["error"]) == (401, "not_signed_in"), path


async def test_a_page_of_another_site_gets_nothing_done(office: httpx.AsyncClient) -> None:
    elsewhere = {"Origin": "https://example.org"}
    founding = {"table": "t2", "name": "Tavolo", "lead": None, "zone": "Europe/Rome", "rules": RULES}
    for answer in (
        await office.post("/api/office/tables", json=founding, headers=elsewhere),
        await office.put("/api/office/people/p", json={"name": "Ana", "body": None}, headers=elsewhere),
        await office.post("/api/office/import/look", content=b"Ente\nUno\n", headers=elsewhere),
        await office.post(LINKS, json={"seats": ["ponte"], "renew": True}, headers=elsewhere),
    ):
        assert (answer.status_code, answer.json()["error"]) == (403, "not_from_here")
    assert len((await office.get("/api/office")).json()["tables"]) == 1


async def test_the_overview_tells_the_next_sitting(office: httpx.AsyncClient) -> None:
    overview = (await office.get("/api/office")).json()
    (row,) = overview["tables"]
    assert (row["id"], row["seats"], row["voting"], row["invited"], row["held"]) == (TABLE, 23, 18, 0, 1)
    assert overview["usual"] == RULES
    assert row["next_sitting"]["number"] == 2
    assert (overview["bodies"], overview["people"]) == (23, 23)


async def test_a_table_is_founded_once(served: Served, office: httpx.AsyncClient) -> None:
    founding = {"table": "nuovo", "name": "Tavolo D’Esempio", "lead": "regione", "zone": "Europe/Rome", "rules": RULES}
    first = await office.post("/api/office/tables", json=founding)
    again = await office.post("/api/office/tables", json=founding)
    assert first.json()["type"] == "Done"
    assert first.json() == again.json()
    names = [row["name"] for row in (await office.get("/api/office")).json()["tables"]]
    assert names[1:] == ["Tavolo D’Esempio"]
    assert (await served.table(TableId("nuovo"))).register.body_name(BodyId("regione")) == "Regione Esempio"


@pytest.mark.parametrize(
    "wrong",
    [
        {"zone": "Europa/Roma"},
        {"zone": "../../etc/passwd"},
        {"lead": "nobody"},
        {"table": "with space"},
        {"name": " "},
    ],
)
async def test_what_no_table_can_be_is_not_founded(office: httpx.AsyncClient, wrong: dict[str, str]) -> None:
    founding = {"table": "nuovo", "name": "Tavolo", "lead": None, "zone": "Europe/Rome", "rules": RULES, **wrong}
    assert (await office.post("/api/office/tables", json=founding)).status_code == 400
    assert len((await office.get("/api/office")).json()["tables"]) == 1


async def test_impossible_rules_are_refused_with_their_code_and_may_be_put_right(office: httpx.AsyncClient) -> None:
    majority = {"base": "voters", "share": {"numerator": 3, "denominator": 2, "strictly": False}}
    founding = {"table": "nuovo", "name": "Tavolo", "lead": None, "zone": "Europe/Rome"}
    refused = await office.post("/api/office/tables", json={**founding, "rules": {**RULES, "majority": majority}})
    assert (refused.json()["type"], refused.json()["code"]) == ("Refused", "rules_impossible")
    assert len((await office.get("/api/office")).json()["tables"]) == 1
    assert (await office.post("/api/office/tables", json={**founding, "rules": RULES})).json()["type"] == "Done"


async def test_a_body_goes_in_as_its_form_says_and_comes_out_whole(office: httpx.AsyncClient) -> None:
    typed = {
        "body": " Associazione «L’Aquilone» ",
        "bench": "association",
        "tax_code": f"IT {CODE}",
        "relation": "of_migrants",
        "address": "Via Roma 1\n35100 Padova",
        "founded_on": "2001-02-03",
        "languages": "العربية, বাংলা",
    }
    assert (await office.put("/api/office/bodies/nuova", json=typed)).json() == {"is": "kept"}
    body = (await office.get("/api/office/bodies/nuova")).json()
    assert (body["name"], body["tax_code"], body["founded_on"]) == ("Associazione «L’Aquilone»", CODE, "2001-02-03")
    assert (body["address"], body["languages"]) == ("Via Roma 1\n35100 Padova", "العربية, বাংলা")
    assert body["relation"] == "of_migrants"
    cleared = {"body": "Aquilone", "bench": "other"}
    await office.put("/api/office/bodies/nuova", json=cleared)
    body = (await office.get("/api/office/bodies/nuova")).json()
    assert (body["name"], body["tax_code"], body["founded_on"]) == ("Aquilone", "", None)


async def test_a_form_that_cannot_be_says_which_field_and_keeps_nothing(office: httpx.AsyncClient) -> None:
    answer = await office.put("/api/office/bodies/nuova", json={"bench": "re", "tax_code": "1", "email": "x"})
    faults = [(fault["code"], fault["column"]) for fault in answer.json()["faults"]]
    assert faults == [
        ("unknown_bench", "bench"),
        ("tax_code_length", "tax_code"),
        ("not_a_mail", "email"),
        ("missing_body", "body"),
    ]
    assert (await office.get("/api/office/bodies/nuova")).status_code == 404


async def test_one_tax_code_belongs_to_one_body(office: httpx.AsyncClient) -> None:
    for id in ("una", "due"):
        answer = await office.put(f"/api/office/bodies/{id}", json={"body": id, "bench": "other", "tax_code": CODE})
    assert answer.json()["faults"] == [{"code": "taken_tax_code", "column": "tax_code", "facts": {}}]


async def test_a_field_that_there_is_not_is_malformed(office: httpx.AsyncClient) -> None:
    answer = await office.put("/api/office/bodies/nuova", json={"body": "Uno", "colour": "blue"})
    assert (answer.status_code, answer.json()["error"]) == (400, "malformed")
    assert "colour" not in BODY_COLUMNS


async def test_a_new_name_reaches_the_tables_where_it_sits_and_no_other(
    served: Served, office: httpx.AsyncClient
) -> None:
    founding = {"table": "altro", "name": "Altro", "lead": None, "zone": "Europe/Rome", "rules": RULES}
    await office.post("/api/office/tables", json=founding)
    before, elsewhere = (await served.table()).seq, (await served.table(TableId("altro"))).seq
    _, heard = await page(served, "donne")
    answer = await office.put("/api/office/people/ponte", json={"name": "Aïssatou N’Diaye Sow", "body": "ponte"})
    assert answer.json() == {"is": "kept"}
    assert heard.messages[-1]["type"] == "Changed"
    put = heard.messages[-1]["put"]
    assert isinstance(put, dict)
    assert put["seat/ponte"]["person"] == "Aïssatou N’Diaye Sow"
    assert (await served.table()).seq == before + 1
    assert (await served.table(TableId("altro"))).seq == elsewhere
    body = {"body": "Regione di Esempio", "bench": "administration"}
    await office.put("/api/office/bodies/regione", json=body)
    assert (await office.get("/api/office")).json()["tables"][0]["lead"] == "Regione di Esempio"


async def test_a_person_without_a_name_or_of_a_body_that_there_is_not(office: httpx.AsyncClient) -> None:
    blank = await office.put("/api/office/people/p", json={"name": "  ", "body": None})
    assert [fault["code"] for fault in blank.json()["faults"]] == ["missing_person"]
    assert (await office.put("/api/office/people/p", json={"name": "Ana", "body": "nobody"})).status_code == 404
