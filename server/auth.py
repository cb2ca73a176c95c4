"""Who is asking: links that let in, sessions that remember, cookies that carry them. Stores hashes only."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

from msgspec import Struct

from server.deliberation.ids import SeatId, TableId
from server.storage.store import DoorStore, Grant, Link

SESSION: Final = timedelta(days=30)
LINK: Final = timedelta(days=365)


def digest(secret: str) -> bytes:
    return sha256(secret.encode()).digest()


def cookie_name(*, secure: bool) -> str:
    """`__Host-` binds the cookie to this very site; browsers take it over TLS only."""
    return "__Host-improve" if secure else "improve"


def cookie(name: str, session: str, *, secure: bool) -> str:
    """The Set-Cookie header for a session; unreadable to scripts and never sent from other sites."""
    parts = [f"{name}={session}", "Path=/", f"Max-Age={int(SESSION.total_seconds())}", "HttpOnly", "SameSite=Strict"]
    return "; ".join((*parts, "Secure") if secure else parts)


async def issue_link(
    doors: DoorStore, table: TableId | None, seat: SeatId | None, now: datetime, *, valid: timedelta = LINK
) -> str:
    """A fresh token that lets in to this seat, or to the office; only its SHA-256 is kept."""
    token = secrets.token_urlsafe(24)
    await doors.keep_link(Link(digest(token), table, seat, now, now + valid, None))
    return token


class Entered(Struct, frozen=True):
    """A sign-in: the new session id for the cookie, the link it came by, how many browsers now sit there."""

    session: str
    link: Link
    browsers: int


async def link_for(doors: DoorStore, token: str, now: datetime) -> Link | None:
    """The link of this token while it is valid."""
    link = await doors.link(digest(token))
    return link if link is not None and link.valid(now) else None


async def enter(doors: DoorStore, token: str, before: str | None, now: datetime) -> Entered | None:
    """Signs the browser in by this token; what it could sit on before, it still can, under a new session id."""
    link = await link_for(doors, token, now)
    if link is None:
        return None
    session = secrets.token_urlsafe(32)
    known = None if before is None else digest(before)
    if known is not None and not await doors.grants(known, now):
        known = None
    grant = Grant(link.table, link.seat, link.hash, now)
    await doors.sign_in(digest(session), now + SESSION, grant, known)
    browsers = 0 if link.table is None or link.seat is None else await doors.signed_in(link.table, link.seat, now)
    return Entered(session, link, browsers)


async def grants(doors: DoorStore, session: str | None, now: datetime) -> list[Grant]:
    """What this browser may sit on."""
    return [] if session is None else await doors.grants(digest(session), now)


async def may_sit(doors: DoorStore, session: str | None, table: TableId, seat: SeatId, now: datetime) -> bool:
    return any((grant.table, grant.seat) == (table, seat) for grant in await grants(doors, session, now))


async def is_office(doors: DoorStore, session: str | None, now: datetime) -> bool:
    return any(grant.table is None for grant in await grants(doors, session, now))


def same_site(origin: str | None, host: str, public_url: str) -> bool:
    """Whether a request comes from a page of ours. Programs that are no browsers send no Origin."""
    if origin is None:
        return True
    return origin == public_url or origin.partition("://")[2] == host
