"""Who begins to read gets every edit once, in order, wherever the snapshot ends; a crowd gets a tick in one frame."""

from __future__ import annotations

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from server.deliberation.ids import SeatId, TextId
from server.edits import downward
from server.sessions.crowd import Crowd
from server.sessions.outbox import Frame
from server.sessions.past import Past
from server.sessions.peer import Peer
from server.sessions.sending import MANY, Sending
from tests.sessions.pages import numbered

TEXT = TextId("d1")


def edit(number: int) -> bytes:
    return b"edit %d" % number


@given(st.lists(st.one_of(st.integers(1, 5), st.just("look")), max_size=20), st.data())
def test_a_reader_gets_what_it_lacks(steps: list[int | str], data: st.DataObject) -> None:
    past, last = Past(TEXT, []), 0
    for step in steps:
        if isinstance(step, int):
            past.add([edit(last + 1 + n) for n in range(step)])
            last += step
        else:
            upto = data.draw(st.integers(0, last + 3))
            past.look((upto, b"merged up to %d" % upto))
            assert past.merged <= last
    have = data.draw(st.sampled_from([0, *range(max(past.merged, 1), last + 1)]))
    frames = [frame.payload for frame in past.frames(have)]
    if have == 0 and past.merged:
        assert frames.pop(0) == downward(TEXT, 1, past.merged, [b"merged up to %d" % past.merged])
    got = [each for frame in frames for each in numbered(frame)]
    assert got == [(n, edit(n)) for n in range(max(have, past.merged) + 1, last + 1)]


class Ear:
    """The outbox of a reader: what came, one list a frame."""

    def __init__(self) -> None:
        self.frames: list[list[tuple[int, bytes]]] = []
        self.came = asyncio.Event()
        self.waiting = 0
        self.direct = None

    def write(self, frame: Frame, most: int) -> bool:
        self.frames.append(numbered(frame.payload))
        self.came.set()
        return True

    def abort(self) -> None:
        raise AssertionError("it reads everything")


async def heard_by(readers: int) -> tuple[Sending, list[Ear], list[Peer]]:
    ears = [Ear() for _ in range(readers)]
    peers = [Peer(SeatId(f"s{n}"), "member", ear) for n, ear in enumerate(ears)]
    crowd = Crowd()
    for peer in peers:
        crowd.add(peer)
    return Sending(TEXT, crowd), ears, peers


async def test_a_few_get_every_edit_at_once_and_its_author_does_not() -> None:
    sending, ears, peers = await heard_by(MANY)
    for n in range(1, 4):
        sending.on(n, [edit(n)], peers[0])
    assert ears[0].frames == []
    assert all(ear.frames == [[(n, edit(n))] for n in range(1, 4)] for ear in ears[1:])


async def test_a_crowd_gets_the_first_at_once_and_what_follows_within_a_tick_together() -> None:
    sending, ears, peers = await heard_by(MANY + 1)
    sending.on(1, [edit(1)], peers[0])
    sending.on(2, [edit(2)], peers[0])
    sending.on(3, [edit(3)], peers[1])
    assert ears[0].frames == [] and ears[2].frames == [[(1, edit(1))]]
    ears[2].came.clear()
    async with asyncio.timeout(10):
        await ears[2].came.wait()
    together = [(2, edit(2)), (3, edit(3))]
    assert ears[0].frames == [together] and ears[2].frames == [[(1, edit(1))], together]


async def test_what_waits_for_the_tick_is_sent_before_somebody_begins_to_read() -> None:
    sending, ears, _ = await heard_by(MANY + 1)
    sending.on(1, [edit(1)], None)
    sending.on(2, [edit(2)], None)
    sending.now()
    assert all(ear.frames == [[(1, edit(1))], [(2, edit(2))]] for ear in ears)
