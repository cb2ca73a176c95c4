"""What changed between two versions of some words: whole words, as few as possible, in reading order.

Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), on words instead of lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

_ALONE = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_MARKS = (
    r"\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4"
    r"\u0900-\u0963\u0966-\u0dff\u200c\u200d"
)
"""Vowels and other signs that are part of a word though they are no letters: Arabic, Hebrew, the scripts of India."""
_TOKEN = re.compile(rf"[{_ALONE}]|(?:[^\W{_ALONE}]|[{_MARKS}])+|\s+|[^\w\s]")
_MOST = 600
"""Beyond so many changed words the two are not compared but taken as different (bounds time and memory)."""
_MOSTLY_NEW = 0.25
"""Below this share of kept letters a reader sees another sentence, and the unit counts as rewritten."""


class Change(NamedTuple):
    """At code point `at` of the old words, `removed` goes and `added` comes."""

    at: int
    removed: str
    added: str


Part = tuple[Literal["same", "removed", "added"], str]


def tokens(words: str) -> list[str]:
    """Words, runs of white space, single marks; each Chinese or Japanese character alone. Joined they are `words`."""
    return _TOKEN.findall(words)


def changes(old: str, new: str) -> list[Change]:
    """The least changes, by whole words, that make `new` of `old`; applying them in order gives `new` exactly."""
    before, after = tokens(old), tokens(new)
    kept = _joined_by_words(common(before, after), before, after)
    result: list[Change] = []
    at = x = y = 0
    for i, j in [*kept, (len(before), len(after))]:
        removed, added = "".join(before[x:i]), "".join(after[y:j])
        if removed or added:
            blank = _common_blank_end(removed, added)
            result.append(Change(at, removed[: len(removed) - blank], added[: len(added) - blank]))
        at += len(removed) + (len(before[i]) if i < len(before) else 0)
        x, y = i + 1, j + 1
    return result


def _common_blank_end(one: str, other: str) -> int:
    """How many white characters both end with."""
    count = 0
    while count < min(len(one), len(other)) and one[-1 - count] == other[-1 - count] and one[-1 - count].isspace():
        count += 1
    return count


def is_another_sentence(old: str, new: str) -> bool:
    """Whether so little of `old` is left in `new` that it reads as written anew."""
    kept = len(old) - sum(len(change.removed) for change in changes(old, new))
    return bool(old.strip()) and kept < _MOSTLY_NEW * max(len(old), len(new))


def parts(words: str, some: Sequence[Change]) -> list[Part]:
    """`words` cut into what stays, goes and comes, for showing before and after; empty parts are left out."""
    result: list[Part] = []
    done = 0
    for change in some:
        result += [("same", words[done : change.at]), ("removed", change.removed), ("added", change.added)]
        done = change.at + len(change.removed)
    return [part for part in (*result, ("same", words[done:])) if part[1]]


def _joined_by_words(kept: list[tuple[int, int]], before: list[str], after: list[str]) -> list[tuple[int, int]]:
    """Drops kept white space that stands alone between two changes: «due incontri» -> «un incontro» is one change.

    Marks and pure additions on both sides stay apart, so that they do not touch words they need not.
    """
    result: list[tuple[int, int]] = []
    for place, (i, j) in enumerate(kept):
        left = kept[place - 1] if place else (-1, -1)
        right = kept[place + 1] if place + 1 < len(kept) else (len(before), len(after))
        goes_left, comes_left = before[left[0] + 1 : i], after[left[1] + 1 : j]
        goes_right, comes_right = before[i + 1 : right[0]], after[j + 1 : right[1]]
        alone = before[i].isspace() and (goes_left or _has_word(comes_left)) and (goes_right or _has_word(comes_right))
        if not (alone and (goes_left or goes_right)):
            result.append((i, j))
    return result


def _has_word(some: list[str]) -> bool:
    return any(token[0].isalnum() for token in some)


def common(before: list[str], after: list[str]) -> list[tuple[int, int]]:
    """Pairs of places of a longest common subsequence, by Myers' greedy forward search."""
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    middle = _search(before[head : len(before) - tail], after[head : len(after) - tail])
    pairs = [(i, i) for i in range(head)]
    pairs += [(i + head, j + head) for i, j in middle]
    pairs += [(len(before) - tail + i, len(after) - tail + i) for i in range(tail)]
    return pairs


def _search(before: list[str], after: list[str]) -> list[tuple[int, int]]:
    n, m = len(before), len(after)
    furthest: dict[int, int] = {1: 0}
    trail: list[dict[int, int]] = []
    for d in range(min(n + m, _MOST) + 1):
        trail.append(furthest.copy())
        for k in range(-d, d + 1, 2):
            down = k == -d or (k != d and furthest[k - 1] < furthest[k + 1])
            x = furthest[k + 1] if down else furthest[k - 1] + 1
            y = x - k
            while x < n and y < m and before[x] == after[y]:
                x, y = x + 1, y + 1
            furthest[k] = x
            if x >= n and y >= m:
                return _walk_back(trail, n, m)
    return []


def _walk_back(trail: list[dict[int, int]], x: int, y: int) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    for d in range(len(trail) - 1, -1, -1):
        furthest = trail[d]
        k = x - y
        down = k == -d or (k != d and furthest[k - 1] < furthest[k + 1])
        before_k = k + 1 if down else k - 1
        before_x = furthest[before_k]
        before_y = before_x - before_k
        while x > before_x and y > before_y and x > 0 and y > 0:
            x, y = x - 1, y - 1
            pairs.append((x, y))
        x, y = before_x, before_y
    return pairs[::-1]
