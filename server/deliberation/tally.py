"""Counting: who was entitled, there, voting; how many were needed and of what; and what follows by the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Literal

from msgspec import Meta, Struct

from server.deliberation.ids import OptionId, SeatId
from server.deliberation.rules import MORE_THAN_HALF, Rules
from server.deliberation.shapes import BENCHES, Bench

Choice = Literal["for", "against", "abstain", "not_taking_part"]
CHOICES: tuple[Choice, ...] = ("for", "against", "abstain", "not_taking_part")
Outcome = Literal["approved", "rejected", "void", "ranked"]
"""`void`: too few were there, so there is no valid vote. `ranked`: options in the order of their votes."""


class YesNo(Struct, frozen=True, forbid_unknown_fields=True, tag="yes_no", tag_field="form"):
    """For, against, abstain, I do not take part."""


class PickUpTo(Struct, frozen=True, forbid_unknown_fields=True, tag="pick", tag_field="form"):
    """Choose at least one and at most `most` of the options; or do not take part."""

    most: int
    options: tuple[OptionId, ...]


Form = YesNo | PickUpTo


class Vote(Struct, frozen=True, forbid_unknown_fields=True):
    """One vote: a choice, or the options picked. Its repr says nothing, so that no log or trace can (B19)."""

    choice: Choice | None
    picks: Annotated[tuple[OptionId, ...], Meta(max_length=50)] = ()

    def __repr__(self) -> str:
        return "Vote(…)"

    def __rich_repr__(self) -> list[tuple[str, str]]:
        return []


class RollPlace(Struct, frozen=True, forbid_unknown_fields=True):
    """A place on the roll, frozen when the ballot opens. Only who is present then can vote."""

    seat: SeatId
    bench: Bench
    present: bool


class BenchCount(Struct, frozen=True, forbid_unknown_fields=True):
    bench: Bench
    entitled: int
    present: int
    favour: int
    against: int
    abstained: int
    staying_out: int
    silent: int


class OptionCount(Struct, frozen=True, forbid_unknown_fields=True):
    """`rank` from 1; options with as many votes share a rank."""

    option: OptionId
    votes: int
    rank: int


class Count(Struct, frozen=True, forbid_unknown_fields=True):
    """All the numbers of a result. `quorum`: how many counted as present; `base`: what `needed` is a share of."""

    entitled: int
    present: int
    quorum: int
    quorum_needed: int
    voted: int
    favour: int
    against: int
    abstained: int
    staying_out: int
    silent: int
    voters: int
    base: int
    needed: int
    tie: bool
    tie_broken_by_chair: bool
    outcome: Outcome
    benches: tuple[BenchCount, ...]
    options: tuple[OptionCount, ...]


def count(
    form: Form,
    rules: Rules,
    quorum_needed: int,
    roll: Sequence[RollPlace],
    votes: Mapping[SeatId, Vote],
    chair: SeatId | None,
) -> Count:
    """The result of a ballot (rules B8 to B13).

    quorum_needed: as it stood at opening. chair: the seat whose choice may break a tie. B8: who stays out may not count
    as there, and without quorum there is no vote. B9: voters are those for and against, and abstentions where the rules
    say so; who did not vote is none. B10: needed is a share of the base. B11: a tie is not a majority.
    """
    present = [place for place in roll if place.present]
    benches = tuple(_of_bench(bench, roll, votes) for bench in BENCHES if any(p.bench == bench for p in roll))
    favour = sum(each.favour for each in benches)
    against = sum(each.against for each in benches)
    abstained = sum(each.abstained for each in benches)
    staying_out = sum(each.staying_out for each in benches)
    silent = sum(each.silent for each in benches)
    picked = len(present) - silent - staying_out if isinstance(form, PickUpTo) else 0
    voters = favour + against + picked + (abstained if rules.abstentions_are_voters else 0)
    quorum = len(present) - (0 if rules.staying_out_counts_for_quorum else staying_out)
    base = {"voters": voters, "present": len(present), "entitled": len(roll)}[rules.majority.base]
    needed = rules.majority.share.of(base)
    tie = isinstance(form, YesNo) and favour == against and favour > 0
    decisive = (
        _decisive(rules, votes.get(chair) if chair is not None else None) if tie and needed == favour + 1 else None
    )
    return Count(
        entitled=len(roll),
        present=len(present),
        quorum=quorum,
        quorum_needed=quorum_needed,
        voted=len(present) - silent,
        favour=favour,
        against=against,
        abstained=abstained,
        staying_out=staying_out,
        silent=silent,
        voters=voters,
        base=base,
        needed=needed,
        tie=tie,
        tie_broken_by_chair=decisive is not None,
        outcome=_outcome(form, favour, needed, quorum >= quorum_needed, decisive == "for"),
        benches=benches,
        options=_ranked(form, votes),
    )


def _decisive(rules: Rules, vote: Vote | None) -> Literal["for", "against"] | None:
    """B12: where the rules say so and more than half is asked for, the chair's own choice breaks a tie."""
    if vote is None or rules.tie != "chair_decides" or rules.majority.share != MORE_THAN_HALF:
        return None
    return vote.choice if vote.choice in ("for", "against") else None


def _outcome(form: Form, favour: int, needed: int, reached: bool, chair_for: bool) -> Outcome:
    if not reached:
        return "void"
    if isinstance(form, PickUpTo):
        return "ranked"
    return "approved" if favour >= needed or chair_for else "rejected"


def _of_bench(bench: Bench, roll: Sequence[RollPlace], votes: Mapping[SeatId, Vote]) -> BenchCount:
    here = [place for place in roll if place.bench == bench]
    present = [place for place in here if place.present]
    cast = [votes[place.seat] for place in present if place.seat in votes]

    def how_many(choice: Choice) -> int:
        return sum(vote.choice == choice for vote in cast)

    return BenchCount(
        bench=bench,
        entitled=len(here),
        present=len(present),
        favour=how_many("for"),
        against=how_many("against"),
        abstained=how_many("abstain"),
        staying_out=how_many("not_taking_part"),
        silent=len(present) - len(cast),
    )


def _ranked(form: Form, votes: Mapping[SeatId, Vote]) -> tuple[OptionCount, ...]:
    """B13: by votes; options with as many votes share the rank and keep the order in which they were offered."""
    if isinstance(form, YesNo):
        return ()
    totals = {option: sum(option in vote.picks for vote in votes.values()) for option in form.options}
    ordered = sorted(form.options, key=lambda option: -totals[option])
    return tuple(
        OptionCount(option, totals[option], 1 + sum(other > totals[option] for other in totals.values()))
        for option in ordered
    )
