"""The guard lets honest pages alone, and knows from their updates what the text holds."""

from __future__ import annotations

from collections import Counter

import pytest

from server.sessions.guard import Accepted, Bad, Known, Repeated, check, rebuilt
from tests.sessions.corpus import Scenario, honest, scenario

every_scenario = pytest.mark.parametrize("work", honest(), ids=lambda work: work.name)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def accepted(update: bytes, known: Known, client: int) -> Accepted:
    """What the page would get that has asked about deleting most."""
    judged = check(update, known, client, may_delete_most=True)
    assert isinstance(judged, Accepted)
    return judged


def test_the_corpus_is_large_and_of_all_kinds() -> None:
    assert sum(len(work.updates) for work in honest()) > 4_000
    letters = Counter("".join(unit.words for work in honest() for unit in work.units))
    assert letters["😀"] > 20 and letters["ل"] > 100 and letters["\u200d"] > 20


@every_scenario
def test_no_honest_update_is_refused_and_the_amounts_are_those_of_yjs(work: Scenario) -> None:
    known = Known()
    for client, update in work.updates:
        clock = known.next_clock(client)
        judged = accepted(update, known, client)
        assert judged.clock == clock
        known.learn(judged)
        assert known.next_clock(client) == judged.end
    assert known.units == len(work.units)
    assert known.living == sum(utf16(unit.words) for unit in work.units)


@every_scenario
def test_checking_changes_nothing(work: Scenario) -> None:
    known = Known()
    for client, update in work.updates[:150]:
        first, second = accepted(update, known, client), accepted(update, known, client)
        assert (first.clock, first.end, first.gone) == (second.clock, second.end, second.gone)
        known.learn(second)


@every_scenario
def test_what_is_known_can_be_made_anew_from_the_log(work: Scenario) -> None:
    known = rebuilt(work.log)
    assert (known.units, known.living) == (len(work.units), sum(utf16(unit.words) for unit in work.units))
    for client, update in work.updates:
        judged = check(update, known, client, may_delete_most=True)
        assert isinstance(judged, Repeated) == (update[0] == 1)


def test_only_those_that_delete_most_must_have_asked() -> None:
    work = scenario("everything deleted")
    known = Known()
    refused = []
    for index, (client, update) in enumerate(work.updates):
        try:
            check(update, known, client)
        except Bad as refusal:
            refused.append((index, refusal.code))
        known.learn(accepted(update, known, client))
    assert refused == [(index, "deletes_most") for index in work.deletes_most] != []


def test_a_gap_is_told_from_a_repetition() -> None:
    work = scenario("one person types")
    known = rebuilt(work.log[:10])
    client, later = work.updates[12]
    with pytest.raises(Bad, match="clock_gap"):
        check(later, known, client)
    client, earlier = work.updates[5]
    assert check(earlier, known, client) == Repeated(*_clocks(work, 5))


def _clocks(work: Scenario, index: int) -> tuple[int, int]:
    client, update = work.updates[index]
    judged = accepted(update, rebuilt(work.log[:index]), client)
    return judged.clock, judged.end
