"""How much anybody may send, open or try: every limit of the house, in one place. docs/operations.md lists them.

Those in `Limits` can be set by the environment: IMPROVE_LIMIT_ and the name in capitals. The sizes, which pages and
rules know of, cannot.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct

MOST_TEXT: Final = 256 * 1024
"""Bytes of one frame on a socket."""
MOST_EDIT: Final = 64 * 1024
"""Bytes of one edit of a draft; longer pastes come in several."""
MOST_BODY: Final = 4 * 1024 * 1024
"""Bytes of the body of a request: the largest sheet the office may import."""
MOST_WAITING: Final = 1 << 20
"""Bytes that may wait for a page beyond its Welcome."""
JOINING: Final = 5
"""Saying hello counts as so many messages: it is answered by everything that a seat may see."""


class Limits(Struct, frozen=True):
    """`pages_per_seat`, `pages`: sockets open at a time, of one seat and in this process. `connections`: of any kind in
    this process. `hello_within`: seconds from the opening of a socket to its Hello, and of a connection to the head of
    its request; `body_within`: from there to the end of the body. `messages_a_second`, `messages_at_once`: of one seat,
    whatever the number of its pages. `pens_a_minute`, `pens_at_once`: of one seat; they are kept for ever.
    `requests_a_second`, `requests_at_once`: of one browser that has signed in. `wrong_links_a_minute`,
    `wrong_links_at_once`: from one address; links that are right always let in.
    """

    pages_per_seat: int = 40
    pages: int = 5000
    connections: int = 8000
    hello_within: int = 10
    body_within: int = 60
    messages_a_second: int = 40
    messages_at_once: int = 200
    pens_a_minute: int = 12
    pens_at_once: int = 60
    requests_a_second: int = 20
    requests_at_once: int = 200
    wrong_links_a_minute: int = 20
    wrong_links_at_once: int = 30
