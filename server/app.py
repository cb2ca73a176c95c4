"""The composition root: builds the house, mounts the routes and the socket. Nothing imports it but the command line."""

from __future__ import annotations

from typing import cast

from litestar import Litestar
from litestar.openapi import OpenAPIConfig

from server import auth
from server.deliberation.ids import OFFICE, SeatId, TableId
from server.house import House
from server.http.asking import EXCEPTIONS, add_headers, in_time, session_of, unhurried
from server.http.considering import considering_routes
from server.http.described import Description
from server.http.doors import door_routes
from server.http.exports import export_routes
from server.http.formulas import formula_routes
from server.http.health import health_routes
from server.http.importing import import_routes
from server.http.invitations import invitation_routes
from server.http.office import office_routes
from server.http.pages import page_routes
from server.http.tables import table_routes
from server.http.tracing import tracing_routes
from server.limits import MOST_BODY
from server.protocol import CloseCode
from server.sessions.asgi import Application, Message, Receive, Send
from server.sessions.socket import SocketDoor
from server.typescript import wire_version


class Site:
    """One ASGI application: sockets go straight to their door, the rest to Litestar."""

    def __init__(self, house: House) -> None:
        self._house = house
        http = Litestar(
            route_handlers=[
                *door_routes(house),
                *table_routes(house),
                *export_routes(house),
                *considering_routes(house),
                *tracing_routes(house),
                *formula_routes(house),
                *office_routes(house),
                *import_routes(house),
                *invitation_routes(house),
                *health_routes(house),
                *page_routes(),
            ],
            before_request=unhurried(house.settings),
            before_send=[add_headers],
            exception_handlers=EXCEPTIONS,
            logging_config=None,
            openapi_config=OpenAPIConfig("ImProVe", "0.1.0", path="/api/schema", render_plugins=[Description()]),
            request_max_body_size=MOST_BODY,
        )
        self._http = cast(Application, http)  # Litestar's own types for ASGI are narrower than ASGI
        self._sockets = SocketDoor(house.rooms, self._admit, wire_version(), house.settings.limits)

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await self._sockets(scope, receive, send)
        else:
            await self._http(scope, in_time(receive, self._house.settings.limits.body_within), send)

    async def _admit(self, scope: Message, table: TableId, seat: SeatId) -> CloseCode | None:
        house = self._house
        raw = cast(list[tuple[bytes, bytes]], scope["headers"])
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in raw}
        if not auth.same_site(headers.get("origin"), headers.get("host", ""), house.settings.public_url):
            return 4403
        session = session_of(headers.get("cookie", ""), house.settings)
        if seat == OFFICE:
            allowed = await auth.is_office(house.store, session, house.clock())
        else:
            allowed = await auth.may_sit(house.store, session, table, seat, house.clock())
        return None if allowed else 4401
