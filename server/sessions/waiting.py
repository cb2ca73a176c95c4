"""Somebody who has asked for something and waits for the answer."""

from __future__ import annotations

import asyncio
from typing import Final

from server.protocol import Done, NotNow, Refused
from server.sessions.alarm import Reply
from server.sessions.figures import FIGURES
from server.sessions.turn import Asked
from server.storage.store import Answer

_OUTCOME: Final[dict[type[Reply], str]] = {Done: "done", Refused: "refused", NotNow: "not_now"}


class Waiting:
    def __init__(self, asked: Asked) -> None:
        self.asked: Final = asked
        self.reply: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()

    def answer(self, reply: Reply) -> None:
        """Once; a second answer is not told."""
        if not self.reply.done():
            FIGURES.acts[_OUTCOME[type(reply)]] += 1
            self.reply.set_result(reply)

    def answer_later(self) -> None:
        """It cannot be kept now; the page asks again."""
        self.answer(NotNow(self.asked.by.cause))

    def answer_again(self, answer: Answer) -> None:
        self.answer(as_before(answer))


def as_before(answer: Answer) -> Done:
    """What the command was answered when it took effect."""
    return Done(answer.command, answer.seq, answer.at, answer.note)
