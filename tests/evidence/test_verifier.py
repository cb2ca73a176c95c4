"""A log is found whole with all it names, whatever was erased; and what is broken is named by its place."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator
from datetime import timedelta
from hashlib import sha256
from typing import Annotated, NewType, Union, get_args, get_origin, get_type_hints

import pytest
from msgspec import Struct

from server.deliberation.ids import AmendmentId, BallotId, Digest
from server.deliberation.matters.ballots.shapes import AnnulBallot
from server.deliberation.matters.ballots.subjects import PutAmendment
from server.deliberation.messages import AnyEvent
from server.deliberation.prose import Prose, digest_of
from server.evidence import verifier
from server.evidence.gathering import gathered
from server.evidence.verifier import Broken, Draft, Edit, Entry, Kept, check
from server.storage.memory import MemoryStore
from tests.deliberation.house import TEXT, in_sitting, with_text
from tests.documents.example import FIRST, Story
from tests.evidence.table import OPEN, SEALED, TABLE, kept_of, rich


@pytest.fixture(scope="module")
async def table() -> tuple[Story, Kept]:
    store = MemoryStore()
    return await rich(store), await gathered(store, TABLE)


@pytest.fixture(scope="module")
def kept(table: tuple[Story, Kept]) -> Kept:
    return table[1]


def test_what_is_whole_is_counted(table: tuple[Story, Kept]) -> None:
    story, kept = table
    whole = check(kept)
    assert (whole.entries, whole.head) == (len(story.log), kept.entries[-1].hash.hex())
    assert set(whole.named) == set(kept.words)
    assert (whole.edits, whole.bound, whole.drafts_removed, whole.removed) == (25, 20, 0, frozenset())
    assert whole.signed == {"sitting": story.table.minutes.of(story.sitting.id).document.digest}  # type: ignore[union-attr]
    versions = {
        (text.id, version.number): [(unit.id, unit.number, unit.words.digest) for unit in version.units]
        for text in story.table.texts.by_id.values()
        for version in (*text.versions, *text.withdrawn)
    }
    assert len(versions) == 6
    assert {
        key: [(unit.id, unit.number, unit.words) for unit in units] for key, units in whole.versions.items()
    } == versions


def test_a_version_that_was_withdrawn_is_not_what_the_next_one_is_made_of() -> None:
    house = with_text(in_sitting("ana", "ben"), "Uno", "Due").rewords("ana", "a1", "u1", "Tre").done()
    house.decides(PutAmendment(AmendmentId("a1")), "for", "chair", "ana", "ben", ballot="b1").done().later(11)
    house.when(AnnulBallot(BallotId("b1"), "Non si sentiva."), by="chair").done()
    house.rewords("ben", "a2", "u2", "Quattro").done()
    house.decides(PutAmendment(AmendmentId("a2")), "for", "chair", "ana", "ben", ballot="b2").done().later(11)
    assert [version.number for version in house.text.withdrawn] == [2]
    kept = kept_of(house)
    versions = check(kept).versions
    assert {number for _, number in versions} == {1, 2, 3}
    assert [kept.words[unit.words] for unit in versions[TEXT, 3]] == ["Lavoro", "Uno", "Quattro"]


def test_nothing_is_whole() -> None:
    whole = check(Kept([], {}, {}))
    assert (whole.entries, whole.head) == (0, "0" * 64)


def test_a_hash_noted_earlier_is_found(kept: Kept) -> None:
    assert check(kept, kept.entries[99].hash.hex()).known == 100
    assert check(kept, "0" * 64).known == 0


def test_erased_words_are_counted_and_nothing_is_broken(kept: Kept) -> None:
    gone = {digest_of(FIRST), next(iter(check(kept).signed.values()))}
    without = {digest: words for digest, words in kept.words.items() if digest not in gone}
    for words in (without, {**without, **dict.fromkeys(gone)}):
        erased = kept._replace(words=words)
        whole = check(erased)
        assert whole.removed == gone
        assert f"  words            {len(kept.words)} (2 [removed])\n" in str(whole)
        files = verifier.following(erased, whole)
        assert b"1.1 [removed]\n" in files["texts/text-v1.txt"]
        assert not any(name.startswith("signed/") for name in files)


def test_an_erased_draft_is_counted_and_nothing_is_broken(kept: Kept) -> None:
    whole = check(kept._replace(drafts={**kept.drafts, SEALED: Draft(20, True, [])}))
    assert (whole.edits, whole.bound, whole.drafts_removed) == (5, 0, 1)
    assert str(whole).endswith("5 (0 bound by a sealed version) (drafts [removed]: 1)")


def test_every_digest_of_an_event_is_known_for_what_it_is() -> None:
    """Or else a new event's fingerprint would count as words that were erased."""
    fields = {field for kind in get_args(AnyEvent) for field in _fields(kind)}
    assert {name for name, kind in fields if kind is Digest} == verifier.NOT_WORDS
    words = {name for name, kind in fields if kind is Prose}
    assert len(words) > 10
    assert words.isdisjoint(verifier.NOT_WORDS)


def _fields(struct: type[Struct]) -> Iterator[tuple[str, object]]:
    for name, hint in get_type_hints(struct, include_extras=True).items():
        yield from _leaves(name, hint)


def _leaves(name: str, hint: object) -> Iterator[tuple[str, object]]:
    if get_origin(hint) is Annotated:
        yield from _leaves(name, get_args(hint)[0])
    elif get_origin(hint) in (Union, types.UnionType, tuple, frozenset, list, dict):
        for each in get_args(hint):
            yield from _leaves(name, each)
    elif isinstance(hint, type) and issubclass(hint, Struct):
        yield from _fields(hint)
    elif isinstance(hint, NewType) or hint is Prose:
        yield name, hint


def _entry(kept: Kept, place: int, change: Callable[[Entry], Entry]) -> Kept:
    changed = [change(entry) if entry.number == place else entry for entry in kept.entries]
    return kept._replace(entries=changed)


def _chained_anew(kept: Kept, place: int, old: bytes, new: bytes) -> Kept:
    """As a forger would: the entry changed and every hash from it on made again."""
    before, entries = bytes(32), []
    for entry in kept.entries:
        assert old in entry.body or entry.number != place
        body = entry.body.replace(old, new) if entry.number == place else entry.body
        before = sha256(before + body).digest()
        entries.append(Entry(entry.number, entry.kind, body, before))
    return kept._replace(entries=entries)


def _edits(kept: Kept, text: str, change: Callable[[list[Edit]], object]) -> Kept:
    edits = list(kept.drafts[text].edits)
    change(edits)
    return _draft(kept, text, lambda draft: draft._replace(edits=edits))


def _draft(kept: Kept, text: str, change: Callable[[Draft], Draft]) -> Kept:
    return kept._replace(drafts={**kept.drafts, text: change(kept.drafts[text])})


def _taken_over(edits: list[Edit]) -> None:
    edits[0] = edits[0]._replace(seat="ben")


def _late(edits: list[Edit]) -> None:
    edits[0] = edits[0]._replace(at=edits[0].at + timedelta(microseconds=1))


def _miscounted(edits: list[Edit]) -> None:
    edits[0] = edits[0]._replace(local=2)


BREAKS: tuple[tuple[str, Callable[[Kept], Kept]], ...] = (
    ("entry 17: the chain says", lambda kept: _entry(kept, 17, lambda row: row._replace(body=row.body + b" "))),
    ("entry 17: the chain says 00", lambda kept: _entry(kept, 17, lambda row: row._replace(hash=bytes(32)))),
    ("entry 17: it is filed as 17 Other", lambda kept: _entry(kept, 17, lambda row: row._replace(kind="Other"))),
    ("entry 17: entry 19 stands in its", lambda kept: _entry(kept, 17, lambda row: row._replace(number=19))),
    ("entry 17: entry 18 stands in its", lambda kept: kept._replace(entries=[*kept.entries[:16], *kept.entries[17:]])),
    ("entry 17: it cannot be read", lambda kept: _chained_anew(kept, 17, b'{"seq"', b'["seq"')),
    ("entry 17: it is filed as 17 Sitting", lambda kept: _chained_anew(kept, 17, b'"seq":17', b'"seq":18')),
    ("entry 1: the words it names by", lambda kept: kept._replace(words=dict.fromkeys(kept.words, "x"))),
    ("words: no entry names those of", lambda kept: kept._replace(words={**kept.words, digest_of("x"): "x"})),
    ("edits 1 to 12 of «premessa», which it seals,", lambda kept: _edits(kept, SEALED, _taken_over)),
    ("edits 1 to 12 of «premessa», which it seals,", lambda kept: _edits(kept, SEALED, _late)),
    (
        "edits 1 to 20 of «premessa», which it seals,",
        lambda kept: _edits(kept, SEALED, lambda edits: edits.insert(12, edits.pop())),
    ),
    ("it seals edits 1 to 20 of «premessa», of which", lambda kept: _edits(kept, SEALED, lambda edits: edits.pop())),
    ("the draft of «appunti»: its last edit has", lambda kept: _edits(kept, OPEN, lambda edits: edits.pop())),
    ("the draft of «appunti», edit 1: its device counts 2", lambda kept: _edits(kept, OPEN, _miscounted)),
    ("the draft of «appunti»: it is closed", lambda kept: _draft(kept, OPEN, lambda it: it._replace(closed=True))),
    ("the draft of «premessa»: it is open", lambda kept: _draft(kept, SEALED, lambda it: it._replace(closed=False))),
    ("the draft of «premessa»: it ends with edit 21", lambda kept: _draft(kept, SEALED, lambda _: Draft(21, True, []))),
)


@pytest.mark.parametrize(("says", "change"), BREAKS, ids=[says for says, _ in BREAKS])
def test_the_first_broken_link_is_named(kept: Kept, says: str, change: Callable[[Kept], Kept]) -> None:
    with pytest.raises(Broken) as broken:
        check(change(kept))
    assert says in str(broken.value)


@pytest.mark.parametrize(
    ("kind", "nth", "old", "new", "says"),
    [
        ("TextSealed", 0, b'"number":"1.1"', b'"number":"1.3"', "version 1 of «text» should make"),
        ("TextMerged", 0, b'"put":[{"unit":{"id":"u1"', b'"put":[{"unit":{"id":"u2"', "version 2 of «text» should"),
        ("MinutesSigned", 1, b'"digest":"', b'"digest":"0', "the minutes that were signed should make 0"),
        ("TextSealed", 1, b'"edits":"', b'"edits":"0', "edits 1 to 12 of «premessa», which it seals, should make 0"),
    ],
)
def test_a_chain_made_anew_does_not_hide_what_no_longer_fits(
    kept: Kept, kind: str, nth: int, old: bytes, new: bytes, says: str
) -> None:
    place = [entry.number for entry in kept.entries if entry.kind == kind][nth]
    with pytest.raises(Broken) as broken:
        check(_chained_anew(kept, place, old, new))
    assert str(broken.value).startswith(f"entry {place}: {says}")


def test_a_vote_on_another_version_than_stands_there_is_named(kept: Kept) -> None:
    (place,) = [entry.number for entry in kept.entries if b'"about":"text"' in entry.body]
    with pytest.raises(Broken, match=f"entry {place}: the version put to the vote should make"):
        check(_chained_anew(kept, place, b'"version":4', b'"version":3'))
