"""improve serve and improve demo: the server, with or without the example table and its links."""

from __future__ import annotations

import io
import json
import os
import socket
from argparse import SUPPRESS, ArgumentParser, Namespace
from contextlib import suppress
from pathlib import Path

import segno
from msgspec import Struct
from msgspec.structs import replace

from server import auth
from server.app import Site
from server.collecting import collecting_calmly
from server.commands import workers
from server.commands.common import Trouble, add_state, chosen_settings, opened_store, step
from server.commands.figures import figures_shown, own_figures
from server.config import Settings
from server.deliberation.ids import SeatId
from server.example.building import TABLE, SteppedClock, build
from server.example.people import CHAIR, OBSERVER, SCREEN, SECRETARY, SHOWN
from server.house import House, now, open_house
from server.postgres_embedded import announce
from server.serving import bound, server
from server.storage.postgres import PostgresStore


class Links(Struct, frozen=True):
    """One link each; `members` of three benches."""

    table: str
    chair: str
    secretary: str
    members: tuple[str, ...]
    observer: str
    screen: str
    office: str


def add_serve(parser: ArgumentParser) -> None:
    add_state(parser)
    parser.add_argument("--host", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", metavar="N", help="port to listen on (8000)")
    parser.add_argument("--workers", metavar="N", default="1", help="server processes on this port (1)")
    parser.add_argument(
        "--metrics", metavar="[HOST:]PORT", help="show figures for Prometheus there; never to the public"
    )
    parser.add_argument("--worker", action="store_true", help=SUPPRESS)


def add_demo(parser: ArgumentParser) -> None:
    add_state(parser)
    parser.add_argument("--port", metavar="N", help="port to listen on (8000)")
    parser.add_argument("--links", type=Path, metavar="FILE.json", help="write the links to this file as well")
    parser.add_argument("--lan", action="store_true", help="let phones in the same network reach it")


async def serve(arguments: Namespace) -> int:
    settings = chosen_settings(arguments)
    if arguments.worker:
        return await workers.work(settings)
    if (count := workers.number_of(arguments.workers)) > 1:
        return await workers.lead(settings, count)
    with bound(settings) as listening:
        async with opened_store(settings, share=False) as store:
            await _run(settings, store, listening, None)
    return 0


async def demo(arguments: Namespace) -> int:
    settings = chosen_settings(arguments)
    if arguments.lan:
        here = _address_in_network()
        settings = replace(settings, host="0.0.0.0", public_url=f"http://{here}:{settings.port}")
    with bound(settings) as listening:
        async with opened_store(settings, share=False) as store:
            if TABLE not in await store.tables():
                with step("Setting the example table"):
                    await _build_example(settings, store)
            await _run(settings, store, listening, arguments.links)
    return 0


async def _build_example(settings: Settings, store: PostgresStore) -> None:
    clock = SteppedClock(now())
    async with open_house(settings, store, clock) as house:
        await build(store, house.rooms, clock, now())


async def _run(settings: Settings, store: PostgresStore, listening: socket.socket, links_to: Path | None) -> None:
    async with open_house(settings, store) as house:
        if settings.database_url is None:
            announce(settings.state, settings.public_url)
        if links_to is not None or TABLE in await store.tables():
            links = await _links(house)
            _print(settings, links)
            if links_to is not None:
                _write(links_to, links)
        async with figures_shown(settings, lambda: own_figures(house)):
            print(f"ImProVe is at {settings.public_url} — Ctrl-C ends it.", flush=True)
            async with collecting_calmly():
                await server(Site(house), settings, house.rooms.say_goodbye).serve([listening])


async def _links(house: House) -> Links:
    moment = now()

    async def link(seat: str) -> str:
        return address(house.settings, await auth.issue_link(house.store, TABLE, SeatId(seat), moment))

    return Links(
        table=TABLE,
        chair=await link(CHAIR),
        secretary=await link(SECRETARY),
        members=tuple([await link(seat) for seat in SHOWN]),
        observer=await link(OBSERVER),
        screen=await link(SCREEN),
        office=address(house.settings, await auth.issue_link(house.store, None, None, moment)),
    )


def address(settings: Settings, token: str) -> str:
    """The link to give away. The token stands behind the #, which browsers keep to themselves."""
    return f"{settings.public_url}/j#{token}"


def _print(settings: Settings, links: Links) -> None:
    rows = [
        ("Chair", links.chair),
        ("Secretary", links.secretary),
        *((f"Member {n}", member) for n, member in enumerate(links.members, start=1)),
        ("Observer", links.observer),
        ("Projector", links.screen),
        ("Office", links.office),
    ]
    print()
    for name, link in rows:
        print(f"  {name:<10} {link}")
    picture = io.StringIO()
    segno.make(links.members[0], error="l").terminal(picture, compact=True)
    print(f"\n{picture.getvalue()}\n  Member 1, to scan with a phone")
    if settings.host == "127.0.0.1":
        print("  (phones need --lan: python3 run.py demo --lan)")
    print()


def _write(path: Path, links: Links) -> None:
    content = {**{name: getattr(links, name) for name in links.__struct_fields__}, "pid": os.getpid()}
    half = path.with_name(path.name + ".part")
    half.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
    half.replace(path)


def _address_in_network() -> str:
    """This machine's address in its network; no packet is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(("192.0.2.1", 9))
        return str(probe.getsockname()[0])
    raise Trouble("This machine is in no network, so no phone can reach it. Leave --lan out.")
