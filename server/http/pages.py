"""The page's files, as the build left them: compressed once, remembered by their hash, one index for every address."""

from __future__ import annotations

import os
from hashlib import sha256
from mimetypes import guess_type
from pathlib import Path
from typing import Final

from litestar import HttpMethod, Response, route
from litestar.handlers import HTTPRouteHandler
from msgspec import Struct

from server.http.asking import Asked, Problem

FOLDER: Final = Path(os.environ.get("IMPROVE_WEB") or Path(__file__).resolve().parents[2] / "web/dist")
_YEAR: Final = "public, max-age=31536000, immutable"
_TYPES: Final = {".js": "text/javascript", ".woff2": "font/woff2", ".webmanifest": "application/manifest+json"}


class File(Struct, frozen=True):
    content: bytes
    brotli: bytes | None
    media_type: str
    etag: str


def read_folder(folder: Path) -> dict[str, File]:
    """Every file by its address; `name.br` beside a file is its compressed self."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    files: dict[str, File] = {}
    for address, path in found.items():
        if path.suffix == ".br":
            continue
        content = path.read_bytes()
        compressed = found.get(address + ".br")
        kind = _TYPES.get(path.suffix) or guess_type(address)[0] or "application/octet-stream"
        etag = f'"{sha256(content).hexdigest()[:16]}"'
        files[address] = File(content, compressed.read_bytes() if compressed is not None else None, kind, etag)
    return files


def page_routes(folder: Path = FOLDER) -> list[HTTPRouteHandler]:
    files = read_folder(folder)

    @route(["/", "/{path:path}"], http_method=[HttpMethod.GET, HttpMethod.HEAD], include_in_schema=False)
    async def page(request: Asked) -> Response[bytes]:
        address = request.url.path.strip("/")
        file = files.get(address)
        if file is None and not address.startswith(("api/", "assets/", "ws/")):
            address, file = "index.html", files.get("index.html")
        if file is None:
            raise Problem("no_such_thing")
        return _answer(request, address, file)

    return [page]


def _answer(request: Asked, address: str, file: File) -> Response[bytes]:
    headers = {
        "ETag": file.etag,
        "Cache-Control": _YEAR if address.startswith("assets/") else "no-cache",
        "Vary": "Accept-Encoding",
    }
    if request.headers.get("if-none-match") == file.etag:
        return Response(b"", status_code=304, headers=headers, media_type=file.media_type)
    content = file.content
    if file.brotli is not None and "br" in request.headers.get("accept-encoding", ""):
        content, headers["Content-Encoding"] = file.brotli, "br"
    if request.method == "HEAD":
        headers["Content-Length"] = str(len(content))
        content = b""
    return Response(content, headers=headers, media_type=file.media_type)
