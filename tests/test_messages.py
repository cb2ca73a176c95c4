"""The unions are closed, and every message has the bytes it always had."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final, get_args

import msgspec
import pytest
from msgspec import Struct

from server import protocol
from server.deliberation import core, messages, permits, shapes
from server.deliberation.matters import undo
from server.deliberation.messages import AnyCommand, AnyEvent, AnyRecord
from server.deliberation.table import Table
from server.typescript import TARGET, generated
from tests.samples import sample

GOLDEN: Final = Path(__file__).parent / "data" / "messages.golden"
"""One line a message; IMPROVE_GOLDEN=write writes it anew."""


def below(kind: type[Struct]) -> set[type[Struct]]:
    found = {each for each in kind.__subclasses__() if each.__module__.startswith("server.")}
    return found.union(*(below(each) for each in found)) if found else found


def test_every_command_event_and_record_is_in_its_union() -> None:
    assert messages
    assert below(shapes.Command) == set(get_args(AnyCommand))
    assert below(shapes.Event) == set(get_args(AnyEvent))
    assert below(shapes.Record) == set(get_args(AnyRecord))


def test_every_event_changes_one_field_of_the_table() -> None:
    assert core.EVOLVING.keys() == set(get_args(AnyEvent)) - {undo.ActUndone}
    fields = {field for field, _ in core.EVOLVING.values()}
    assert fields < {*Table.__struct_fields__}
    assert len(fields) == 12


def test_every_command_has_a_row_in_the_matrix() -> None:
    assert set(permits.PERMITS) == set(get_args(AnyCommand))


def test_what_only_the_house_asks_cannot_come_by_the_wire() -> None:
    inside = {kind for kind, permit in permits.PERMITS.items() if permit.roles == permits.HOUSE}
    assert inside.isdisjoint(get_args(protocol.WireCommand))
    assert set(get_args(AnyCommand)) - set(get_args(protocol.WireCommand)) - inside <= {_named("FoundTable")}


def _named(name: str) -> object:
    return next(kind for kind in get_args(AnyCommand) if kind.__name__ == name)


def every_message() -> dict[str, Struct]:
    """One of each, by name: what a page sends, every command it may hold, what the server sends, every record."""
    kinds = (protocol.FromPage, protocol.FromServer, protocol.WireCommand, AnyRecord)
    return {kind.__name__: sample(kind) for union in kinds for kind in get_args(union)}


def test_every_message_has_the_bytes_it_always_had() -> None:
    lines = [f"{name} {msgspec.json.encode(message).decode()}\n" for name, message in every_message().items()]
    if os.environ.get("IMPROVE_GOLDEN") == "write":
        GOLDEN.write_text("".join(lines), encoding="utf-8")
    assert GOLDEN.read_text(encoding="utf-8").splitlines(keepends=True) == lines


@pytest.mark.parametrize("kind", get_args(protocol.FromPage), ids=lambda kind: kind.__name__)
def test_what_a_page_sends_is_read_as_it_was_meant(kind: type[Struct]) -> None:
    message = sample(kind)
    assert protocol.decode(msgspec.json.encode(message)) == message


@pytest.mark.parametrize("kind", get_args(protocol.WireCommand), ids=lambda kind: kind.__name__)
def test_every_command_travels_inside_an_ask(kind: type[Struct]) -> None:
    ask = msgspec.structs.replace(sample(protocol.Ask), command=sample(kind))
    assert protocol.decode(msgspec.json.encode(ask)) == ask


@pytest.mark.parametrize(
    "frame",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"type":"Hello"}',
        '{"type":"Hello","version":1,"since":null,"audience":null}',
        '{"type":"Hello","version":"x","since":-1,"audience":null}',
        '{"type":"Hello","version":"x","since":null,"audience":null,"more":1}',
        '{"type":"Nothing"}',
        '{"type":"ReadDraft","text":"../etc","have":0}',
        '{"type":"ReadDraft","text":"' + "x" * 41 + '","have":0}',
        '{"type":"Ask","id":"a\\n","command":{"type":"Undo","cause":"x"}}',
        '{"type":"Ask","id":"a","command":{"type":"SealText","text":"x","upto":1,"edits":"","units":[]}}',
        '{"type":"Ask","id":"a","command":{"type":"CountBallot","ballot":"b"}}',
        '{"type":"Ask","id":"a","command":{"type":"RenameTable","name":"\\u0000","lead":null}}',
        '{"type":"Ask","id":"a","command":{"type":"RenameTable","name":"   ","lead":null}}',
        '{"type":"Ask","id":"a","command":{"type":"PlanSitting","sitting":"s","planned_at":"2026-11-22T15:00:00",'
        '"place":"x","mode":"mixed"}}',
        '{"type":"Ask","id":"a","command":{"type":"CastVote","ballot":"b","vote":{"choice":"yes"}}}',
        "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
    ],
)
def test_what_is_none_of_ours_is_not_read(frame: str) -> None:
    with pytest.raises(msgspec.MsgspecError):
        protocol.decode(frame)


def test_the_pages_copy_is_fresh() -> None:
    assert TARGET.read_text(encoding="utf-8") == generated()
