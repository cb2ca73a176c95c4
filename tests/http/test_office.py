"""The office over HTTP: founding, the register, sheets, invitations; and that nobody else gets in."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import msgspec
import pytest

from server.deliberation.audience import audience_of
from server.deliberation.ids import BodyId, SeatId, TableId
from server.deliberation.rules import Rules
from server.example.building import TABLE
from server.http.importing import TOGETHER
from server.registry.columns import BODY_COLUMNS
from server.sessions.outbox import Frame
from server.sessions.peer import Peer
from tests.http.served import ADDRESS, Served, serving

CODE = "12345678903"
RULES = msgspec.to_builtins(Rules())
LINKS = f"/api/t/{TABLE}/s/office/links"
PATHS = ("/api/office", "/api/office/register", "/api/office/bodies/ponte", LINKS)


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    async with serving() as served:
        yield served


@pytest.fixture
async def office(served: Served) -> httpx.AsyncClient:
    return await served.office()


class Heard:
    """The outbox of a page that only listens."""

    def __init__(self) -> None:
        self.messages: list[dict[str, object]] = []
        self.waiting = 0

    def write(self, frame: Frame) -> None:
        self.messages.append(json.loads(frame.payload))

    def abort(self) -> None:
        pass


async def page(served: Served, seat: str, table: TableId = TABLE) -> tuple[Peer, Heard]:
    """A page of this seat that is open."""
    heard = Heard()
    live = await served.house.rooms.live(table)
    role = live.room.table.seats.by_id[SeatId(seat)].role
    peer = Peer(SeatId(seat), audience_of(role), heard)
    live.join(peer, None, None)
    return peer, heard


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
    assert (row["id"], row["seats"], row["voting"], row["held"]) == (TABLE, 23, 18, 1)
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


SHEET = (
    "Ente;Gruppo;Codice fiscale;Persona;Ruolo\r\n"
    f"Associazione Esempio Nuova;Associazioni;{CODE};Ana N'Diaye;\r\n"
    "Associazione Esempio Nuova;;;Eva Bo;supplente\r\n"
    "Regione Esempio;;;Anna Bortolin;\r\n"
)
BAD = "Comune di Prova;Comuni;1;Li;re\r\n"


async def looked(office: httpx.AsyncClient, sheet: str, table: str | None = None) -> dict[str, object]:
    where = "" if table is None else f"?table={table}"
    answer = await office.post(f"/api/office/import/look{where}", content=sheet.encode("cp1252"))
    assert answer.status_code == 200
    found: dict[str, object] = answer.json()
    return found


async def kept(office: httpx.AsyncClient, sheet: str, **query: str) -> list[dict[str, object]]:
    answer = await office.post("/api/office/import/keep", params=query, content=sheet.encode("cp1252"))
    assert answer.status_code == 200
    return [json.loads(line) for line in answer.text.splitlines()]


async def test_looking_at_a_sheet_changes_nothing(served: Served, office: httpx.AsyncClient) -> None:
    before = (await served.table()).seq
    found = await looked(office, SHEET + BAD, TABLE)
    lines = found["lines"]
    assert isinstance(lines, list)
    assert [line["fate"] for line in lines] == ["new", "new", "unchanged", "bad"]
    assert [fault["code"] for fault in lines[3]["faults"]] == ["unknown_bench_maybe", "tax_code_length", "unknown_role"]
    assert (await office.get("/api/office")).json()["bodies"] == 23
    assert (await served.table()).seq == before


async def test_a_good_sheet_is_kept_step_by_step_and_the_second_time_nothing_is_left_to_do(
    served: Served, office: httpx.AsyncClient
) -> None:
    found = await looked(office, SHEET, TABLE)
    told = await kept(office, SHEET, table=TABLE, fingerprint=str(found["fingerprint"]))
    assert told == [
        {"is": "doing", "done": 0, "of": 3},
        {"is": "doing", "done": 1, "of": 3},
        {"is": "doing", "done": 3, "of": 3},
        {"is": "imported", "bodies": 1, "people": 2, "seats": 2, "not_given": []},
    ]
    table = await served.table()
    new = [seat for seat in table.seats.by_id.values() if table.register.body_name(seat.body).endswith("Nuova")]
    assert [(table.register.person_name(seat.person), seat.role) for seat in new] == [
        ("Ana N'Diaye", "member"),
        ("Eva Bo", "alternate"),
    ]
    assert new[1].stands_in_for == new[0].id
    again = await looked(office, SHEET, TABLE)
    lines = again["lines"]
    assert isinstance(lines, list)
    assert [line["fate"] for line in lines] == ["unchanged"] * 3


async def test_bad_lines_stay_out_only_when_somebody_says_so(office: httpx.AsyncClient) -> None:
    found = await looked(office, SHEET + BAD)
    fingerprint = str(found["fingerprint"])
    (answer,) = await kept(office, SHEET + BAD, fingerprint=fingerprint)
    assert answer["is"] == "looked"
    assert (await office.get("/api/office")).json()["bodies"] == 23
    told = await kept(office, SHEET + BAD, fingerprint=fingerprint, bad_too="true")
    assert told[-1] == {"is": "imported", "bodies": 1, "people": 2, "seats": 0, "not_given": []}
    assert (await office.get("/api/office")).json()["bodies"] == 24


async def test_bad_lines_come_back_as_a_sheet_with_their_reasons(office: httpx.AsyncClient) -> None:
    sheet = "Ente;Gruppo;Nota\r\nUno;Altri;x\r\n=2+2;Comuni;y\r\n;Altri;\r\n"
    answer = await office.post("/api/office/import/bad", content=sheet.encode())
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.content.decode("utf-8-sig").splitlines() == [
        "Ente;Gruppo;Nota;Motivo",
        "'=2+2;Comuni;y;il gruppo «Comuni» non esiste. Forse «Amministrazioni pubbliche»?",
        ";Altri;;manca l’ente. Scrivilo o togli la riga.",
    ]
    english = await office.post("/api/office/import/bad?language=en", content=sheet.encode())
    assert "the body is missing. Write it or remove the line." in english.text


async def test_a_register_that_changed_meanwhile_is_looked_at_again(office: httpx.AsyncClient) -> None:
    found = await looked(office, SHEET)
    await office.put("/api/office/bodies/x", json={"body": "Un’altra", "bench": "other", "tax_code": CODE})
    (answer,) = await kept(office, SHEET, fingerprint=str(found["fingerprint"]))
    assert answer["is"] == "looked"
    assert answer["fingerprint"] != found["fingerprint"]


async def test_many_seats_are_given_by_the_handful(served: Served, office: httpx.AsyncClient) -> None:
    sheet = "Ente;Gruppo;Persona\r\n" + "".join(f"Ente {n};Altri;Persona {n}\r\n" for n in range(2 * TOGETHER + 1))
    found = await looked(office, sheet, TABLE)
    told = await kept(office, sheet, table=TABLE, fingerprint=str(found["fingerprint"]))
    assert [each["done"] for each in told[:-1]] == [0, 1, 1 + TOGETHER, 1 + 2 * TOGETHER, 2 + 2 * TOGETHER]
    assert told[-1]["seats"] == 2 * TOGETHER + 1
    assert len((await served.table()).seats.by_id) == 24 + 2 * TOGETHER + 1


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"", "empty"),
        (b"PK\x03\x04", "spreadsheet"),
        (bytes(range(256)) * 40, "not_text"),
        (b"Prezzo;Pezzi\n1;2\n", "no_columns"),
    ],
)
async def test_what_is_no_sheet_is_answered_calmly(office: httpx.AsyncClient, content: bytes, trouble: str) -> None:
    for path in ("look", "keep?fingerprint=x"):
        answer = await office.post(f"/api/office/import/{path}", content=content)
        assert (answer.status_code, answer.json()["is"], answer.json()["trouble"]) == (200, "not_read", trouble)


async def test_a_file_that_is_far_too_big_is_not_even_read(office: httpx.AsyncClient) -> None:
    answer = await office.post("/api/office/import/look", content=b"x" * (5 * 1024 * 1024))
    assert (answer.status_code, answer.json()["error"]) == (413, "too_big")


async def invited(office: httpx.AsyncClient, *seats: str, renew: bool = False) -> list[dict[str, str]]:
    answer = await office.post(LINKS, json={"seats": seats, "renew": renew})
    assert answer.status_code == 200, answer.text
    found: list[dict[str, str]] = answer.json()
    return found


async def test_an_invitation_opens_the_seat_it_is_for_and_the_office_sees_it_used(
    served: Served, office: httpx.AsyncClient
) -> None:
    one, two = await invited(office, "ponte", "donne")
    assert (one["seat"], two["seat"]) == ("ponte", "donne")
    assert one["address"].startswith(f"{ADDRESS}/j#")
    assert one["address"] != two["address"]
    token = one["address"].partition("#")[2]
    browser = served.browser()
    assert (await browser.post("/api/link/look", json={"token": token})).json()["place"]["person"] == "Aïssatou N'Diaye"
    served.clock.on(minutes=5)
    assert (await browser.post("/api/link/enter", json={"token": token})).json()["seat"] == "ponte"
    ways = {way["seat"]: way for way in (await office.get(LINKS)).json()}
    assert len(ways) == 24
    assert ways["ponte"]["browsers"] == 1
    assert ways["ponte"]["entered_at"] > ways["ponte"]["issued_at"]
    assert (ways["donne"]["entered_at"], ways["golfo"]["issued_at"]) == (None, None)


async def test_renewing_ends_the_old_link_and_says_so_to_whoever_came_by_it(
    served: Served, office: httpx.AsyncClient
) -> None:
    (old,) = await invited(office, "ponte")
    peer, heard = await page(served, "ponte")
    other, other_heard = await page(served, "donne")
    (new,) = await invited(office, "ponte", renew=True)
    assert heard.messages[-1] == {"type": "Farewell", "why": "signed_out"}
    assert peer.ended.result() == 4409
    assert not other.ended.done()
    assert other_heard.messages[-1]["type"] != "Farewell"
    browser = served.browser()
    for invitation, status in ((old, 404), (new, 200)):
        token = invitation["address"].partition("#")[2]
        assert (await browser.post("/api/link/look", json={"token": token})).status_code == status


async def test_revoking_leaves_no_way_in(served: Served, office: httpx.AsyncClient) -> None:
    await invited(office, "ponte")
    browser = await served.at("ponte")
    assert len((await browser.get("/api/me")).json()) == 1
    answer = await office.post(f"{LINKS}/revoke", json={"seats": ["ponte"]})
    assert answer.json() == {"links": 2}
    assert (await browser.get("/api/me")).json() == []
    ways = {way["seat"]: way for way in (await office.get(LINKS)).json()}
    assert (ways["ponte"]["issued_at"], ways["ponte"]["browsers"]) == (None, 0)


async def test_a_link_that_has_run_out_counts_as_none(served: Served, office: httpx.AsyncClient) -> None:
    await invited(office, "ponte")
    served.clock.at += timedelta(days=366)
    office = await served.office()
    ways = {way["seat"]: way for way in (await office.get(LINKS)).json()}
    assert ways["ponte"]["issued_at"] is None


async def test_a_seat_that_there_is_not_gets_no_link(office: httpx.AsyncClient) -> None:
    for seats in (["nobody"], ["ponte", "nobody"]):
        answer = await office.post(LINKS, json={"seats": seats, "renew": False})
        assert answer.status_code == 404
    ways = (await office.get(LINKS)).json()
    assert all(way["issued_at"] is None for way in ways)
    assert (await office.get("/api/t/nowhere/s/office/links")).status_code == 404


async def test_the_secretary_sees_who_comes_in_and_renews_only_a_doubled_link(served: Served) -> None:
    secretary = await served.at("segreteria")
    assert len((await secretary.get(f"/api/t/{TABLE}/s/segreteria/links")).json()) == 24
    renewing = {"seats": ["ponte"], "renew": True}
    where = f"/api/t/{TABLE}/s/segreteria/links"
    assert (await secretary.post(where, json=renewing)).status_code == 401
    for _ in range(2):
        browser = await served.at("ponte")
    assert SeatId("ponte") in (await served.table()).seats.doubled
    assert len((await secretary.post(where, json=renewing)).json()) == 1
    assert (await browser.get("/api/me")).json() == []
    member = await served.at("donne")
    assert (await member.get(f"/api/t/{TABLE}/s/donne/links")).status_code == 401
    assert (await member.get(f"/api/t/{TABLE}/s/segreteria/links")).status_code == 401
