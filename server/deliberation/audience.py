"""Who looks on. What a page shows is made once for each of these, not once for each person."""

from __future__ import annotations

from typing import Literal, assert_never

Role = Literal[
    "chair",
    "deputy",
    "secretary",
    "member",
    "alternate",
    "guest",
    "observer",
    "mediator",
    "secretariat",
    "screen",
    "system",
]
"""`mediator`: intercultural mediator, may speak for and with somebody, has no vote. `screen`: the wall of the room."""

Audience = Literal["chair", "secretariat", "member", "observer", "screen"]
AUDIENCES: tuple[Audience, ...] = ("chair", "secretariat", "member", "observer", "screen")


def audience_of(role: Role) -> Audience:
    match role:
        case "chair" | "deputy":
            return "chair"
        case "secretary" | "secretariat" | "system":
            return "secretariat"
        case "member" | "alternate" | "guest" | "mediator":
            return "member"
        case "observer":
            return "observer"
        case "screen":
            return "screen"
        case _:
            assert_never(role)
