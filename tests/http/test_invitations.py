"""Links over HTTP: made, used, renewed, revoked; and who may do that."""

from __future__ import annotations

from datetime import timedelta

import httpx

from server.deliberation.ids import SeatId
from server.example.building import TABLE
from tests.http.listening import page
from tests.http.served import ADDRESS, Served

LINKS = f"/api/t/{TABLE}/s/office/links"


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
    assert (await office.get("/api/office")).json()["tables"][0]["invited"] == 2


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
    assert SeatId("ponte") not in (await served.table()).seats.doubled
    assert (await browser.get("/api/me")).json() == []
    member = await served.at("donne")
    assert (await member.get(f"/api/t/{TABLE}/s/donne/links")).status_code == 401
    assert (await member.get(f"/api/t/{TABLE}/s/segreteria/links")).status_code == 401
