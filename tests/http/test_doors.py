"""The door: the token in the body, hashes in the store, a new session at each sign-in, nobody from another site."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from server import auth
from server.config import settings
from server.deliberation.ids import SeatId
from server.example.building import TABLE
from tests.http.served import Served, serving

NOWHERE = "x" * 32


@pytest.fixture
async def place() -> AsyncIterator[Served]:
    async with serving() as place:
        yield place


async def token(place: Served, seat: str) -> str:
    return await auth.issue_link(place.house.store, TABLE, SeatId(seat), place.clock())


async def test_a_link_says_whom_it_is_for_before_anybody_enters(place: Served) -> None:
    async with place.browser() as browser:
        answer = await browser.post("/api/link/look", json={"token": await token(place, "comune-treviso")})
        assert answer.status_code == 200
        there = answer.json()["place"]
        assert (there["person"], there["body"]) == ("Marco D’Angelo", "Comune Esempio di Treviso")
        assert (there["role"], there["votes"]) == ("member", True)
        assert "set-cookie" not in answer.headers


async def test_each_sign_in_is_a_new_session_in_a_cookie_that_scripts_cannot_read(place: Served) -> None:
    async with place.browser() as browser:
        seen = set()
        for seat in ("ponte", "donne", "ponte"):
            answer = await browser.post("/api/link/enter", json={"token": await token(place, seat)})
            cookie = answer.headers["set-cookie"]
            assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; "))
            seen.add(cookie.partition(";")[0])
        assert len(seen) == 3
        seats = {each["seat"] for each in (await browser.get("/api/me")).json()}
        assert seats == {"ponte", "donne"}


def test_under_tls_the_cookie_is_bound_to_this_very_site() -> None:
    chosen = settings({"IMPROVE_PUBLIC_URL": "https://tavolo.example"}, state=None)
    assert chosen.secure
    name = auth.cookie_name(secure=True)
    assert name.startswith("__Host-")
    assert "Secure" in auth.cookie(name, "s", secure=True).split("; ")
    assert "Domain" not in auth.cookie(name, "s", secure=True)


async def test_only_hashes_are_kept(place: Served) -> None:
    opening = await token(place, "ponte")
    async with place.browser() as browser:
        answer = await browser.post("/api/link/enter", json={"token": opening})
        session = answer.cookies["improve"]
    kept = repr(vars(place.house.store))
    assert opening not in kept
    assert session not in kept
    assert repr(auth.digest(opening)) in kept


@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b'{"token": 7}', b'{"token": ""}', b'{"token": "short"}', b"\xff"])
async def test_a_request_that_is_none_is_told_so(place: Served, body: bytes) -> None:
    async with place.browser() as browser:
        for address in ("/api/link/look", "/api/link/enter"):
            answer = await browser.post(address, content=body)
            assert (answer.status_code, answer.json()["error"]) == (400, "malformed")


async def test_an_unknown_revoked_or_expired_link_opens_nothing(place: Served) -> None:
    expired = await auth.issue_link(place.house.store, TABLE, SeatId("ponte"), place.clock(), valid=timedelta(hours=1))
    revoked = await token(place, "donne")
    await place.house.store.revoke_links(TABLE, SeatId("donne"), place.clock())
    place.clock.on(hours=2)
    async with place.browser() as browser:
        for bad in (NOWHERE, expired, revoked):
            for address in ("/api/link/look", "/api/link/enter"):
                answer = await browser.post(address, json={"token": bad})
                assert (answer.status_code, answer.json()["error"]) == (404, "link_unknown")


async def test_another_sites_page_can_do_nothing(place: Served) -> None:
    async with place.browser() as browser:
        await place.enters(browser, "ponte")
        for address in ("/api/link/look", "/api/link/enter", "/api/leave", f"/api/t/{TABLE}/s/ponte/ask"):
            answer = await browser.post(address, json={}, headers={"Origin": "https://evil.example"})
            assert (answer.status_code, answer.json()["error"]) == (403, "not_from_here"), address


async def test_who_leaves_one_seat_keeps_the_other(place: Served) -> None:
    async with place.browser() as browser:
        await place.enters(browser, "ponte")
        await place.enters(browser, "donne")
        answer = await browser.post("/api/leave", json={"table": TABLE, "seat": "ponte"})
        assert answer.status_code == 204
        assert [each["seat"] for each in (await browser.get("/api/me")).json()] == ["donne"]
        assert (await browser.get(f"/api/t/{TABLE}/s/ponte/now")).status_code == 401
        assert (await browser.get(f"/api/t/{TABLE}/s/donne/now")).status_code == 200


async def test_without_a_socket_a_table_is_asked_and_looked_at_by_requests(place: Served) -> None:
    async with place.browser() as browser:
        await place.enters(browser, "ponte")
        address = f"/api/t/{TABLE}/s/ponte"
        command = {"type": "CheckIn", "sitting": "seduta-2", "where": "remote"}
        ask = {"type": "Ask", "id": "one", "command": command, "seat": None, "means": None, "happened": None}
        welcome = (await browser.get(f"{address}/now")).json()[0]
        assert welcome["type"] == "Welcome"
        first = await browser.post(f"{address}/ask", json=ask)
        assert first.json()["type"] == "Done"
        assert (await browser.post(f"{address}/ask", json=ask)).json() == first.json()
        missed = (await browser.get(f"{address}/now?since={welcome['seq']}&audience=member")).json()
        assert [each["type"] for each in missed] == ["Own", "Changed", "Caught"]
        assert missed[1]["put"]["presence/ponte"]["where"] == "remote"


POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
"""As it was agreed, word by word."""
STRICT = {
    "content-security-policy": POLICY,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}


async def test_every_answer_carries_the_strict_headers(place: Served) -> None:
    async with place.browser() as browser:
        answers = [
            await browser.get(address)
            for address in ("/", "/j", "/api/me", "/t/x/s/y", "/api/nothing", "/assets/nothing.js", "/api/schema")
        ]
        answers += [
            await browser.head("/"),
            await browser.get("/", headers={"If-None-Match": answers[0].headers["etag"]}),
            await browser.put("/api/me"),
            await browser.post("/api/link/look", content=b"{"),
            await browser.post("/api/link/look", json={"token": NOWHERE}),
            await browser.post("/api/link/look", json={}, headers={"Origin": "https://evil.example"}),
            await browser.get(f"/api/t/{TABLE}/s/ponte/now"),
        ]
        assert {answer.status_code for answer in answers} == {200, 304, 400, 401, 403, 404, 405}
        for answer in answers:
            assert {name: answer.headers.get(name) for name in STRICT} == STRICT, answer.request.url
            assert "server" not in answer.headers


async def test_minutes_may_use_their_own_sheet_and_nothing_else(place: Served) -> None:
    async with place.browser() as browser:
        await place.enters(browser, "segreteria")
        answer = await browser.get(f"/api/t/{TABLE}/s/segreteria/minutes/seduta-1")
        assert answer.status_code == 200
        policy = answer.headers["content-security-policy"]
        assert re.fullmatch(r"style-src 'sha256-[A-Za-z0-9+/=]{44}'", policy.split("; ")[1])
        assert "script-src" not in policy and "unsafe" not in policy and "<script" not in answer.text
        others = [part for part in POLICY.split("; ") if not part.startswith(("script-src", "style-src"))]
        assert [part for part in policy.split("; ") if not part.startswith("style-src")] == others
        assert {name: answer.headers.get(name) for name in STRICT if name != "content-security-policy"} == {
            name: value for name, value in STRICT.items() if name != "content-security-policy"
        }


async def test_what_is_not_there_is_said_and_the_api_is_never_cached(place: Served) -> None:
    async with place.browser() as browser:
        answer = await browser.get("/api/nothing")
        assert (answer.status_code, answer.json()["error"]) == (404, "no_such_thing")
        assert answer.headers["cache-control"] == "no-store"
        assert (await browser.get("/assets/nothing.js")).status_code == 404
