"""The rules of a table as data: quorum, majority, abstentions, ties, one vote for whom.

Italian assemblies differ on each of them, so none is built in (TUEL leaves them to statutes and regulations).
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

Small = Annotated[int, Meta(ge=1, le=1000)]
Seconds = Annotated[int, Meta(ge=10, le=3600)]


class Share(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a whole: `strictly` «more than 1/2», otherwise «at least 2/3»."""

    numerator: Small
    denominator: Small
    strictly: bool

    def of(self, base: int) -> int:
        """The least whole number that reaches this part of `base`; at least 1, so that nobody never decides (B10)."""
        exact, rest = divmod(base * self.numerator, self.denominator)
        return max(1, exact + 1 if rest or self.strictly else exact)


MORE_THAN_HALF = Share(1, 2, strictly=True)
AT_LEAST_HALF = Share(1, 2, strictly=False)
AT_LEAST_A_THIRD = Share(1, 3, strictly=False)
TWO_THIRDS = Share(2, 3, strictly=False)
ALL = Share(1, 1, strictly=False)

MajorityBase = Literal["voters", "present", "entitled"]


class Majority(Struct, frozen=True, forbid_unknown_fields=True):
    """How many must be in favour: a share of the voters, of those present, or of all entitled."""

    base: MajorityBase
    share: Share


class Rules(Struct, frozen=True, forbid_unknown_fields=True):
    """How this table decides. Shown in words to everybody before any vote.

    quorum_base: «entitled» counts every place with a vote, «filled» only those with a person named for them.
    quorum_taken: once when the sitting opens, or again at every vote.
    staying_out_counts_for_quorum: whether «I do not take part» still counts as present.
    blanks_are_voters: for ballots on paper and secret ballots.
    """

    quorum_base: Literal["entitled", "filled"] = "entitled"
    quorum_first: Share = MORE_THAN_HALF
    quorum_second: Share = AT_LEAST_A_THIRD
    quorum_taken: Literal["opening", "every_vote"] = "every_vote"
    staying_out_counts_for_quorum: bool = False
    majority: Majority = Majority("voters", MORE_THAN_HALF)
    abstentions_are_voters: bool = False
    blanks_are_voters: bool = True
    tie: Literal["rejected", "chair_decides"] = "rejected"
    one_vote_per: Literal["person", "body"] = "person"
    speech_seconds: Seconds = 180
    reply_seconds: Seconds = 60
