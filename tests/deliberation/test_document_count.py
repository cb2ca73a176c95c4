"""The count in words: every rule an assembly may have says itself, in Italian and in English, singular and plural."""

from __future__ import annotations

import pytest

from server.deliberation import tally
from server.deliberation.document.explained import explained
from server.deliberation.ids import OptionId, SeatId
from server.deliberation.rules import ALL, AT_LEAST_HALF, MORE_THAN_HALF, TWO_THIRDS, Majority, Rules, Share
from server.deliberation.tally import Choice, PickUpTo, RollPlace, Vote, YesNo
from server.words import Language, Voice

CHAIR = SeatId("s0")


def said(language: Language, rules: Rules, quorum: int, entitled: int, present: int, **votes: int) -> str:
    """`votes`: how many of each choice, cast by the first seats in this order; s0 is the chair's."""
    roll = [RollPlace(SeatId(f"s{n}"), "association", n < present) for n in range(entitled)]
    choices: list[Choice] = []
    kinds: tuple[tuple[str, Choice], ...] = (("favour", "for"), ("against", "against"), ("abstained", "abstain"))
    for name, choice in (*kinds, ("out", "not_taking_part")):
        choices += [choice] * votes.get(name, 0)
    cast = {SeatId(f"s{n}"): Vote(choice) for n, choice in enumerate(choices)}
    count = tally.count(YesNo(), rules, quorum, roll, cast, CHAIR)
    return Voice(language, "Europe/Rome").text(explained(count, rules))


def test_the_count_of_the_issue_reads_as_the_issue_writes_it() -> None:
    assert said("it", Rules(), 10, 18, 14, favour=8, against=4, abstained=1) == (
        "18 aventi diritto, 14 presenti, numero legale 10 raggiunto; 8 favorevoli, 4 contrari, 1 astenuto, "
        "1 non ha votato; gli astenuti non contano tra i votanti, quindi 12 votanti, ne servono 7: approvato."
    )
    assert said("en", Rules(), 10, 18, 14, favour=8, against=4, abstained=1) == (
        "18 entitled, 14 present, quorum 10 reached; 8 for, 4 against, 1 abstained, 1 did not vote; "
        "abstentions are not voters, so 12 voters, 7 needed: approved."
    )


def test_one_is_singular_and_nobody_is_left_out() -> None:
    assert said("it", Rules(), 1, 1, 1, favour=1) == (
        "1 avente diritto, 1 presente, numero legale 1 raggiunto; 1 favorevole, 0 contrari; "
        "1 votante, ne serve 1: approvato."
    )
    assert said("it", Rules(), 2, 6, 5, against=1, abstained=2, out=2) == (
        "6 aventi diritto, 5 presenti, numero legale 2 raggiunto: chi non partecipa al voto non conta e ne restano 3; "
        "0 favorevoli, 1 contrario, 2 astenuti, 2 non partecipano al voto; "
        "gli astenuti non contano tra i votanti, quindi 1 votante, ne serve 1: respinto."
    )
    assert said("en", Rules(), 1, 2, 2, favour=1, out=1) == (
        "2 entitled, 2 present, quorum 1 reached: those who do not take part in the vote do not count, 1 is left; "
        "1 for, 0 against, 1 does not take part; 1 voter, 1 needed: approved."
    )


@pytest.mark.parametrize(
    ("rules", "quorum", "part"),
    [
        (Rules(), 0, "numero legale verificato all’apertura della seduta;"),
        (Rules(), 9, "numero legale 9 non raggiunto: chi non partecipa al voto non conta e ne restano 8;"),
        (
            Rules(staying_out_counts_for_quorum=True),
            9,
            "numero legale 9 raggiunto, contando anche chi non partecipa al voto;",
        ),
        (
            Rules(staying_out_counts_for_quorum=True),
            11,
            "numero legale 11 non raggiunto, anche contando chi non partecipa al voto;",
        ),
    ],
)
def test_the_quorum_says_whom_it_counts(rules: Rules, quorum: int, part: str) -> None:
    assert part in said("it", rules, quorum, 12, 10, favour=5, against=3, out=2)


def test_without_a_quorum_there_is_no_vote_and_no_majority_is_worked_out() -> None:
    assert said("it", Rules(), 9, 12, 8, favour=8).endswith(
        "numero legale 9 non raggiunto; 8 favorevoli, 0 contrari; manca il numero legale: la votazione non è valida."
    )
    assert said("en", Rules(), 9, 12, 8, favour=8).endswith(
        "quorum 9 not reached; 8 for, 0 against; without a quorum the vote is not valid."
    )


@pytest.mark.parametrize(
    ("majority", "italian", "english"),
    [
        (Majority("voters", MORE_THAN_HALF), "8 votanti, ne servono 5: approvato.", "8 voters, 5 needed: approved."),
        (
            Majority("voters", TWO_THIRDS),
            "8 votanti, ne servono 6 (almeno 2/3): respinto.",
            "8 voters, 6 needed (at least 2/3): rejected.",
        ),
        (
            Majority("voters", Share(3, 5, strictly=True)),
            "8 votanti, ne servono 5 (più di 3/5): approvato.",
            "8 voters, 5 needed (more than 3/5): approved.",
        ),
        (
            Majority("voters", ALL),
            "8 votanti, ne servono 8 (unanimità): respinto.",
            "8 voters, 8 needed (all): rejected.",
        ),
        (
            Majority("present", MORE_THAN_HALF),
            "la maggioranza si calcola sui presenti: 10 presenti, ne servono 6 (più della metà): respinto.",
            "the majority is of those present: 10 present, 6 needed (more than half): rejected.",
        ),
        (
            Majority("entitled", AT_LEAST_HALF),
            "la maggioranza si calcola sugli aventi diritto: 12 aventi diritto, ne servono 6 (almeno 1/2): respinto.",
            "the majority is of all those entitled: 12 entitled, 6 needed (at least 1/2): rejected.",
        ),
        (
            Majority("entitled", ALL),
            "12 aventi diritto, ne servono 12 (unanimità): respinto.",
            "12 entitled, 12 needed (all): rejected.",
        ),
    ],
)
def test_the_majority_names_its_base_and_its_share(majority: Majority, italian: str, english: str) -> None:
    rules = Rules(majority=majority)
    assert said("it", rules, 2, 12, 10, favour=5, against=3, abstained=2).endswith(italian)
    assert said("en", rules, 2, 12, 10, favour=5, against=3, abstained=2).endswith(english)


def test_abstentions_that_count_as_voters_say_so() -> None:
    rules = Rules(abstentions_are_voters=True)
    assert said("it", rules, 2, 12, 10, favour=5, against=3, abstained=2).endswith(
        "gli astenuti contano tra i votanti, quindi 10 votanti, ne servono 6: respinto."
    )
    assert "contano" not in said("it", rules, 2, 12, 10, favour=5, against=3)


def test_a_tie_says_why_it_was_decided_as_it_was() -> None:
    assert said("it", Rules(), 2, 9, 8, favour=4, against=4).endswith("ne servono 5: parità di voti: respinto.")
    chair_for = Rules(tie="chair_decides")
    assert said("it", chair_for, 2, 9, 8, favour=4, against=4).endswith(
        "ne servono 5: parità, decide il voto di chi presiede: approvato."
    )
    assert said("en", chair_for, 2, 9, 8, favour=4, against=4).endswith(
        "a tie, decided by the vote of the chair: approved."
    )
    count = tally.count(
        YesNo(),
        chair_for,
        1,
        [RollPlace(SeatId(f"s{n}"), "anci", True) for n in range(2)],
        {SeatId("s0"): Vote("against"), SeatId("s1"): Vote("for")},
        CHAIR,
    )
    assert (
        Voice("it", "Europe/Rome")
        .text(explained(count, chair_for))
        .endswith("parità, decide il voto di chi presiede: respinto.")
    )


def test_options_to_pick_are_ranked_not_approved() -> None:
    options = (OptionId("a"), OptionId("b"))
    roll = [RollPlace(SeatId(f"s{n}"), "anci", n < 4) for n in range(5)]
    votes = {
        SeatId("s0"): Vote(None, options),
        SeatId("s1"): Vote("not_taking_part"),
        SeatId("s2"): Vote(None, options[1:]),
    }
    count = tally.count(PickUpTo(2, options), Rules(), 2, roll, votes, None)
    assert Voice("it", "Europe/Rome").text(explained(count, Rules())) == (
        "5 aventi diritto, 4 presenti, numero legale 2 raggiunto: chi non partecipa al voto non conta e ne restano 3; "
        "2 hanno scelto, 1 non partecipa al voto, 1 non ha votato; le proposte sono in ordine di voti."
    )
