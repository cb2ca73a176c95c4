"""The counting of a ballot: quorum, voters, majority by each base, ties, options; the numbers exactly."""

from collections.abc import Mapping

import pytest

from server.deliberation.ids import OptionId, SeatId
from server.deliberation.rules import (
    ALL,
    AT_LEAST_HALF,
    MORE_THAN_HALF,
    TWO_THIRDS,
    Majority,
    MajorityBase,
    Rules,
    Share,
)
from server.deliberation.shapes import BENCHES
from server.deliberation.tally import BenchCount, Choice, Count, Outcome, PickUpTo, RollPlace, Vote, YesNo, count

CHAIR = SeatId("s0")


def roll(entitled: int, present: int) -> list[RollPlace]:
    return [RollPlace(SeatId(f"s{n}"), BENCHES[n % 4], n < present) for n in range(entitled)]


def votes(**choices: int) -> dict[SeatId, Vote]:
    """So many of each, from the first seat on."""
    names = [name for name, many in choices.items() for _ in range(many)]
    known: dict[str, Choice] = {"favour": "for", "against": "against", "abstain": "abstain", "out": "not_taking_part"}
    return {SeatId(f"s{n}"): Vote(known[name]) for n, name in enumerate(names)}


def counted(
    rules: Rules, some: Mapping[SeatId, Vote], *, entitled: int = 18, present: int = 14, quorum: int = 10
) -> Count:
    return count(YesNo(), rules, quorum, roll(entitled, present), some, CHAIR)


def by(base: MajorityBase, share: Share = MORE_THAN_HALF) -> Rules:
    return Rules(majority=Majority(base, share))


def test_B10_eighteen_entitled_fourteen_present_eight_for_four_against_one_abstained_one_did_not_vote() -> None:
    result = counted(Rules(), votes(favour=8, against=4, abstain=1))
    assert result == Count(
        entitled=18,
        present=14,
        quorum=14,
        quorum_needed=10,
        voted=13,
        favour=8,
        against=4,
        abstained=1,
        staying_out=0,
        silent=1,
        voters=12,
        base=12,
        needed=7,
        tie=False,
        tie_broken_by_chair=False,
        outcome="approved",
        benches=(
            BenchCount("association", 5, 4, 2, 1, 1, 0, 0),
            BenchCount("administration", 5, 4, 2, 1, 0, 0, 1),
            BenchCount("council", 4, 3, 2, 1, 0, 0, 0),
            BenchCount("anci", 4, 3, 2, 1, 0, 0, 0),
        ),
        options=(),
    )


def test_B8_who_stays_out_does_not_count_for_the_quorum() -> None:
    result = counted(Rules(), votes(favour=9, out=5), quorum=10)
    assert (result.present, result.staying_out, result.quorum, result.outcome) == (14, 5, 9, "void")
    assert counted(Rules(), votes(favour=10, out=4), quorum=10).outcome == "approved"


def test_B8_unless_the_rules_say_so() -> None:
    result = counted(Rules(staying_out_counts_for_quorum=True), votes(favour=9, out=5), quorum=10)
    assert (result.quorum, result.outcome) == (14, "approved")


def test_B8_who_abstains_or_is_silent_counts_for_the_quorum() -> None:
    result = counted(Rules(), votes(favour=1, abstain=4), quorum=14)
    assert (result.quorum, result.silent, result.outcome) == (14, 9, "approved")


def test_B8_without_quorum_nothing_is_rejected_either() -> None:
    assert counted(Rules(), votes(against=9, out=5), quorum=10).outcome == "void"


def test_B9_abstentions_are_voters_only_where_the_rules_say_so() -> None:
    some = votes(favour=6, against=5, abstain=2)
    without, with_them = counted(Rules(), some), counted(Rules(abstentions_are_voters=True), some)
    assert (without.voters, without.needed, without.outcome) == (11, 6, "approved")
    assert (with_them.voters, with_them.needed, with_them.outcome) == (13, 7, "rejected")


def test_B9_who_stays_out_or_is_silent_is_no_voter() -> None:
    result = counted(Rules(abstentions_are_voters=True), votes(favour=6, against=5, out=2))
    assert (result.voters, result.silent, result.voted) == (11, 1, 13)


@pytest.mark.parametrize(
    ("rules", "favour", "against", "base", "needed", "outcome"),
    [
        (by("voters"), 7, 6, 13, 7, "approved"),
        (by("voters"), 1, 0, 1, 1, "approved"),
        (by("present"), 7, 0, 14, 8, "rejected"),
        (by("present"), 8, 6, 14, 8, "approved"),
        (by("entitled"), 9, 0, 18, 10, "rejected"),
        (by("entitled"), 10, 4, 18, 10, "approved"),
        (by("voters", TWO_THIRDS), 8, 4, 12, 8, "approved"),
        (by("voters", TWO_THIRDS), 8, 5, 13, 9, "rejected"),
        (by("voters", Share(3, 5, strictly=False)), 6, 4, 10, 6, "approved"),
        (by("voters", Share(3, 5, strictly=False)), 6, 5, 11, 7, "rejected"),
        (by("voters", ALL), 13, 0, 13, 13, "approved"),
        (by("voters", ALL), 12, 1, 13, 13, "rejected"),
        (by("present", ALL), 13, 0, 14, 14, "rejected"),
        (by("voters", AT_LEAST_HALF), 6, 6, 12, 6, "approved"),
    ],
)
def test_B10_the_majority_by_its_base_and_share(
    rules: Rules, favour: int, against: int, base: int, needed: int, outcome: Outcome
) -> None:
    result = counted(rules, votes(favour=favour, against=against))
    assert (result.base, result.needed, result.outcome) == (base, needed, outcome)


@pytest.mark.parametrize("some", [{}, votes(abstain=14), votes(against=1)])
def test_B10_nobody_never_decides(some: Mapping[SeatId, Vote]) -> None:
    result = counted(Rules(), some)
    assert (result.favour, result.needed, result.outcome) == (0, 1, "rejected")


def test_B11_a_tie_is_not_a_majority() -> None:
    result = counted(Rules(), votes(favour=6, against=6))
    assert (result.tie, result.tie_broken_by_chair, result.outcome) == (True, False, "rejected")


def test_B11_nothing_for_and_nothing_against_is_no_tie() -> None:
    assert not counted(Rules(), votes(abstain=3)).tie


CHAIR_DECIDES = Rules(tie="chair_decides")


def tied(each: int, chair: Choice | None, rules: Rules = CHAIR_DECIDES, abstain: int = 0) -> Count:
    """A tie in which the chair, the first seat, has chosen so."""
    sides: tuple[tuple[Choice, int], ...] = (("for", each), ("against", each), ("abstain", abstain))
    others = [choice for choice, many in sides for _ in range(many - (choice == chair))]
    some = {SeatId(f"s{n}"): Vote(choice) for n, choice in enumerate(others, start=1)}
    return counted(rules, some if chair is None else {CHAIR: Vote(chair), **some})


def test_B12_the_chairs_choice_breaks_a_tie_where_the_rules_say_so() -> None:
    result = tied(6, "for")
    assert (result.favour, result.against, result.tie) == (6, 6, True)
    assert (result.tie_broken_by_chair, result.outcome) == (True, "approved")
    result = tied(6, "against")
    assert (result.tie_broken_by_chair, result.outcome) == (True, "rejected")


def test_B12_a_chair_who_abstained_or_did_not_vote_breaks_none() -> None:
    for result in (tied(6, None), tied(6, "abstain", abstain=1)):
        assert (result.tie, result.tie_broken_by_chair, result.outcome) == (True, False, "rejected")


@pytest.mark.parametrize(
    "rules",
    [
        Rules(tie="chair_decides", majority=Majority("voters", TWO_THIRDS)),
        Rules(tie="chair_decides", majority=Majority("voters", ALL)),
        Rules(tie="chair_decides", majority=Majority("entitled", MORE_THAN_HALF)),
        Rules(tie="chair_decides", majority=Majority("present", MORE_THAN_HALF)),
        Rules(tie="rejected"),
    ],
)
def test_B12_it_does_not_stand_for_more_than_one_vote(rules: Rules) -> None:
    result = tied(3, "for", rules)
    assert (result.tie, result.tie_broken_by_chair, result.outcome) == (True, False, "rejected")


def test_B12_of_all_present_it_is_the_one_vote_that_is_lacking() -> None:
    result = tied(7, "for", Rules(tie="chair_decides", majority=Majority("present", MORE_THAN_HALF)))
    assert (result.base, result.needed, result.tie_broken_by_chair, result.outcome) == (14, 8, True, "approved")


def test_B12_a_tie_that_is_enough_by_itself_needs_no_breaking() -> None:
    result = tied(6, "against", Rules(tie="chair_decides", majority=Majority("voters", AT_LEAST_HALF)))
    assert (result.tie_broken_by_chair, result.outcome) == (False, "approved")


OPTIONS = tuple(map(OptionId, ("casa", "lavoro", "salute", "scuola")))


def picked(rules: Rules, picks: list[str | None], *, present: int = 8, quorum: int = 5) -> Count:
    """Each voter's options, separated by spaces; None: takes no part."""
    some = {
        SeatId(f"s{n}"): Vote("not_taking_part") if each is None else Vote(None, tuple(map(OptionId, each.split())))
        for n, each in enumerate(picks)
    }
    return count(PickUpTo(2, OPTIONS), rules, quorum, roll(10, present), some, CHAIR)


def test_B13_options_are_ranked_and_share_a_rank_when_level() -> None:
    result = picked(Rules(), ["lavoro casa", "lavoro scuola", "casa lavoro", "scuola", None])
    assert [(each.option, each.votes, each.rank) for each in result.options] == [
        ("lavoro", 3, 1),
        ("casa", 2, 2),
        ("scuola", 2, 2),
        ("salute", 0, 4),
    ]
    assert (result.outcome, result.voters, result.voted, result.staying_out, result.silent) == ("ranked", 4, 5, 1, 3)
    assert (result.favour, result.against, result.tie) == (0, 0, False)


def test_B13_without_quorum_nothing_is_ranked() -> None:
    result = picked(Rules(), ["casa", None, None, None, None])
    assert (result.quorum, result.outcome) == (4, "void")
