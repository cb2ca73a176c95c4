"""Edits that come twice, late, or just as the draft closes: each is in the draft or a stray, and is told which."""

from __future__ import annotations

import asyncio

from server.deliberation.ids import CommandId, SeatId
from server.deliberation.matters.texts.shapes import CloseDraft, LetWrite, StopWriting
from server.deliberation.messages import AnyCommand
from server.deliberation.shapes import By
from server.edits import Upward
from server.protocol import Done
from server.sessions.asking_drafts import Sent
from tests.launch.watching import wait_until
from tests.sessions import yjs_bytes
from tests.sessions.rooms import TABLE
from tests.sessions.test_shared_drafts import TEXT, Page, Process, two_processes


def erased(client: int, local: int) -> bytes:
    """An edit that takes one letter of the client's first unit away."""
    return yjs_bytes.update(client, 10, [], {client: [(local, 1)]})


def send(page: Page, client: int, local: int, update: bytes) -> None:
    assert page.draft is not None
    page.draft.ask(Sent(page.peer, Upward(TEXT, client, local, 0, update)))


async def chair(process: Process, command: AnyCommand, id: str) -> None:
    seat = SeatId("chair")
    assert isinstance(await process.rooms.ask(TABLE, command, By(seat, seat, "own_device", CommandId(id))), Done)


async def test_an_edit_that_comes_twice_in_one_turn_is_taken_and_told_so_twice() -> None:
    async with two_processes() as (here, _, store):
        ana = Page("ana")
        await ana.reads(here)
        pen = await ana.takes_pen()
        for _ in range(2):
            send(ana, pen, 1, yjs_bytes.first_unit(pen))
        await wait_until(lambda: len(ana.answers) == 2)
        assert [(answer["type"], answer.get("number")) for answer in ana.answers] == [("Taken", 1)] * 2
        assert len(await store.edits(TABLE, TEXT, 0, None)) == 1


async def test_what_another_process_kept_already_puts_nobody_out_of_order() -> None:
    async with two_processes() as (here, there, store):
        ana, ben = Page("ana"), Page("ben")
        await ana.reads(here)
        hers = await ana.takes_pen()
        await ben.reads(there)
        his = await ben.takes_pen()
        await ana.writes(hers, 1, yjs_bytes.first_unit(hers, "salve", "first"))
        ana.draft = ben.draft
        send(ana, hers, 1, yjs_bytes.first_unit(hers, "salve", "first"))
        send(ben, his, 1, yjs_bytes.first_unit(his, "buongiorno", "second"))
        for _ in range(3):
            await asyncio.sleep(0)
        send(ben, his, 2, erased(his, 2))
        await wait_until(lambda: len(ben.answers) == 2)
        assert [answer["type"] for answer in ben.answers] == ["Taken", "Taken"]
        assert len(await store.edits(TABLE, TEXT, 0, None)) == 3


async def test_what_was_kept_before_the_closing_is_never_called_stray() -> None:
    async with two_processes() as (here, there, _):
        ana = Page("ana")
        await ana.reads(there)
        pen = await ana.takes_pen()
        await ana.reads(here)
        await ana.writes(pen, 1, yjs_bytes.first_unit(pen))
        await chair(here, CloseDraft(TEXT, 1), "close")
        ana.draft = await there.draft()
        assert (await ana.writes(pen, 1, yjs_bytes.first_unit(pen)))["type"] == "Taken"


async def test_a_stray_that_comes_again_is_told_the_same_reason() -> None:
    async with two_processes() as (here, _, _):
        ana = Page("ana")
        await ana.reads(here)
        pen = await ana.takes_pen()
        await chair(here, StopWriting(TEXT, SeatId("ana")), "stop")
        assert (await ana.writes(pen, 1, yjs_bytes.first_unit(pen)))["code"] == "may_not_write"
        await chair(here, LetWrite(TEXT, SeatId("ana")), "let")
        assert (await ana.writes(pen, 1, yjs_bytes.first_unit(pen)))["code"] == "may_not_write"
