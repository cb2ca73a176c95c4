"""ASGI's three words, as far as we use them: a message is a mapping, one is received, one is sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping

Message = MutableMapping[str, object]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Message, Receive, Send], Awaitable[None]]
Said = str | bytes
"""One message of a page."""
Hear = Callable[[Said], None]
