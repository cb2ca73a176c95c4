"""The reading process may die in any way: the call says so, the next one works, and nothing of it is left behind."""

from __future__ import annotations

import asyncio
import os
import select
import signal
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest

from server.sessions.reader import Reader, ReaderDied
from tests.sessions import yjs_bytes as yjs
from tests.sessions.corpus import hostile, hostile_sequence, scenario

LOG = scenario("kinds and levels").log
DEEP = b"\x01\x01\x09\x00\x08\x01\x01a\x01" + b"\x75\x01" * 60_000 + b"\x7e\x00"
"""Nested values: the stack overflows, and the process with it."""
PARENT = """
import asyncio, sys
from server.sessions.reader import Reader

async def main():
    reader = Reader()
    await reader.fold([])
    print(reader.pid, flush=True)
    await asyncio.get_running_loop().create_future()

asyncio.run(main())
"""


def is_gone(pid: int) -> bool:
    """Whether there is no such process, not even as a zombie of ours."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def pid_of(reader: Reader) -> int:
    assert reader.pid is not None
    return reader.pid


async def works(reader: Reader) -> bool:
    return len((await reader.fold(LOG)).units) == len(scenario("kinds and levels").units)


async def test_it_starts_with_the_first_call_and_ends_with_stop() -> None:
    async with Reader() as reader:
        assert reader.pid is None
        assert await works(reader)
        pid = pid_of(reader)
        assert await works(reader)
        assert reader.pid == pid
    assert is_gone(pid) and reader.pid is None
    assert await works(reader)
    await reader.stop()
    await reader.stop()


async def test_deep_values_end_the_process_and_nothing_else() -> None:
    async with Reader() as reader:
        assert await works(reader)
        pid = pid_of(reader)
        with pytest.raises(ReaderDied, match="signal"):
            await reader.fold([*LOG, DEEP])
        assert is_gone(pid)
        assert await works(reader)


@pytest.mark.parametrize("call", ["fold", "snapshot"])
async def test_hostile_files_never_hurt_the_next_call(call: str) -> None:
    died = 0
    async with Reader() as reader:
        for update in [*hostile().values(), b"", b"\xff" * 50]:
            try:
                await getattr(reader, call)([yjs.first_unit(3), update])
            except ReaderDied:
                died += 1
            assert (await reader.fold([yjs.first_unit(3)])).characters == 5
    assert died > 0


async def test_the_bad_one_is_found_and_the_rest_can_be_read() -> None:
    async with Reader() as reader:
        for place in (0, 77, len(LOG)):
            log = [*LOG[:place], DEEP, *LOG[place:]]
            assert await reader.first_bad(log) == place
        assert await reader.first_bad(LOG) is None
        assert await works(reader)


async def test_who_dies_for_a_reason_of_its_own_accuses_no_edit() -> None:
    class Weak(Reader):
        deaths = 0

        async def _exchange(self, message: bytes) -> bytes:
            self.deaths -= 1
            if self.deaths >= 0:
                raise ReaderDied("out of memory")
            return await super()._exchange(message)

    async with Weak() as reader:
        for reader.deaths in (1, 2, 3):
            assert await reader.first_bad(LOG) is None
        reader.deaths = 1
        assert await reader.first_bad([]) is None


async def test_of_two_bad_ones_the_first_is_found() -> None:
    async with Reader() as reader:
        log = [*LOG[:20], DEEP, *LOG[20:40], DEEP]
        first = await reader.first_bad(log)
        assert first == 20
        assert await reader.first_bad([*log[:20], *log[21:]]) == 40


async def test_what_is_bad_can_be_set_aside_until_the_rest_is_read() -> None:
    async with Reader() as reader:
        steps = [*LOG, *hostile_sequence()]
        aside = []
        while (bad := await reader.first_bad(steps)) is not None:
            aside.append(steps.pop(bad))
        assert set(aside) <= set(hostile_sequence()) and aside
        assert (await reader.fold(steps)).units == (await reader.fold(LOG)).units


async def stuck(reader: Reader) -> int:
    """The process of a reader that has read something and now does not go on."""
    assert await works(reader)
    os.kill(pid_of(reader), signal.SIGSTOP)
    return pid_of(reader)


async def test_killed_in_the_middle_of_a_call() -> None:
    async with Reader() as reader:
        pid = await stuck(reader)
        call = asyncio.create_task(reader.fold(LOG))
        await asyncio.sleep(0)
        os.kill(pid, signal.SIGKILL)
        with pytest.raises(ReaderDied) as caught:
            await call
        assert caught.value.how == "signal 9"
        assert is_gone(pid)
        assert await works(reader)


async def test_a_call_that_takes_too_long_is_ended() -> None:
    async with Reader(timeout=2) as reader:
        pid = await stuck(reader)
        with pytest.raises(ReaderDied, match="too long"):
            await reader.fold(LOG)
        assert is_gone(pid)
        assert await works(reader)


async def test_a_call_that_is_given_up_leaves_no_answer_for_the_next() -> None:
    async with Reader() as reader:
        pid = await stuck(reader)
        call = asyncio.create_task(reader.fold([yjs.first_unit(3)]))
        await asyncio.sleep(0)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        assert is_gone(pid)
        assert await works(reader)


async def test_calls_wait_for_each_other() -> None:
    async with Reader() as reader:
        logs = [[yjs.first_unit(3, "x" * length)] for length in range(1, 30)]
        folded = await asyncio.gather(*(reader.fold(log) for log in logs))
        assert [one.characters for one in folded] == list(range(1, 30))


@pytest.mark.parametrize("stopped", [False, True], ids=["waiting", "busy"])
async def test_it_dies_with_its_parent_however_that_dies(stopped: bool) -> None:
    root = Path(__file__).parents[2]
    parent = await asyncio.create_subprocess_exec(sys.executable, "-c", PARENT, stdout=PIPE, cwd=root)
    assert parent.stdout is not None
    child = int(await parent.stdout.readline())
    watched = os.pidfd_open(child)
    if stopped:
        os.kill(child, signal.SIGSTOP)
    parent.kill()
    await parent.wait()
    ended, _, _ = await asyncio.to_thread(select.select, [watched], [], [], 10)
    os.close(watched)
    assert ended
