"""What every request goes through: its session, its origin, the errors it may get, the headers of its answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Final, Literal, TypeVar

import msgspec
import structlog
from litestar import Request, Response
from litestar.datastructures import MutableScopeHeaders, State
from litestar.exceptions import HTTPException
from litestar.types import ExceptionHandlersMap, Message, Scope
from msgspec import Struct

from server.auth import cookie_name, same_site
from server.config import Settings
from server.logs import place_of
from server.sessions.asgi import Message as AsgiMessage
from server.sessions.asgi import Receive
from server.sessions.turnstile import Paces
from server.storage.store import Unavailable

_log = structlog.get_logger()

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
ErrorCode = Literal[
    "link_unknown",
    "not_signed_in",
    "not_from_here",
    "no_such_thing",
    "malformed",
    "too_big",
    "too_many",
    "too_slow",
    "not_now",
    "our_mistake",
]
STATUS: Final[dict[ErrorCode, int]] = {
    "link_unknown": 404,
    "not_signed_in": 401,
    "not_from_here": 403,
    "no_such_thing": 404,
    "malformed": 400,
    "too_big": 413,
    "too_many": 429,
    "too_slow": 408,
    "not_now": 503,
    "our_mistake": 500,
}


class Problem(Exception):
    """The request cannot be answered; the page has a sentence for each code."""

    def __init__(self, code: ErrorCode) -> None:
        super().__init__(code)
        self.code: Final = code


class Failure(Struct, frozen=True):
    """Why there is no answer."""

    error: ErrorCode
    detail: str = ""


Asked = Request[None, None, State]
T = TypeVar("T")


def session_of(headers: str, settings: Settings) -> str | None:
    """The session id in these Cookie headers, whatever else stands in them."""
    name = cookie_name(secure=settings.secure)
    for pair in headers.split(";"):
        key, _, value = pair.strip().partition("=")
        if key == name and value:
            return value
    return None


def request_session(request: Asked, settings: Settings) -> str | None:
    return session_of(request.headers.get("cookie", ""), settings)


def unhurried(settings: Settings) -> Callable[[Asked], Awaitable[None]]:
    """A hook before each request. It raises Problem when a browser that has signed in asks too often."""
    limits = settings.limits
    paces = Paces[str](limits.requests_a_second, limits.requests_at_once, monotonic)

    async def look(request: Asked) -> None:  # not a plain function: those are run in a thread each
        session = request_session(request, settings) if request.url.path.startswith("/api/") else None
        if session is not None and not paces.allows(session):
            raise Problem("too_many")

    return look


def in_time(receive: Receive, within: float) -> Receive:
    """The same, but it raises Problem when the whole body has not come within so many seconds."""
    loop = asyncio.get_running_loop()
    until, whole = loop.time() + within, False

    async def received() -> AsgiMessage:
        nonlocal whole
        if whole:
            return await receive()
        try:
            async with asyncio.timeout_at(until):
                message = await receive()
        except TimeoutError:
            raise Problem("too_slow") from None
        whole = not message.get("more_body", False)
        return message

    return received


def from_here(request: Asked, settings: Settings) -> None:
    """Raises: Problem when another site's page sent the request."""
    if not same_site(request.headers.get("origin"), request.headers.get("host", ""), settings.public_url):
        raise Problem("not_from_here")


def decoded(body: bytes, kind: type[T]) -> T:
    """The body as this type. Raises: Problem."""
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.MsgspecError as malformed:
        _log.info("malformed body", at=place_of(malformed))
        raise Problem("malformed") from None


async def add_headers(message: Message, scope: Scope) -> None:
    if message["type"] == "http.response.start":
        headers = MutableScopeHeaders(message)
        for name, value in HEADERS.items():
            headers.setdefault(name, value)
        if "cache-control" not in headers:
            headers["Cache-Control"] = "no-store"


def answer_problem(_: Asked, problem: Problem) -> Response[Failure]:
    headers = {"Retry-After": "1"} if problem.code == "too_many" else None
    return Response(Failure(problem.code), status_code=STATUS[problem.code], headers=headers)


def answer_unavailable(_: Asked, lost: Unavailable) -> Response[Failure]:
    _log.warning("database away", reason=str(lost))
    return Response(Failure("not_now"), status_code=503)


def answer_http(_: Asked, error: HTTPException) -> Response[Failure]:
    """What Litestar itself refuses: paths, methods, bodies."""
    by_status: dict[int, ErrorCode] = {404: "no_such_thing", 405: "no_such_thing", 413: "too_big"}
    code = by_status.get(error.status_code, "malformed")
    return Response(Failure(code), status_code=error.status_code)


def answer_mistake(request: Asked, mistake: Exception) -> Response[Failure]:
    _log.error("request failed", path=request.url.path, exc_info=mistake)
    return Response(Failure("our_mistake"), status_code=500)


EXCEPTIONS: Final[ExceptionHandlersMap] = {
    Problem: answer_problem,
    Unavailable: answer_unavailable,
    HTTPException: answer_http,
    Exception: answer_mistake,
}
