"""uvicorn's WebSocket connection, lent to whoever speaks on it: its transport to write to, its messages as they arrive.

Whole unfragmented messages, which is what pages send, are taken out of their frames here, in a tenth of the time;
control frames, and everything from the first odd byte on, are left to the library, which knows what to answer (RFC 6455
section 5).
"""

from __future__ import annotations

from typing import Final

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

try:
    from websockets.speedups import apply_mask
except ImportError:  # the wheel without compiled parts
    from websockets.utils import apply_mask

from server.sessions.asgi import Hear
from server.sessions.socket import LENT

_TEXT: Final = 0x81
_WHOLE: Final = (_TEXT, 0x82)
"""The first byte of a whole message, words or bytes: final, without extensions."""
_CONTROL: Final = range(0x88, 0x8B)
_MASKED: Final = 0x80
_MASK: Final = 4
_IN_TWO_BYTES, _IN_EIGHT_BYTES = 126, 127


class LendingProtocol(WebSocketsSansIOProtocol):
    """Hands itself to the application, among the extensions."""

    _hear: Hear | None = None
    _rest = b""
    _odd = False
    """Whether the library is in the middle of something: from then on it gets every byte."""

    async def run_asgi(self) -> None:
        extensions: dict[str, object] = dict(self.scope.get("extensions") or {})
        extensions[LENT] = self
        self.scope["extensions"] = extensions  # type: ignore[typeddict-item]  # ASGI leaves what an extension holds to us; uvicorn's type does not
        await super().run_asgi()

    def listen(self, hear: Hear) -> None:
        """From now on `hear` gets every message at once, those that wait first; `receive` tells of the end only."""
        waiting = [self.queue.get_nowait() for _ in range(self.queue.qsize())]
        self._hear = hear
        for message in waiting:
            if message["type"] != "websocket.receive":
                self.queue.put_nowait(message)
            elif (words := message.get("text")) is not None:
                hear(words)
            else:
                hear(message.get("bytes") or b"")
        if self.read_paused:
            self.read_paused = False
            self.transport.resume_reading()

    def data_received(self, data: bytes) -> None:
        if not self.handshake_initiated:
            super().data_received(data)
            self._odd = len(self.conn.reader.buffer) > 0
        elif self._odd:
            super().data_received(data)
        else:
            self._take_apart(self._rest + data if self._rest else data)

    def send_receive_event_to_app(self) -> None:
        if self._hear is None or self.close_sent:
            super().send_receive_event_to_app()
            return
        message, self.frames = b"".join(self.frames), []
        if self.curr_msg_data_type == "bytes":
            self._hear(message)
            return
        try:
            words = message.decode()
        except UnicodeDecodeError:
            self.conn.send_close(1007)
            self.handle_parser_exception()
        else:
            self._hear(words)

    def _take_apart(self, data: bytes) -> None:
        at = 0
        while (begin := at + 2) <= len(data):
            kind, length = data[at], data[at + 1] - _MASKED
            if length >= _IN_TWO_BYTES:
                more = 2 if length == _IN_TWO_BYTES else 8
                if begin + more > len(data):
                    break
                length, begin = int.from_bytes(data[begin : begin + more]), begin + more
            whole = kind in _WHOLE
            if length < 0 or length > self.config.ws_max_size or not (whole or kind in _CONTROL):
                self._odd, self._rest = True, b""
                super().data_received(data[at:])
                return
            end = begin + _MASK + length
            if end > len(data):
                break
            if whole:
                self.frames = [apply_mask(data[begin + _MASK : end], data[begin : begin + _MASK])]
                self.curr_msg_data_type = "text" if kind == _TEXT else "bytes"
                self.send_receive_event_to_app()
            else:
                super().data_received(data[at:end])
            at = end
        self._rest = data[at:]
