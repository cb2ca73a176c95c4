"""Writes web/src/protocol.gen.ts from protocol.py, so that the page and the server speak of the same things.

`python -m server.typescript` writes it; with `--check` it only says whether it is stale.
"""

from __future__ import annotations

import sys
import types
import typing
from collections.abc import Mapping
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Final, Literal, NewType, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct

from server import protocol
from server.deliberation.document.model import Day, Instant
from server.deliberation.matters.undo import WINDOW
from server.deliberation.messages import AnyRecord
from server.deliberation.prose import REMOVED
from server.deliberation.shapes import Record

TARGET: Final = Path(__file__).resolve().parents[1] / "web/src/protocol.gen.ts"
_HEAD: Final = """// Written by server/typescript.py from server/protocol.py. Never edited.

export type Instant = string & { readonly __kind: "Instant" };
export type Day = string & { readonly __kind: "Day" };
"""
_SIMPLE: Final[dict[object, str]] = {
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    type(None): "null",
    datetime: "Instant",
    date: "Day",
    Record: "AnyRecord",
}


def _called(struct: type[Struct]) -> str:
    """A time that a document says is a thing of its own: the page's Instant and Day are times."""
    return f"Said{struct.__name__}" if struct in (Instant, Day) else struct.__name__


class _Writer:
    def __init__(self) -> None:
        self.ids: dict[str, str] = {}
        self.structs: dict[str, str] = {}
        self._seen: set[type[Struct]] = set()

    def name(self, hint: object) -> str:
        """How this type is called in TypeScript; what it is made of is written on the way."""
        if hint in _SIMPLE:
            return _SIMPLE[hint]
        if isinstance(hint, NewType):
            self.ids[hint.__name__] = f'string & {{ readonly __kind: "{hint.__name__}" }}'
            return hint.__name__
        if isinstance(hint, type) and issubclass(hint, Struct):
            self._struct(hint)
            return _called(hint)
        origin, args = get_origin(hint), get_args(hint)
        if origin is Annotated:
            return self.name(args[0])
        if origin is Literal:
            return " | ".join(f'"{each}"' if isinstance(each, str) else str(each) for each in args)
        if origin in (types.UnionType, typing.Union):
            return " | ".join(self.name(each) for each in args)
        if origin in (tuple, frozenset):
            return f"readonly ({self.name(args[0])})[]"
        if origin in (dict, Mapping):
            return f"Readonly<Record<{self.name(args[0])}, {self.name(args[1])}>>"
        raise TypeError(f"no TypeScript for {hint}")

    def _struct(self, struct: type[Struct]) -> None:
        if struct in self._seen:
            return
        self._seen.add(struct)
        config = struct.__struct_config__
        lines = [f'  readonly {config.tag_field}: "{config.tag}";'] if config.tag is not None else []
        hints = get_type_hints(struct, include_extras=True)
        fields = msgspec.structs.fields(struct)
        lines += [f"  readonly {field.encode_name}: {self.name(hints[field.name])};" for field in fields]
        self.structs[_called(struct)] = f"export interface {_called(struct)} {{\n" + "\n".join(lines) + "\n}\n"


def generated() -> str:
    """The whole file; its last line names its version, a hash of all that stands before."""
    writer = _Writer()
    unions = {
        "FromPage": protocol.FromPage,
        "FromServer": protocol.FromServer,
        "Command": protocol.WireCommand,
        "AnyRecord": AnyRecord,
    }
    aliases = [f"export type {name} = {writer.name(union)};\n" for name, union in unions.items()]
    ids = [f"export type {name} = {kind};\n" for name, kind in sorted(writer.ids.items())]
    constants = [
        f"export const REMOVED = {msgspec.json.encode(REMOVED).decode()};\n",
        f"export const UNDO_SECONDS = {int(WINDOW.total_seconds())};\n",
    ]
    structs = [text for _, text in sorted(writer.structs.items())]
    text = "\n".join((_HEAD, "".join(ids), *structs, *aliases, "".join(constants)))
    return text + f'export const VERSION = "{version_of(text)}";\n'


def version_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:12]


def wire_version() -> str:
    """The version a page must say in its Hello."""
    return generated().rsplit('"', 2)[1]


def main(arguments: list[str]) -> int:
    text = generated()
    if arguments == ["--check"]:
        fresh = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
        if not fresh:
            print(f"{TARGET.name} is stale: run python -m server.typescript", file=sys.stderr)
        return 0 if fresh else 1
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
