"""Checks the evidence of a table of ImProVe: was anything changed, taken away or put in since it was written?

    python3 verify.py [FILE.zip or FOLDER] [--known HASH]

One file, and nothing but the library of Python 3.11: it lies in every evidence file as verify.py, where whoever does
not trust it can read it. README.txt beside it says what the links are. Ends with 0 when all is whole, else with 1.
"""

from __future__ import annotations

import json
import re
import struct
import sys
from argparse import ArgumentParser
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path
from typing import Final, NamedTuple, TypeVar
from zipfile import ZipFile

NOT_WORDS: Final = frozenset(("digest", "edits"))
"""Fields of an event that hold another SHA-256 than that of words beside the log."""
REMOVED: Final = "[removed]"
SEAL: Final = 64
"""The last bytes of a zip: SHA-256 of all before them, as hexadecimal digits."""
MOST: Final = 2 << 30
"""Bytes of a file, unpacked."""
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
LOG: Final = "log.jsonl"
CHAIN: Final = "chain.txt"
WORDS: Final = "words.jsonl"
HEADS: Final = "heads.json"
NAMES: Final = "names.json"
SUMS: Final = "SHA256SUMS"
BESIDE: Final = frozenset(("README.txt", "verify.py", NAMES, SUMS))
"""Files that do not follow from the log; nor do the documents."""
FOLDERS: Final = ("drafts", "texts", "signed", "documents")
_ODD: Final = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError, struct.error)
"""What comes of bytes that are not what we wrote."""
T = TypeVar("T")
Row = Mapping[str, object]
Told = Callable[[int], None]
"""Hears from time to time how many entries are checked."""


class Broken(Exception):
    """The first link that does not hold: where, and what differs."""

    def __init__(self, place: str, differs: str) -> None:
        super().__init__(_shown(f"{place}: {differs}"))


class Entry(NamedTuple):
    number: int
    kind: str
    body: bytes
    hash: bytes


class Edit(NamedTuple):
    """A row of a draft. `at`: UTC."""

    client: int
    local: int
    seat: str
    at: datetime
    update: bytes


class Draft(NamedTuple):
    """`edits`: numbers 1 to `last`; none at all once they were erased."""

    last: int
    closed: bool
    edits: Sequence[Edit]


class Kept(NamedTuple):
    """What is kept of a table. Words that were erased are None or missing. `last`: the last entry one was told of."""

    entries: Sequence[Entry]
    words: Mapping[str, str | None]
    drafts: Mapping[str, Draft]
    last: int = 0


class Unit(NamedTuple):
    id: str
    kind: str
    level: int
    number: str
    words: str


class Whole(NamedTuple):
    """What was found when nothing is broken. `named`: digest of words -> the entry that names them first.

    `signed`: sitting -> digest of its minutes. `bound`: edits that a sealed version vouches for. `known`: the entry
    that has the hash one knew.
    """

    entries: int
    head: str
    named: Mapping[str, int]
    removed: frozenset[str]
    versions: Mapping[tuple[str, int], Sequence[Unit]]
    signed: Mapping[str, str]
    edits: int
    bound: int
    drafts_removed: int
    known: int

    def __str__(self) -> str:
        removed = f" ({len(self.removed)} {REMOVED})" if self.removed else ""
        gone = f" (drafts {REMOVED}: {self.drafts_removed})" if self.drafts_removed else ""
        known = f"\n  known hash       entry {self.known}" if self.known else ""
        return (
            f"  entries          {self.entries}\n"
            f"  head             {self.head}{known}\n"
            f"  words            {len(self.named)}{removed}\n"
            f"  sealed versions  {len(self.versions)}\n"
            f"  signed minutes   {len(self.signed)}\n"
            f"  edits of drafts  {self.edits} ({self.bound} bound by a sealed version){gone}"
        )


def check(kept: Kept, known: str = "", told: Told = lambda number: None) -> Whole:
    """Follows the chain from its first entry. `known`: a hash to look out for. Raises: Broken."""
    walk = _Walk(kept, known)
    for entry in kept.entries:
        place = f"entry {walk.number + 1}"
        try:
            walk.follow(entry, place)
        except _ODD as odd:
            raise Broken(place, f"it cannot be read ({type(odd).__name__}: {odd})") from None
        if entry.number % 10_000 == 0:
            told(entry.number)
    return walk.end()


class _Walk:
    """The state of a check between two entries: the hash so far, and what the entries so far say of texts and minutes.

    `versions` holds all that ever were, `standing` those of a text that were not withdrawn, `closed` the last edit.
    """

    def __init__(self, kept: Kept, known: str) -> None:
        self.kept: Final = kept
        self.known: Final = known
        self.known_at = self.number = 0
        self.hash = bytes(32)
        self.named: dict[str, int] = {}
        self.removed: set[str] = set()
        self.versions: dict[tuple[str, int], Sequence[Unit]] = {}
        self.standing: dict[str, list[Sequence[Unit]]] = {}
        self.closed: dict[str, int] = {}
        self.bound: dict[str, int] = {}
        self.prepared: dict[str, str] = {}
        self.signers: dict[str, set[str]] = {}

    def follow(self, entry: Entry, place: str) -> None:
        if entry.number != self.number + 1:
            raise Broken(place, f"entry {entry.number} stands in its place")
        hash = sha256(self.hash + entry.body).digest()
        if hash != entry.hash:
            raise Broken(place, f"the chain says {entry.hash.hex()}, but with the hash before it makes {hash.hex()}")
        row = json.loads(entry.body)
        event = _of(row, "event", dict)
        if (_of(row, "seq", int), _of(event, "type", str)) != (entry.number, entry.kind):
            raise Broken(place, f"it is filed as {entry.number} {entry.kind}, which is not what it says")
        self.number, self.hash = entry.number, hash
        if hash.hex() == self.known:
            self.known_at = self.number
        for digest in digests(event):
            self._name(digest, place)
        self._note(entry.kind, event, place)

    def _name(self, digest: str, place: str) -> None:
        if digest in self.named:
            return
        self.named[digest] = self.number
        words = self.kept.words.get(digest)
        if words is None:
            self.removed.add(digest)
        elif sha256(words.encode()).hexdigest() != digest:
            raise Broken(place, f"the words it names by {digest} are others: they make {_sum(words.encode())}")

    def _note(self, kind: str, event: Row, place: str) -> None:
        """What later links rest on."""
        match kind:
            case "TextSealed":
                self._version(event, [_unit(each) for each in _of(event, "units", list)], place)
                if event["edits"] is not None:
                    self._edits(_of(event, "text", str), _of(event, "upto", int), _of(event, "edits", str), place)
            case "TextMerged":
                before = self.standing[_of(event, "text", str)][-1]
                self._version(event, merged(before, event), place)
            case "TextCoordinated":
                before = self.standing[_of(event, "text", str)][-1]
                self._version(event, merged(before, {**event, "gone": []}), place)
            case "VersionWithdrawn":
                self.standing[_of(event, "text", str)].pop()
            case "DraftClosed":
                self.closed[_of(event, "text", str)] = _of(event, "upto", int)
            case "DraftReopened":
                self.closed.pop(_of(event, "text", str), None)
            case "BallotOpened":
                subject = _of(event, "subject", dict)
                if subject["about"] == "text":
                    voted = self.versions[_of(subject, "text", str), _of(subject, "version", int)]
                    _same(place, "the version put to the vote", subject["digest"], digest_of_units(voted))
            case "MinutesPrepared":
                sitting = _of(event, "sitting", str)
                self.prepared[sitting], self.signers[sitting] = _of(event, "document", str), set()
            case "MinutesSigned":
                sitting = _of(event, "sitting", str)
                _same(place, "the minutes that were signed", event["digest"], self.prepared[sitting])
                self.signers[sitting].add(_of(event, "signer", str))

    def _version(self, event: Row, units: Sequence[Unit], place: str) -> None:
        text, number = _of(event, "text", str), _of(event, "version", int)
        _same(place, f"version {number} of «{text}»", event["digest"], digest_of_units(units))
        self.standing.setdefault(text, []).append(units)
        self.versions[text, number] = units

    def _edits(self, text: str, upto: int, digest: str, place: str) -> None:
        edits = self.kept.drafts[text].edits if text in self.kept.drafts else ()
        if not edits:
            return
        if len(edits) < upto:
            raise Broken(place, f"it seals edits 1 to {upto} of «{text}», of which there are {len(edits)}")
        _same(place, f"edits 1 to {upto} of «{text}», which it seals,", digest, digest_of_edits(edits[:upto]))
        self.bound[text] = upto

    def end(self) -> Whole:
        if self.number < self.kept.last:
            raise Broken(f"entry {self.number + 1}", f"it is missing: the log went on to entry {self.kept.last}")
        for digest in self.kept.words.keys() - self.named.keys():
            raise Broken("words", f"no entry names those of {digest}")
        for text, draft in self.kept.drafts.items():
            self._draft(f"the draft of «{text}»", text, draft)
        gone = [draft for draft in self.kept.drafts.values() if draft.last and not draft.edits]
        signed = {sitting: self.prepared[sitting] for sitting, by in self.signers.items() if len(by) == 2}
        edits = sum(len(draft.edits) for draft in self.kept.drafts.values())
        return Whole(
            *(self.number, self.hash.hex(), self.named, frozenset(self.removed), self.versions, signed),
            *(edits, sum(self.bound.values()), len(gone), self.known_at),
        )

    def _draft(self, place: str, text: str, draft: Draft) -> None:
        if draft.edits and len(draft.edits) != draft.last:
            raise Broken(place, f"its last edit has number {draft.last}, but there are {len(draft.edits)}")
        if draft.closed != (text in self.closed):
            raise Broken(place, f"it is {'closed' if draft.closed else 'open'}, which is not what the log says")
        if draft.closed and draft.last != self.closed[text]:
            raise Broken(place, f"it ends with edit {draft.last}, but was closed at edit {self.closed[text]}")
        locals: dict[int, int] = {}
        for number, edit in enumerate(draft.edits, start=1):
            locals[edit.client] = locals.get(edit.client, 0) + 1
            if edit.local != locals[edit.client]:
                raise Broken(f"{place}, edit {number}", f"its device counts {edit.local}, not {locals[edit.client]}")


def digests(value: object) -> Iterator[str]:
    """The words that an event names, in order."""
    if isinstance(value, str):
        if len(value) == 64 and re.fullmatch("[0-9a-f]{64}", value):
            yield value
    elif isinstance(value, list):
        for each in value:
            yield from digests(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in NOT_WORDS:
                yield from digests(each)


def merged(units: Sequence[Unit], event: Row) -> Sequence[Unit]:
    """The text after an adopted amendment: changed units in their place, new ones behind the one they name."""
    put = [(_unit(_of(each, "unit", dict)), each["after"]) for each in _of(event, "put", list)]
    changed = {unit.id: unit for unit, _ in put}
    known, gone = {unit.id for unit in units}, set(_of(event, "gone", list))
    result = [changed.get(unit.id, unit) for unit in units]
    for unit, after in put:
        if unit.id not in known:
            result.insert(next((n for n, each in enumerate(result, start=1) if each.id == after), 0), unit)
    return [unit for unit in result if unit.id not in gone]


def digest_of_units(units: Sequence[Unit]) -> str:
    """The fingerprint of a version: its units with their numbers, their words by digest, as one line of JSON."""
    return _sum(line([list(unit) for unit in units]))


def digest_of_edits(edits: Sequence[Edit]) -> str:
    """Over the rows of a draft: client, local number, time in microseconds since 1970 (8 bytes each, big end first),
    lengths of seat and update (4 bytes each), seat, update."""
    whole = sha256()
    for client, local, seat, at, update in edits:
        by = seat.encode()
        whole.update(
            struct.pack("!QQqLL", client, local, (at - EPOCH) // timedelta(microseconds=1), len(by), len(update))
        )
        whole.update(by + update)
    return whole.hexdigest()


def line(value: object) -> bytes:
    """A value as one line of JSON, always the same."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _shown(text: str) -> str:
    """Without what a terminal would obey."""
    return "".join(each if each.isprintable() else "?" for each in text)


def _sum(content: bytes) -> str:
    return sha256(content).hexdigest()


def _same(place: str, what: str, said: object, made: str) -> None:
    if said != made:
        raise Broken(place, f"{what} should make {said}, but makes {made}")


def _of(row: Row, name: str, kind: type[T]) -> T:
    value = row[name]
    if not isinstance(value, kind):
        raise TypeError(f"«{name}» is no {kind.__name__}")
    return value


def _unit(row: Row) -> Unit:
    strings = [_of(row, name, str) for name in ("id", "kind", "number", "words")]
    return Unit(strings[0], strings[1], _of(row, "level", int), strings[2], strings[3])


def following(kept: Kept, whole: Whole) -> dict[str, bytes]:
    """The files of an evidence that follow from the log and what it names, byte for byte."""
    drafts = {
        text: {"last": draft.last, "closed": draft.closed, "sha256": digest_of_edits(draft.edits)}
        for text, draft in sorted(kept.drafts.items())
    }
    heads = {"entries": whole.entries, "head": whole.head, "removed": len(whole.removed), "drafts": drafts}
    files = {
        LOG: b"".join(entry.body + b"\n" for entry in kept.entries),
        CHAIN: "".join(f"{entry.number} {entry.kind} {entry.hash.hex()}\n" for entry in kept.entries).encode(),
        WORDS: _rows({"digest": digest, "words": kept.words.get(digest)} for digest in sorted(whole.named)),
        HEADS: _rows([heads]),
    }
    for text, draft in kept.drafts.items():
        files[f"drafts/{text}.jsonl"] = _rows(_row(number, edit) for number, edit in enumerate(draft.edits, start=1))
    for (text, version), units in whole.versions.items():
        said = [(unit.number, kept.words.get(unit.words)) for unit in units]
        lines = (f"{number} {REMOVED if words is None else words}\n".lstrip(" ") for number, words in said)
        files[f"texts/{text}-v{version}.txt"] = "".join(lines).encode()
    for sitting, digest in whole.signed.items():
        if (document := kept.words.get(digest)) is not None:
            files[f"signed/{sitting}.json"] = document.encode()
    return files


def _rows(values: Iterable[object]) -> bytes:
    return b"".join(line(value) + b"\n" for value in values)


def _row(number: int, edit: Edit) -> Row:
    at, update = edit.at.astimezone(UTC).isoformat(), b64encode(edit.update).decode()
    said = {"number": number, "client": edit.client, "local": edit.local, "seat": edit.seat}
    return {**said, "at": at, "update": update}


def sums(files: Mapping[str, bytes]) -> bytes:
    """A line a file, as sha256sum writes and checks them."""
    return "".join(f"{_sum(files[name])}  {name}\n" for name in sorted(files) if name != SUMS).encode()


def verify(path: Path, known: str = "", told: Told = lambda number: None) -> tuple[str, Whole]:
    """Checks an evidence, packed or in a folder: the id of its table, and what was found.

    From the inside out, so that what is named is the link itself: the chain and what it names, the files that follow
    from them, all other files, and the zip around them. Raises: Broken.
    """
    try:
        files = _files(path)
        if not {LOG, SUMS} & files.keys():
            raise Broken(path.name, "this is no evidence of ImProVe")
        kept = _kept(files)
        whole = check(kept, known, told)
        if known and not whole.known:
            raise Broken("the chain", f"no entry has the hash {known}")
        _compare(files, following(kept, whole))
        _listed(files)
        packed = path.read_bytes() if path.is_file() else b""
        if packed and _sum(packed[:-SEAL]).encode() != packed[-SEAL:]:
            raise Broken(path.name, "its last 64 letters are not the SHA-256 of all before them")
        return _of(json.loads(files[NAMES]), "table", str), whole
    except Broken:
        raise
    except Exception as odd:
        raise Broken(path.name, f"it cannot be read ({type(odd).__name__}: {odd})") from None


def _files(path: Path) -> dict[str, bytes]:
    """Every file by its name. In a folder, what lies beside or begins with a dot is somebody else's."""
    if path.is_dir():
        files = [path / name for name in (*BESIDE, LOG, CHAIN, WORDS, HEADS)]
        for folder in FOLDERS:
            files += (path / folder).rglob("[!.]*")
        return {each.relative_to(path).as_posix(): each.read_bytes() for each in files if each.is_file()}
    with ZipFile(path) as archive:
        names = archive.namelist()
        if len(set(names)) < len(names):
            raise Broken(path.name, "it holds two files of one name")
        if sum(info.file_size for info in archive.infolist()) > MOST:
            raise Broken(path.name, f"unpacked it has more than {MOST} bytes")
        return {name: archive.read(name) for name in names}


def _kept(files: Mapping[str, bytes]) -> Kept:
    """What the files say, as far as it can be read; `_compare` then asks whether they say nothing else."""
    links = [link.split(" ") for link in files[CHAIN].decode().splitlines()]
    bodies = files[LOG].split(b"\n")
    words = {_of(row, "digest", str): _words(row) for row in _parsed(files[WORDS])}
    heads, drafts = json.loads(files[HEADS]), {}
    for text, draft in _of(heads, "drafts", dict).items():
        edits = [_edit(row) for row in _parsed(files[f"drafts/{text}.jsonl"])]
        drafts[text] = Draft(_of(draft, "last", int), _of(draft, "closed", bool), edits)
    entries = [
        Entry(int(link[0]), link[1], body, bytes.fromhex(link[2])) for link, body in zip(links, bodies, strict=False)
    ]
    return Kept(entries, words, drafts, _of(heads, "entries", int))


def _parsed(content: bytes) -> list[Row]:
    return [json.loads(each) for each in content.split(b"\n") if each]


def _words(row: Row) -> str | None:
    return None if row["words"] is None else _of(row, "words", str)


def _edit(row: Row) -> Edit:
    at, update = datetime.fromisoformat(_of(row, "at", str)), b64decode(_of(row, "update", str), validate=True)
    return Edit(_of(row, "client", int), _of(row, "local", int), _of(row, "seat", str), at, update)


def _compare(files: Mapping[str, bytes], expected: Mapping[str, bytes]) -> None:
    for name, content in expected.items():
        if name not in files:
            raise Broken(name, "it is missing")
        if files[name] != content:
            pairs = zip_longest(files[name].split(b"\n"), content.split(b"\n"))
            number = next(n for n, (found, right) in enumerate(pairs, start=1) if found != right)
            raise Broken(f"{name}, line {number}", "it is not what follows from the log")
    for name in files.keys() - expected.keys():
        if name not in BESIDE and not name.startswith("documents/"):
            raise Broken(repr(name), "nothing like it follows from the log")


def _listed(files: Mapping[str, bytes]) -> None:
    listed = {name: sum for sum, _, name in (each.partition("  ") for each in files[SUMS].decode().splitlines())}
    for name in sorted({*files, *listed} - {SUMS}):
        if name not in files:
            raise Broken(repr(name), f"it is in {SUMS}, but missing")
        if listed.get(name) != _sum(files[name]):
            raise Broken(repr(name), f"{SUMS} says {listed.get(name)}, but it makes {_sum(files[name])}")
    if sums(files) != files[SUMS]:
        raise Broken(SUMS, "it is not written as we write it")


def main(arguments: Sequence[str]) -> int:
    parser = ArgumentParser(prog="verify.py", description="Checks the evidence of a table of ImProVe.")
    here = Path(__file__).resolve().parent
    parser.add_argument(
        "file", nargs="?", type=Path, default=here, metavar="FILE", help="a zip or its folder (this one)"
    )
    parser.add_argument("--known", default="", metavar="HASH", help="a hash noted earlier, which must be in the chain")
    chosen = parser.parse_args(arguments)
    return report(chosen.file, chosen.known)


def report(path: Path, known: str) -> int:
    """Prints what `verify` finds; the exit status."""
    if not path.exists():
        print(f"There is no file {path}.", file=sys.stderr)
        return 1
    try:
        table, whole = verify(path, known, lambda number: print(f"  {number} entries …", file=sys.stderr))
    except Broken as broken:
        print(f"{path}: BROKEN. The first broken link: {broken}")
        return 1
    print(f"{_shown(table)}: whole\n{whole}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
