"""A sheet over HTTP: looked at, kept step by step, its bad lines given back; and what is no sheet at all."""

from __future__ import annotations

import json

import httpx
import pytest

from server.example.building import TABLE
from server.http.importing import TOGETHER
from tests.http.served import Served

CODE = "12345678903"
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


async def test_three_thousand_lines_are_a_file_like_any_other(office: httpx.AsyncClient) -> None:
    sheet = "Ente;Gruppo;Persona\r\n" + "".join(f"Ente di prova {n};Altri;Persona {n}\r\n" for n in range(3_000))
    found = await looked(office, sheet)
    told = await kept(office, sheet, fingerprint=str(found["fingerprint"]))
    assert told[-1] == {"is": "imported", "bodies": 3_000, "people": 3_000, "seats": 0, "not_given": []}


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
