"""The proxy of docs/operations.md, as it stands there, in front of two servers of which one is killed."""

from __future__ import annotations

import asyncio
import re
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from launch.packages import CHECKOUT
from server.postgres_embedded import embedded_postgres
from tests.commands.test_demo import PATIENCE, improve
from tests.commands.test_demo import folder as folder  # noqa: PLC0414 - a fixture
from tests.commands.test_demo import port as port  # noqa: PLC0414 - a fixture
from tests.commands.test_workers import Busy, alike, guests, kept, said
from tests.launch.watching import wait_until
from tests.wire.prepared import prepared

OPERATIONS = (CHECKOUT / "docs" / "operations.md").read_text(encoding="utf-8")


def documented(folder: Path, port: int, servers: list[int]) -> str:
    """A whole configuration around the one of the page, on our ports and with our certificate."""
    found = re.search(r"```nginx\n(.*?)```", OPERATIONS, re.DOTALL)
    assert found is not None
    ours = found[1].replace("listen 443 ssl", f"listen 127.0.0.1:{port} ssl").replace("/etc/ssl/", f"{folder}/")
    for documented_port, server in zip((8001, 8002), servers, strict=True):
        assert f"127.0.0.1:{documented_port}" in ours
        ours = ours.replace(f"127.0.0.1:{documented_port}", f"127.0.0.1:{server}")
    places = "\n".join(f"{what}_temp_path {folder};" for what in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    around = f"events {{ worker_connections 512; }}\nerror_log {folder}/nginx.log;\n"
    return f"{around}http {{ access_log off; {places}\n{ours} }}\n"


def certificate(folder: Path) -> ssl.SSLContext:
    """Made for 127.0.0.1 into the folder; a context that trusts nothing else."""
    words = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    words += ["-addext", "subjectAltName=IP:127.0.0.1"]
    words += ["-keyout", str(folder / "tavolo.key"), "-out", str(folder / "tavolo.pem")]
    subprocess.run(words, check=True, capture_output=True)
    return ssl.create_default_context(cafile=str(folder / "tavolo.pem"))


@contextmanager
def nginx(folder: Path, configuration: str) -> Iterator[list[str]]:
    """Runs it; the words that speak to it."""
    (folder / "nginx.conf").write_text(configuration)
    words = ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf"), "-g", f"pid {folder}/nginx.pid;"]
    subprocess.run(words, check=True, capture_output=True)
    try:
        yield words
    finally:
        subprocess.run([*words, "-s", "stop"], check=True, capture_output=True)


async def test_through_the_documented_proxy_nobody_loses_anything_with_a_server(folder: Path, port: int) -> None:
    trusted = certificate(folder)
    ports = [port + 1, port + 2]
    site = f"https://127.0.0.1:{port}"
    async with embedded_postgres(folder / "state", fast=True) as dsn:
        cookies = {seat: f"__Host-{cookie}" for seat, cookie in (await prepared(dsn)).items()}
        before = await kept(dsn)
        settings = {"IMPROVE_DATABASE_URL": dsn, "IMPROVE_PUBLIC_URL": site, "IMPROVE_BEHIND_PROXY": "1"}
        servers = [improve("serve", "--port", str(each), **settings) for each in ports]
        for server in servers:
            await said(server, f"ImProVe is at {site}")
        with nginx(folder, documented(folder, port, ports)) as proxy:
            async with guests(cookies, site, tls=trusted) as here:
                busy = Busy(here)
                await busy.reaches(50)
                await asyncio.to_thread(subprocess.run, [*proxy, "-s", "reload"], check=True, capture_output=True)
                await busy.reaches(busy.done + 50)
                assert [guest.comings for guest in here] == [1] * len(here)
                servers[0].kill()
                async with httpx.AsyncClient(verify=trusted, base_url=site) as browser:
                    assert [(await browser.get("/ready")).status_code for _ in range(5)] == [200] * 5
                await wait_until(lambda: sum(guest.comings == 2 for guest in here) >= len(here) // 2)
                await busy.reaches(busy.done + 50)
                await busy.stop()
                await alike(here)
                assert await kept(dsn) == before + busy.done
                assert max(guest.comings for guest in here) == 2
        for server in servers:
            server.terminate()
            await asyncio.to_thread(server.communicate, timeout=PATIENCE)
