"""Teaches a load driver for Yjs servers to speak our wire: `python improve.py DRIVER_FOLDER LINK SCENARIO [options]`.

The driver's `drive.py` knows protocols (`PROTOS`), runs (`Run`) and connections (`Peer`); here is one more of each.
Every connection is a page of the seat that LINK opens, every writer takes a pen of its own, and all type into the first
unit of one draft. Runs under the driver's own Python: it has picows, pycrdt and numpy, and nothing of ours is imported.
Holds no test; see docs/performance.md.
"""

from __future__ import annotations

import asyncio
import hashlib
import importlib
import json
import re
import sys
import urllib.request
from pathlib import Path
from typing import Any

from picows import ws_connect
from pycrdt import Doc, XmlElement, XmlFragment, XmlText, merge_updates

sys.path.insert(0, sys.argv[1])
drive: Any = importlib.import_module("drive")

TEXT = "premessa"
WORDS = (Path(__file__).parents[2] / "web/src/protocol.gen.ts").read_text()
VERSION = re.search(r'VERSION = "(\w+)"', WORDS)[1]  # type: ignore[index]


def enter(link: str) -> tuple[str, str]:
    """The address of the socket and the cookie that opens it: here every connection is the same device."""
    site, _, token = link.partition("/j#")
    body = json.dumps({"token": token}).encode()
    asked = urllib.request.Request(site + "/api/link/enter", body, {"Content-Type": "application/json", "Origin": site})
    with urllib.request.urlopen(asked) as answer:
        seat = json.load(answer)
        cookie = answer.headers["Set-Cookie"].split(";")[0]
    return f"{site.replace('http', 'ws', 1)}/ws/{seat['table']}/{seat['seat']}", cookie


def first_unit(doc: Any) -> Any:
    return doc.get("units", type=XmlFragment).children[0].children[0]


class Improve(drive.Yws):  # type: ignore[misc]
    """Down: [text][first][count]([length][update])*; up: [text][client][local][flags] and the update."""

    head = drive.vb(TEXT.encode())

    def update(self, update: bytes) -> bytes:
        return update

    def decode(self, frame: bytes) -> tuple[str, bytes]:
        if not frame.startswith(self.head):
            return "other", b""
        _, _, updates = self.opened(frame)
        return "update", updates[0] if len(updates) == 1 else merge_updates(*updates)

    def opened(self, frame: bytes) -> tuple[int, int, list[bytes]]:
        """Number of the first edit, how many, and their bytes."""
        first, i = drive.rv(frame, len(self.head))
        count, i = drive.rv(frame, i)
        updates = []
        while i < len(frame):
            length, i = drive.rv(frame, i)
            updates.append(frame[i : i + length])
            i += length
        return first, count, updates


class Page(drive.Peer):  # type: ignore[misc]
    """Says hello and reads the draft; what it has up to then is its base."""

    last: int | None = None
    have = 0
    local = 0
    pen: asyncio.Future[int]
    taken: asyncio.Future[int] | None = None

    def send(self, update: bytes) -> None:
        self.local += 1
        name = TEXT.encode()
        header = drive.vb(name) + drive.wv(self.pen.result()) + drive.wv(self.local) + b"\x00"
        self.t.send(drive.BIN, header + update)

    def say(self, message: dict[str, object]) -> None:
        self.t.send(drive.TXT, json.dumps(message).encode())

    def on_ws_connected(self, transport: Any) -> None:
        self.t, self.t_open, self.pen = transport, drive.now_ns(), self.run.loop.create_future()
        self.say({"type": "Hello", "version": VERSION, "since": None, "audience": None})
        self.say({"type": "ReadDraft", "text": TEXT, "have": 0})

    def on_ws_frame(self, transport: Any, frame: Any) -> None:
        if frame.msg_type is drive.TXT:
            message = json.loads(frame.get_payload_as_bytes())
            if message["type"] == "DraftOpened":
                self.last = message["last"]
                self.check()
            elif message["type"] == "Pen":
                self.pen.set_result(message["client"])
            elif message["type"] == "Taken" and self.taken is not None and not self.taken.done():
                self.taken.set_result(message["number"])
            elif message["type"] in ("Stray", "Refused", "Farewell"):
                raise SystemExit(json.dumps(message))
        elif frame.msg_type is drive.BIN and not self.synced.done():
            data = frame.get_payload_as_bytes()
            first, count, updates = self.run.proto.opened(data)
            self.base += updates
            self.bytes += len(data)
            self.have = first + count - 1
            self.check()
        else:
            super().on_ws_frame(transport, frame)

    def check(self) -> None:
        if self.last is not None and self.have >= self.last and not self.synced.done():
            self.t_sync = drive.now_ns()
            self.synced.set_result(sum(map(len, self.base)))


class Run(drive.Run):  # type: ignore[misc]
    cookie = ""

    async def connect(self, cid: int, sv: bytes = b"\x00", timeout: float = 30) -> Page | None:
        page = Page(self, cid, sv)
        try:
            async with asyncio.timeout(timeout):
                site = "http" + self.a.url.partition("/ws/")[0].removeprefix("ws")
                headers = {"Cookie": self.cookie, "Origin": site}
                limits = {"enable_auto_ping": False, "max_frame_size": 256 << 20}
                await ws_connect(lambda: page, self.a.url, extra_headers=headers, **limits)
                await asyncio.shield(page.synced)
                if cid < self.a.writers:
                    page.say({"type": "TakePen", "text": TEXT})
                    await page.pen
        except Exception as failed:
            self.fail(failed)
            return None
        return page

    async def connect_many(self, n: int, conc: int, sv: bytes = b"\x00") -> list[Page]:
        """Writers first: they are the ones with a pen. Somebody was there before them and began the first unit."""
        if (page := await self.connect(0)) is None:
            raise SystemExit(json.dumps(self.errors))
        doc = Doc(client_id=page.pen.result())  # type: ignore[var-annotated]
        for update in page.base:
            doc.apply_update(update)
        units, have = doc.get("units", type=XmlFragment), doc.get_state()
        if len(units.children) == 0:
            units.children.append(XmlElement("unit", {"id": "b-1", "kind": "paragraph"}, [XmlText("")]))
            page.taken = self.loop.create_future()
            page.send(doc.get_update(have))
            await page.taken
        page.t.disconnect(graceful=False)
        return sorted(await super().connect_many(n, conc, sv), key=lambda page: page.cid)

    def make_writer(self, page: Page, wid: int) -> None:
        page.wid = wid
        doc: Any = Doc(client_id=page.pen.result())
        for update in [*page.base, *(self.updates[i] for i in page.seq)]:
            doc.apply_update(update)
        page.doc, page.text, page.cur, page.pending = doc, first_unit(doc), 0, None

        def keep(event: Any) -> None:
            if not self.applying:
                page.pending = event.update

        page.sub = doc.observe(keep)

    def doc_of(self, base: list[bytes], seq: list[int]) -> tuple[str, int]:
        doc: Any = Doc()
        doc.get("units", type=XmlFragment)
        with doc.transaction():
            for update in [*base, *(self.updates[i] for i in seq)]:
                doc.apply_update(update)
        words = str(first_unit(doc))
        return hashlib.sha1(words.encode()).hexdigest()[:12], len(words)


def main() -> None:
    url, Run.cookie = enter(sys.argv[2])
    drive.PROTOS["improve"], drive.Run, drive.Peer = Improve, Run, Page
    sys.argv[1:] = [sys.argv[3], "--url", url, "--proto", "improve", *sys.argv[4:]]
    drive.main()


if __name__ == "__main__":
    main()
