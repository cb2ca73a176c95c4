"""Real updates, damaged: bytes changed, put in, taken out, swapped or taken from another update. Holds no test."""

from __future__ import annotations

from random import Random

from server.sessions.guard.reading import read
from tests.sessions import yjs_bytes


def mutant(update: bytes, other: bytes, dice: Random) -> bytes:
    made = bytearray(update)
    for _ in range(dice.choice((1, 1, 1, 2, 4))):
        at = dice.randrange(len(made) + 1)
        match dice.randrange(6):
            case 0:
                made[at : at + 1] = bytes((dice.randrange(256),))
            case 1:
                made[at:at] = bytes((dice.choice((0, 1, 2, 4, 7, 8, 127, 128, 255)),))
            case 2:
                del made[at : at + dice.randint(1, 3)]
            case 3 if made:
                at = at % len(made)
                made[at] = (made[at] + dice.choice((-1, 1))) % 256
            case 4:
                start = dice.randrange(len(other))
                made[at : at + dice.randint(0, 4)] = other[start : start + dice.randint(1, 9)]
            case _:
                made[at : at + 2] = made[at : at + 2][::-1]
    return bytes(made)


def by_another(update: bytes, client: int) -> bytes:
    """The same insertions at the same places, as the first that `client` writes; deletions stay what they are."""
    taken_apart = read(update)
    if taken_apart.client is None:
        return update
    head = b"\x01" + yjs_bytes.number(len(taken_apart.pieces))
    start = head + yjs_bytes.number(taken_apart.client) + yjs_bytes.number(taken_apart.clock)
    assert update.startswith(start)
    return head + yjs_bytes.number(client) + b"\x00" + update[len(start) :]
