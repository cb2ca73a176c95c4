"""The log: the same entry always gives the same bytes, words stand apart from them, and the rows are chained."""

from hashlib import sha256

from server.deliberation import log
from server.deliberation.ids import CommandId, SeatId, SittingId, TextId
from server.deliberation.matters.sittings.shapes import SittingConvened
from server.deliberation.matters.texts.shapes import WritersRestored
from server.deliberation.messages import AnyEvent, Entry
from server.deliberation.prose import REMOVED, Prose
from tests.deliberation.house import START

CHAIR = SeatId("chair")


def entry(event: AnyEvent) -> Entry:
    return Entry(7, START, START, CHAIR, CHAIR, "own_device", CommandId("c"), event)


CONVENED = entry(SittingConvened(SittingId("s"), Prose.of("Venite"), (Prose.of("Bozza"), Prose.of("Venite"))))
VENITE, BOZZA = (sha256(words.encode()).hexdigest() for words in ("Venite", "Bozza"))


def test_the_bytes_of_an_entry_name_its_words_by_their_digest() -> None:
    row, words = log.canonical(CONVENED)
    assert row.decode() == (
        '{"seq":7,"at":"2026-11-18T14:00:00Z","happened":"2026-11-18T14:00:00Z","by":"chair","seat":"chair",'
        '"means":"own_device","cause":"c",'
        f'"event":{{"type":"SittingConvened","sitting":"s","notice":"{VENITE}","documents":["{BOZZA}","{VENITE}"]}}}}'
    )
    assert words == {VENITE: "Venite", BOZZA: "Bozza"}
    assert log.parse(row, words) == CONVENED


def test_what_has_no_order_is_written_in_order() -> None:
    some = frozenset(SeatId(f"seat{n}") for n in range(9))
    row, words = log.canonical(entry(WritersRestored(TextId("t"), False, some, frozenset())))
    assert b'"allowed":["seat0","seat1","seat2","seat3","seat4","seat5","seat6","seat7","seat8"]' in row
    assert words == {}
    assert log.parse(row, {}).event == WritersRestored(TextId("t"), False, some, frozenset())


def test_erased_words_come_back_as_removed_and_do_not_become_words_again() -> None:
    row, words = log.canonical(CONVENED)
    erased = log.parse(row, {digest: shown for digest, shown in words.items() if shown != "Venite"})
    assert isinstance(erased.event, SittingConvened)
    assert (erased.event.notice.text, erased.event.notice.shown) == (None, REMOVED)
    assert (erased.event.notice.digest, bool(erased.event.notice)) == (VENITE, True)
    assert log.canonical(erased) == (row, {BOZZA: "Bozza"})


def test_each_row_is_bound_to_all_before_it() -> None:
    row, _ = log.canonical(CONVENED)
    first = log.chained(log.GENESIS, row)
    assert first == sha256(bytes(32) + row).digest()
    assert log.chained(first, row) != first
