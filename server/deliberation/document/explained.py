"""The count in words: who was there, what was needed and of what, and what follows. The page says the same messages."""

from __future__ import annotations

from server.deliberation.document.model import Argument, Phrase
from server.deliberation.rules import Rules, Share
from server.deliberation.tally import Count


def explained(count: Count, rules: Rules) -> tuple[Phrase, ...]:
    """One sentence in clauses, to be joined by spaces: the roll, the quorum, the votes, what was needed, the outcome.

    rules: those frozen with the ballot. All arguments are numbers and symbols.
    """
    votes = _choices(count) if not count.options else _picks(count)
    roll = Phrase("count-roll", {"entitled": count.entitled, "present": count.present})
    if count.outcome == "void":
        return (roll, _quorum(count, rules), votes, Phrase("count-void"))
    if count.options:
        return (roll, _quorum(count, rules), votes, Phrase("count-ranked"))
    return (roll, _quorum(count, rules), votes, _needed(count, rules), _outcome(count))


def _quorum(count: Count, rules: Rules) -> Phrase:
    reached = "yes" if count.quorum >= count.quorum_needed else "no"
    if count.quorum_needed == 0:
        return Phrase("count-quorum-at-opening")
    facts: dict[str, Argument] = {"needed": count.quorum_needed, "reached": reached}
    if not count.staying_out:
        return Phrase("count-quorum", facts)
    if rules.staying_out_counts_for_quorum:
        return Phrase("count-quorum-with-those-out", facts)
    return Phrase("count-quorum-without-those-out", {**facts, "counted": count.quorum})


def _choices(count: Count) -> Phrase:
    return Phrase(
        "count-choices",
        {
            "favour": count.favour,
            "against": count.against,
            "abstained": count.abstained,
            "out": count.staying_out,
            "silent": count.silent,
        },
    )


def _picks(count: Count) -> Phrase:
    chose = count.present - count.silent - count.staying_out
    return Phrase("count-picks", {"chose": chose, "out": count.staying_out, "silent": count.silent})


def _needed(count: Count, rules: Rules) -> Phrase:
    """Those who abstained are spoken of only where there are any and the base is the voters."""
    base = rules.majority.base
    abstentions = "none"
    if base == "voters" and count.abstained:
        abstentions = "voters" if rules.abstentions_are_voters else "apart"
    share, part = _share(rules.majority.share)
    return Phrase(
        f"count-needed-{base}",
        {"base": count.base, "needed": count.needed, "abstentions": abstentions, "share": share, "part": part},
    )


def _share(share: Share) -> tuple[str, str]:
    """The symbol of the share and, where the words name it, the fraction."""
    part = f"{share.numerator}/{share.denominator}"
    if share.strictly:
        return ("half" if 2 * share.numerator == share.denominator else "more"), part
    return ("all" if share.numerator == share.denominator else "least"), part


def _outcome(count: Count) -> Phrase:
    tie = "no"
    if count.tie_broken_by_chair:
        tie = "chair"
    elif count.tie and count.outcome == "rejected":
        tie = "yes"
    return Phrase(f"count-{count.outcome}", {"tie": tie})
