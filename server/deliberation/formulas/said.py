"""What a formula says, before anybody looks at the text it is about."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

PartKind = Literal[
    "article", "comma", "letter", "number", "point", "area", "heading", "title", "alinea", "sentence", "capoverso"
]
Noun = PartKind | Literal["words"]
Where = Literal["before", "after", "start", "end"]


class Part(Struct, frozen=True):
    """One step of an address. `names`: numbers, or ordinals as figures with «#» («#2», «#-1» the last); none: «the
    comma», whichever is spoken of. `upto`: all from the first name to this one."""

    kind: PartKind
    names: tuple[str, ...] = ()
    upto: str | None = None


Place = tuple[Part, ...]
"""An address from the outside in; empty: where one already is."""


class Words(Struct, frozen=True):
    """Quoted words of the text, or all from these words to `upto`, or to the end of what is spoken of.

    `beside`: other words of the same unit, after or before which they stand.
    """

    words: str
    upto: str | None = None
    to_the_end: bool = False
    end_of: Place = ()
    nth: int | None = None
    beside: str | None = None
    side: Literal["after", "before"] = "after"


Object = Words | Place


class New(Struct, frozen=True):
    """Words to come in. `noun`: what they are said to be; None: what they take the place of or stand beside.

    `unstopped`: they end as quoted; else a full stop that was left outside the quotes belongs to them.
    """

    words: str
    noun: Noun | None = None
    unstopped: bool = False


class Replace(Struct, frozen=True):
    objects: tuple[Object, ...]
    new: New


class Delete(Struct, frozen=True):
    objects: tuple[Object, ...]


class Insert(Struct, frozen=True):
    """`anchor` None: at the start or the end of the place itself."""

    where: Where
    anchor: Object | None
    new: New


Act = Replace | Delete | Insert


class Step(Struct, frozen=True):
    """One instruction. `place`: as written before or in it; `everywhere`: wherever the words stand; `in_fine`: the last
    of them; `nth`: which of them, from 1 or from -1 backwards. `consequent`: after «Conseguentemente»."""

    place: Place
    act: Act
    everywhere: bool = False
    in_fine: bool = False
    nth: int | None = None
    consequent: bool = False


class Formula(Struct, frozen=True):
    """`amendment`: the number of the amendment that it would change, if it is a sub-amendment."""

    steps: tuple[Step, ...]
    amendment: str | None = None
