"""Changes of some words as instructions of a formula, so that the instructions give exactly the words meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from server.deliberation.formulas.anchors import before_mark
from server.deliberation.formulas.finding import Span, occurrences, sentences
from server.deliberation.formulas.numerals import in_words
from server.deliberation.formulas.partitions import ended
from server.deliberation.formulas.quoting import PAIRS
from server.deliberation.formulas.seams import Swap, swapped

_MOST: Final = 12
"""So many words are put around a change, to say where it is, before an ordinal says so."""
_MARKS: Final = tuple(PAIRS)


class Instruction(NamedTuple):
    """What is said, and what it does."""

    said: str
    swap: Swap


def quote(words: str) -> str:
    """The words in marks that they do not close themselves."""
    for mark in ("«", "“", '"', "‹"):
        if mark == PAIRS[mark]:
            if mark not in words:
                return f"{mark}{words}{PAIRS[mark]}"
        elif _balanced(words, mark, PAIRS[mark]):
            return f"{mark}{words}{PAIRS[mark]}"
    return f"«{words}»"


def _balanced(words: str, mark: str, close: str) -> bool:
    depth = 0
    for char in words:
        depth += (char == mark) - (char == close)
        if depth < 0:
            return False
    return not depth


def instructions(words: str, changes: Sequence[Swap], *, alone: bool) -> list[Instruction] | None:
    """What says these changes of the words, in order; None where only all the words anew would say them.

    alone: nothing stands below the unit, so that its end is the end of these words.
    """
    result: list[Instruction] = []
    for change in sorted(changes):
        found = next(_exact(words, change, alone=alone), None)
        if found is None:
            return None
        result.append(found)
    spans = [each.swap for each in result]
    apart = all(one.end < other.start or one.end == other.start == one.start for one, other in pairwise(spans))
    if not apart or swapped(words, spans) != _applied(words, changes):
        return None
    return result


def all_anew(words: str, new: str) -> Instruction:
    """All the words in place of all the words."""
    swap = Swap(0, len(words), new)
    return Instruction(f"sostituire {_words(words)} con {_following(new)}: {quote(new)}", swap)


def _words(anchor: str) -> str:
    return f"{'le parole' if ' ' in anchor.strip() else 'la parola'}: {quote(anchor)}"


def _following(new: str) -> str:
    return "le seguenti" if " " in new.strip() else "la seguente"


def _applied(words: str, changes: Sequence[Swap]) -> str:
    pieces: list[str] = []
    done = 0
    for change in sorted(changes):
        pieces += (words[done : change.start], change.new)
        done = change.end
    return "".join((*pieces, words[done:]))


def _exact(words: str, change: Swap, *, alone: bool) -> Iterator[Instruction]:
    """Ways of saying one change that do exactly what it does, the plainest first."""
    meant = _applied(words, (change,))
    for instruction in _ways(words, change, alone=alone):
        if swapped(words, (instruction.swap,)) == meant:
            yield instruction


def _ways(words: str, change: Swap, *, alone: bool) -> Iterator[Instruction]:
    yield from _of_sentences(words, change, alone=alone)
    if alone:
        yield from _at_an_end(words, change)
    start, end = _trimmed(words, change)
    new = change.new.strip()
    if start == end and new:
        for left in range(1, _MOST):
            begin = _words_before(words, start, left)
            anchor = words[begin:start].rstrip()
            if _once(words, anchor, Span(begin, begin + len(anchor))):
                yield Instruction(
                    f"dopo {_words(anchor)} inserire {_following(new)}: {quote(new)}",
                    Swap(begin + len(anchor), begin + len(anchor), new),
                )
                break
    else:
        yield from _anchored(words, start, end, new)
    for wider in range(1, _MOST):
        begin, until = _words_before(words, start, wider), _words_after(words, end, wider)
        before, after = words[begin : change.start], words[change.end : until]
        anchor, put = words[begin:until], f"{before}{change.new}{after}"
        if _once(words, anchor, Span(begin, until)):
            yield Instruction(
                f"sostituire {_words(anchor)} con {_following(put)}: {quote(put)}", Swap(begin, until, put)
            )


def _anchored(words: str, start: int, end: int, new: str) -> Iterator[Instruction]:
    anchor = words[start:end]
    found = occurrences(words, anchor, Span(0, len(words)))
    if Span(start, end) not in found:
        return
    which = ""
    if len(found) > 1:
        for left in range(1, 4):
            begin = _words_before(words, start, left)
            if _once(words, words[begin:end], Span(begin, end)):
                return
        which = f", alla {in_words(found.index(Span(start, end)) + 1, feminine=True)} ricorrenza,"
    if new:
        said = f"sostituire {_words(anchor)}{which} con {_following(new)}: {quote(new)}"
    else:
        said = f"sopprimere {_words(anchor)}{which.rstrip(',')}"
    yield Instruction(said, Swap(start, end, new))


def _of_sentences(words: str, change: Swap, *, alone: bool) -> Iterator[Instruction]:
    """A whole sentence that goes, is replaced or comes at the end."""
    all_words = Span(0, len(words))
    known = sentences(words, all_words)
    start, end = _trimmed(words, change)
    new = change.new.strip()
    if alone and start == end and start == len(words.rstrip()) and new[:1].isupper() and words.rstrip().endswith("."):
        closed = ended(new, ".")
        yield Instruction(
            f"aggiungere, in fine, il seguente periodo: {quote(new)}", Swap(len(words), len(words), closed)
        )
    if len(known) > 1 and Span(start, end) in known:
        name = f"{in_words(known.index(Span(start, end)) + 1)} periodo"
        if not new:
            yield Instruction(f"sopprimere il {name}", Swap(start, end, ""))
        elif new.endswith(words[end - 1]):
            yield Instruction(f"sostituire il {name} con il seguente: {quote(new)}", Swap(start, end, new))


def _at_an_end(words: str, change: Swap) -> Iterator[Instruction]:
    new = change.new.strip()
    if change.start != change.end or not new:
        return
    if not words[: change.start].strip():
        yield Instruction(f"premettere le seguenti parole: {quote(new)}", Swap(0, 0, new))
    edge = before_mark(words, Span(0, len(words)))
    if edge <= change.start:
        yield Instruction(f"aggiungere, in fine, le seguenti parole: {quote(new)}", Swap(edge, edge, new))


def _trimmed(words: str, change: Swap) -> tuple[int, int]:
    """What goes, without the blanks at its edges."""
    start, end = change.start, change.end
    while start < end and words[start].isspace():
        start += 1
    while start < end and words[end - 1].isspace():
        end -= 1
    return start, end


def _once(words: str, anchor: str, span: Span) -> bool:
    return bool(anchor.strip()) and occurrences(words, anchor, Span(0, len(words))) == [span]


def _words_before(words: str, at: int, count: int) -> int:
    """Where the last `count` words before a place begin."""
    for _ in range(count):
        while at > 0 and words[at - 1].isspace():
            at -= 1
        while at > 0 and not words[at - 1].isspace():
            at -= 1
    return at


def _words_after(words: str, at: int, count: int) -> int:
    for _ in range(count):
        while at < len(words) and words[at].isspace():
            at += 1
        while at < len(words) and not words[at].isspace():
            at += 1
    return at
