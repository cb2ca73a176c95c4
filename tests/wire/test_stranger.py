"""A stranger's client joins, asks for the floor, votes and sees the result, over real sockets."""

from __future__ import annotations

import asyncio
from pathlib import Path

from server.example.people import PEOPLE
from tests.wire.live import Served, served
from tests.wire.stranger import Stranger

SITTING = "seduta-2"


async def come_in(place: Served, seat: str) -> Stranger:
    stranger = Stranger(f"{place.address}/j#{await place.link(seat)}")
    await stranger.join()
    return stranger


async def test_a_stranger_joins_speaks_votes_and_sees_the_result() -> None:
    async with served() as place:
        voters = [each.key for each in PEOPLE if each.votes]
        strangers = dict(zip(voters, await asyncio.gather(*(come_in(place, seat) for seat in voters)), strict=True))
        chair, member = strangers["regione"], strangers["ponte"]
        for stranger in strangers.values():
            assert (await stranger.ask("CheckIn", sitting=SITTING, where="in_room"))["type"] == "Done"
        await chair.ask("OpenSitting", sitting=SITTING, call="first")
        await chair.ask("OpenItem", item="s2-linee")

        await member.ask("AskFloor", request="my-request", kind="speech")
        await chair.until(lambda: chair.records.get("request/my-request"))
        await chair.ask("GiveFloor", request="my-request")
        speaking = await member.until(lambda: member.records.get("speaking"))
        assert speaking["seat"] == "ponte"

        put = {"about": "amendment", "amendment": "a-incontri"}
        question = {"wording": "Si approva l’emendamento?", "method": "open", "pick_up_to": 0, "options": []}
        await chair.ask("OpenBallot", ballot="b", put=put, closes_in=None, repeats=None, **question)
        for place_in_row, stranger in enumerate(strangers.values()):
            await stranger.until(lambda stranger=stranger: stranger.own.get("my-vote/b"))
            vote: dict[str, object] = {"choice": "against" if place_in_row % 5 == 4 else "for", "picks": []}
            assert (await stranger.ask("CastVote", ballot="b", vote=vote))["note"] is None
        await chair.ask("CloseBallot", ballot="b")
        late = await member.ask("CastVote", ballot="b", vote={"choice": "against", "picks": []})
        assert late["note"] == "voted_too_late"
        await chair.until(lambda: chair.records["ballot/b"]["state"] == "counted")
        await chair.ask("Proclaim", ballot="b")
        count = (await member.until(lambda: member.records.get("result/b")))["count"]
        assert (count["entitled"], count["present"], count["favour"], count["against"]) == (18, 18, 15, 3)
        assert (count["voters"], count["needed"], count["outcome"]) == (18, 10, "approved")
        assert member.records["amendment/a-tre-incontri"]["state"] == "precluded"
        assert member.records["version/linee-guida"]["number"] == 2
        for stranger in strangers.values():
            await stranger.socket.close()


def test_the_stranger_knows_nothing_but_the_protocol_and_is_short() -> None:
    text = (Path(__file__).parent / "stranger.py").read_text(encoding="utf-8")
    code = [line for line in text.splitlines() if line.strip() and not line.startswith(('"""', "from", "import"))]
    assert len(code) <= 60
    assert "server" not in text.replace("server of", "")
