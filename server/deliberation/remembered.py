"""A pure function asked again with the very same arguments gives the very same result, without working it out again."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def remembered(most: int, *, beside: int = 0) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """The function, which keeps up to `most` results by the identity of its arguments, then begins anew.

    The arguments must be immutable. They are kept with the result, so that none gives its identity to another value.
    beside: how many of the last ones only help to find the result and do not change it.
    """

    def remembering(function: Callable[P, R]) -> Callable[P, R]:
        kept: dict[tuple[int, ...], tuple[object, R]] = {}

        @wraps(function)
        def again(*args: P.args, **words: P.kwargs) -> R:
            given = (*args, *words.values())
            given = given[: len(given) - beside]
            key = tuple(map(id, given))
            known = kept.get(key)
            if known is None:
                if len(kept) >= most:
                    kept.clear()
                known = kept[key] = (given, function(*args, **words))
            return known[1]

        return again

    return remembering
