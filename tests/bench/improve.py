"""Teaches a load driver for Yjs servers to speak our wire: `improve.py DRIVER_FOLDER HALL.json SCENARIO [options]`.

The driver's `drive.py` knows protocols (`PROTOS`), runs (`Run`) and connections (`Peer`); here is one more of each. A
connection is a member of the hall (hall.py) on a page of its own, every writer takes a pen, and all type into the first
unit of one draft. One scenario more: `act`, in which the chair acts and everybody's screen changes. Runs under the
driver's own Python: it has picows, pycrdt and numpy, and nothing of ours is imported. Holds no test.
"""

from __future__ import annotations

import asyncio
import hashlib
import importlib
import json
import re
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from picows import ws_connect
from pycrdt import Doc, XmlElement, XmlFragment, XmlText, merge_updates

sys.path.insert(0, sys.argv[1])
drive: Any = importlib.import_module("drive")

HALL = json.loads(Path(sys.argv[2]).read_text())
TEXT, MEMBERS = HALL["text"], HALL["members"]
WORDS = (Path(__file__).parents[2] / "web/src/protocol.gen.ts").read_text()
VERSION = re.search(r'VERSION = "(\w+)"', WORDS)[1]  # type: ignore[index]
HEARD = tuple(b'{"type":"%s"' % kind for kind in (b"DraftOpened", b"Pen", b"Taken", b"Stray", b"Refused", b"Farewell"))
"""What the driver looks into: parsing what everybody is shown would be the driver's time, not the server's."""
CHAIR = -1
"""The number of the chair's connection."""


async def connect(page: Callable[[], Any], url: str, **options: Any) -> Any:
    """The driver's own connecting, to the seat of this connection and with its cookie."""
    made = page()
    seat = HALL["chair"] if made.cid == CHAIR else MEMBERS[made.cid % len(MEMBERS)]
    headers = {"Cookie": HALL["cookies"][seat], "Origin": "http" + url.removeprefix("ws")}
    return await ws_connect(lambda: made, f"{url}/ws/{HALL['table']}/{seat}", extra_headers=headers, **options)


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
    reads = True
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
        self.have = self.run.have
        self.say({"type": "Hello", "version": VERSION, "since": None, "audience": None})
        if self.reads:
            self.say({"type": "ReadDraft", "text": TEXT, "have": self.run.have})

    def on_ws_frame(self, transport: Any, frame: Any) -> None:
        if frame.msg_type is drive.TXT:
            words = frame.get_payload_as_bytes()
            if not words.startswith(HEARD):
                return
            message = json.loads(words)
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
    have = 0
    """Edits that a page says it has when it comes."""

    async def connect(self, cid: int, sv: bytes = b"\x00", timeout: float = 30) -> Page | None:
        page = await super().connect(cid, sv, timeout)
        if page is not None and self.a.scenario == "coedit" and 0 <= cid < self.a.writers:
            page.say({"type": "TakePen", "text": TEXT})
            await page.pen
        return page  # type: ignore[no-any-return]

    async def connect_many(self, n: int, conc: int, sv: bytes = b"\x00") -> list[Page]:
        """Writers first: they are the ones with a pen. Somebody was there before them and began the first unit."""
        if self.a.scenario != "coedit":
            return await super().connect_many(n, conc, sv)  # type: ignore[no-any-return]
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


async def already_there(run: Run, *_: object) -> tuple[float, float, bytes]:
    """The history is in the database before the server starts: nobody may send so much at a time."""
    run.keep = await run.connect(0)
    await asyncio.sleep(3)  # merging the history, once after such a start, is no part of anybody's coming in
    Run.have = run.keep.last if run.a.warm else 0
    return 0.0, 0.0, b""


class Screen(Page):
    """Says when it was shown each entry."""

    reads = False

    def __init__(self, run: Run, cid: int) -> None:
        super().__init__(run, cid)
        self.shown: list[tuple[int, int]] = []
        self.done: dict[str, int] = {}
        self.here, self.answered = run.loop.create_future(), run.loop.create_future()

    def on_ws_frame(self, transport: Any, frame: Any) -> None:
        if frame.msg_type is not drive.TXT:
            return
        now, message = drive.now_ns(), frame.get_payload_as_bytes().decode()
        if message.startswith('{"type":"Changed"'):
            self.shown.append((int(SEQ.search(message)[1]), now))  # type: ignore[index]
        elif message.startswith('{"type":"Done"'):
            self.done[json.loads(message)["id"]] = json.loads(message)["seq"]
            if not self.answered.done():
                self.answered.set_result(None)
        elif message.startswith('{"type":"Welcome"'):
            self.here.set_result(None)
        elif message.startswith('{"type":"Refused"'):
            print(message, file=sys.stderr)
            self.run.loop.stop()


def _same(screen: Screen) -> Screen:
    return screen


SEQ = re.compile(r'"seq":(\d+)')


async def act(a: Any) -> dict[str, object]:
    """The chair suspends and resumes, opens a vote and calls it off: from each click to each screen."""
    run = Run(a)
    screens = [Screen(run, cid) for cid in (CHAIR, *range(a.clients))]
    for at in range(0, len(screens), 50):
        await asyncio.gather(
            *(connect(partial(_same, s), a.url, max_frame_size=256 << 20) for s in screens[at : at + 50])
        )
    await asyncio.gather(*(screen.here for screen in screens))
    chair, sitting = screens[0], "seduta"
    cpu, clicks = drive.usage(a.server_pid)[0], []
    database = drive.usage(a.extra_pid)[0]
    for n in range(a.joins):
        commands: list[dict[str, object]] = [
            {"type": "SuspendSitting", "sitting": sitting, "returns_at": None},
            {"type": "ResumeSitting", "sitting": sitting},
            ballot(f"act-{n}"),
            {"type": "CancelBallot", "ballot": f"act-{n}"},
        ]
        for number, command in enumerate(commands):
            name = f"act-{n}-{number}"
            clicks.append((name, drive.now_ns()))
            chair.say({"type": "Ask", "id": name, "command": command})
            await asyncio.sleep(0.25)
    await asyncio.sleep(1)
    cpu, database = drive.usage(a.server_pid)[0] - cpu, drive.usage(a.extra_pid)[0] - database
    last, all_of_them, missing = [], [], 0
    for name, clicked in clicks:
        seq = chair.done[name]
        seen = [next((at for number, at in screen.shown if number >= seq), None) for screen in screens]
        there = [at - clicked for at in seen if at is not None]
        missing += len(seen) - len(there)
        last.append(max(there))
        all_of_them += there
    return {
        "scenario": "act", "clients": len(screens), "acts": len(clicks), "missing": missing, "errors": run.errors,
        "last_screen_ms": drive.pct(last), "latency_ms": drive.pct(all_of_them),
        "server_cpu_ms_per_act": round(cpu / len(clicks) * 1e3, 2),
        "db_cpu_ms_per_act": round(database / len(clicks) * 1e3, 2),
    }  # fmt: skip


def ballot(name: str) -> dict[str, object]:
    return {
        "type": "OpenBallot", "ballot": name, "put": {"about": "question"}, "wording": "Siete d’accordo?",
        "method": "open", "pick_up_to": 0, "options": [], "closes_in": None, "repeats": None,
    }  # fmt: skip


async def vote(a: Any) -> dict[str, object]:
    """The driver's scenario, in a ballot that the chair opens before it and whose count is asked for after it."""
    name = f"voto-{time.time_ns()}"
    cast = {"type": "Ask", "id": f"{name}-%N", "command": {"type": "CastVote", "ballot": name, "vote": YES}}
    a.vote_template = json.dumps(cast, separators=(",", ":"))
    a.ack_re, a.tally_re = rf'"type":"Done","id":"{name}-(\d+)"', rf'"ballot":"{name}","present":\d+,"voted":(\d+)'
    run = Run(a)
    chair = Screen(run, CHAIR)
    await connect(partial(_same, chair), a.url, max_frame_size=256 << 20)
    await chair.here
    chair.say({"type": "Ask", "id": f"{name}-open", "command": ballot(name)})
    await chair.answered
    Page.reads = False
    result: dict[str, object] = await drive_vote(a)
    return result


class Database:
    """What the database's processes had used whenever the driver asked what the server had."""

    pid = 0
    seen: ClassVar[list[float]] = []


def usage(pid: int) -> tuple[float, int]:
    if Database.pid:
        Database.seen.append(drive_usage(Database.pid)[0])
    return drive_usage(pid)  # type: ignore[no-any-return]


async def coedit(a: Any) -> dict[str, object]:
    """The driver's scenario; it asks for the fourth time when all has arrived, for the third before the first edit."""
    Database.pid, Database.seen = a.extra_pid, []
    result: dict[str, Any] = await drive_coedit(a)
    if a.extra_pid:
        spent = Database.seen[3] - Database.seen[2]
        result["db_cpu_s_per_1000_delivered"] = round(spent / max(1, result["delivered"]) * 1e3, 5)
    return result


drive_usage, drive_coedit = drive.usage, drive.coedit
YES = {"choice": "for", "picks": []}
drive_vote = drive.vote


def main() -> None:
    drive.PROTOS["improve"], drive.Run, drive.Peer = Improve, Run, Page
    drive.ws_connect, drive.prefill, drive.history = connect, already_there, lambda *_: (b"", [])
    drive.vote, drive.coedit, drive.usage = vote, coedit, usage
    scenario, options = sys.argv[3], sys.argv[4:]
    if scenario == "act":
        scenario, drive.latejoin = "latejoin", act
    sys.argv[1:] = [scenario, "--proto", "improve", *options]
    drive.main()


if __name__ == "__main__":
    main()
