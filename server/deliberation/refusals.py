"""Why the table says no: a closed set of codes, each with a sentence in the words of whoever asked."""

from __future__ import annotations

from typing import Literal

RefusalCode = Literal[
    "not_your_role",
    "not_in_this_phase",
    "not_for_another_seat",
    "seat_ended",
    "unknown",
    "already_there",
    "rules_impossible",
    "no_quorum",
    "another_sitting_open",
    "sitting_not_open",
    "ballot_open",
    "item_open",
    "item_not_open",
    "item_has_no_text",
    "not_present",
    "already_asked",
    "nobody_speaks",
    "text_not_drafting",
    "text_not_sealed",
    "text_in_use",
    "text_changed",
    "text_sealing",
    "nothing_changes",
    "reason_missing",
    "words_not_found",
    "unit_gone",
    "amendment_not_open",
    "amendments_open",
    "amends_amendment",
    "outside_amendment",
    "proposer_present",
    "nothing_proposed",
    "not_yours",
    "order_incomplete",
    "series_too_short",
    "series_meets",
    "asked_apart",
    "one_part_only",
    "effect_stands",
    "subamendments_open",
    "asks_to_keep",
    "already_voting",
    "ballot_not_open",
    "ballot_has_votes",
    "ballot_not_counted",
    "ballot_not_proclaimed",
    "another_subject",
    "reopening_over",
    "not_entitled",
    "not_called_yet",
    "not_this_method",
    "wrong_choice",
    "too_few_options",
    "too_many_choices",
    "later_votes_depend",
    "comment_closed",
    "too_many_comments",
    "nothing_said",
    "procedure_not_open",
    "speech_unknown",
    "minutes_frozen",
    "minutes_not_ready",
    "minutes_changed",
    "undo_over",
    "happened_later",
    "happened_too_early",
    "our_mistake",
]


class Refusal(Exception):
    """The table does not do this. Changes nothing, closes no connection; `facts` fill the sentence's variables."""

    def __init__(self, code: RefusalCode, **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts
