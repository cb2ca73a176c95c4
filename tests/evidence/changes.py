"""Single changes drawn from a number: of bytes, of lines, of files. Each differs from what it was made of. No test."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from random import Random
from typing import Final, TypeVar

SEEDS: Final = range(int(os.environ.get("IMPROVE_CHANGE", "0")), int(os.environ.get("IMPROVE_CHANGES", "300")))
"""IMPROVE_CHANGES=10000 for the long run, IMPROVE_CHANGE=n to begin at a seed that failed."""
T = TypeVar("T")
Files = dict[str, bytes]
Change = Callable[[Random, bytes], bytes]


def _bit(r: Random, content: bytes) -> bytes:
    place = r.randrange(len(content))
    return content[:place] + bytes([content[place] ^ 1 << r.randrange(8)]) + content[place + 1 :]


def _byte(r: Random, content: bytes) -> bytes:
    place = r.randrange(len(content))
    return content[:place] + r.randbytes(1) + content[place + 1 :]


def _put_in(r: Random, content: bytes) -> bytes:
    place = r.randrange(len(content) + 1)
    return content[:place] + r.choice((b"\0", b"\n", b" ", r.randbytes(r.randint(1, 9)))) + content[place:]


def _taken_out(r: Random, content: bytes) -> bytes:
    place = r.randrange(len(content))
    return content[:place] + content[place + r.choice((1, 1, 2, 40)) :]


def _cut(r: Random, content: bytes) -> bytes:
    return content[: r.randrange(len(content))]


def _swapped(r: Random, content: bytes) -> bytes:
    first, second, third = sorted(r.randrange(len(content) + 1) for _ in range(3))
    return content[:first] + content[second:third] + content[first:second] + content[third:]


def _line(change: Callable[[Random, list[bytes]], list[bytes]]) -> Change:
    def changed(r: Random, content: bytes) -> bytes:
        return b"".join(change(r, content.splitlines(keepends=True)))

    return changed


def _removed(r: Random, lines: list[bytes]) -> list[bytes]:
    place = r.randrange(len(lines))
    return lines[:place] + lines[place + 1 :]


def _doubled(r: Random, lines: list[bytes]) -> list[bytes]:
    place, to = r.randrange(len(lines)), r.randrange(len(lines) + 1)
    return [*lines[:to], lines[place], *lines[to:]]


def _exchanged(r: Random, lines: list[bytes]) -> list[bytes]:
    one, other = r.randrange(len(lines)), r.randrange(len(lines))
    result = list(lines)
    result[one], result[other] = lines[other], lines[one]
    return result


def _ended(r: Random, lines: list[bytes]) -> list[bytes]:
    return lines[: r.randrange(len(lines))]


OF_BYTES: Final[tuple[Change, ...]] = (_bit, _bit, _byte, _put_in, _taken_out, _cut, _swapped)
OF_LINES: Final[tuple[Change, ...]] = (_line(_removed), _line(_doubled), _line(_exchanged), _line(_ended))


def of_bytes(r: Random, content: bytes) -> bytes:
    return _until_it_differs(content, lambda: r.choice(OF_BYTES)(r, content))


def of_content(r: Random, files: Mapping[str, bytes], names: Collection[str]) -> Files:
    """One of these files, or one of its lines, changed; a file taken away, renamed, doubled or exchanged."""
    some = sorted(name for name in names if files[name])
    return _until_it_differs(dict(files), lambda: _of_files(r, dict(files), some))


def _of_files(r: Random, files: Files, names: list[str]) -> Files:
    name, other = r.choice(names), r.choice(names)
    dice = r.random()
    if dice < 0.8:
        files[name] = r.choice((*OF_BYTES, *OF_LINES * 2))(r, files[name])
    elif dice < 0.85:
        del files[name]
    elif dice < 0.9:
        files[_renamed(r, name)] = files.pop(name)
    elif dice < 0.95:
        files[_renamed(r, name)] = files[name]
    else:
        files[name], files[other] = files[other], files[name]
    return files


def _renamed(r: Random, name: str) -> str:
    """Another name in the same folder."""
    folder, _, last = name.rpartition("/")
    return f"{folder}/{r.choice('abc')}{last}" if folder else f"{last}.{r.choice('abc')}"


def _until_it_differs(before: T, change: Callable[[], T]) -> T:
    while (after := change()) == before:
        pass
    return after
