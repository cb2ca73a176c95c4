"""What a ballot that is opened is about: what may be put, and how it is put."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.deliberation.ids import AmendmentId
from server.deliberation.matters.amendments.ordering import forecast, in_voting_order
from server.deliberation.matters.amendments.shapes import Amendment
from server.deliberation.matters.amendments.standing import open_amendment, outcome_of
from server.deliberation.matters.ballots.shapes import OpenBallot
from server.deliberation.matters.ballots.subjects import (
    AboutAmendment,
    AboutProcedure,
    AboutQuestion,
    AboutSeries,
    AboutText,
    InSeries,
    PutAmendment,
    PutProcedure,
    PutQuestion,
    PutSeries,
    PutText,
    Subject,
)
from server.deliberation.matters.procedures import open_procedure
from server.deliberation.prose import NOTHING, Prose
from server.deliberation.refusals import Refusal
from server.deliberation.tally import Form, PickUpTo, YesNo

if TYPE_CHECKING:
    from server.deliberation.table import Table


def subject_of(table: Table, command: OpenBallot) -> Subject:
    """B3: only a sealed version is voted on, and as a whole only when no amendment to it is open.

    M13: an amendment only while its words and those it changes are there. M15: and after those that would amend it.
    D3: a procedure in one edition.
    """
    match command.put:
        case PutText(text=id):
            text = table.texts.by_id.get(id)
            if text is None:
                raise Refusal("unknown")
            if text.state != "sealed" or text.current is None:
                raise Refusal("text_not_sealed")
            if waiting := sum(each.received for each in table.amendments.on(id)):
                raise Refusal("amendments_open", amendments=waiting)
            if text.adopted_by is not None:
                raise Refusal("text_in_use")
            return AboutText(id, text.current.number, text.current.digest)
        case PutAmendment(amendment=id):
            return _put(table, _ready(table, id), command.put)
        case PutSeries(amendments=ids):
            return _series(table, ids)
        case PutProcedure(procedure=id):
            procedure = open_procedure(table, id)
            return AboutProcedure(id, procedure.edition)
        case PutQuestion():
            return AboutQuestion()


def _ready(table: Table, id: AmendmentId) -> Amendment:
    amendment = open_amendment(table, id)
    if waiting := sum(each.received for each in table.amendments.under(id)):
        raise Refusal("amendments_open", amendments=waiting)
    outcome_of(table, amendment)
    return amendment


def _series(table: Table, ids: tuple[AmendmentId, ...]) -> AboutSeries:
    """O7: to one text, each for itself, none meeting another, in the order of their votes. O8: none asked apart."""
    some = [_ready(table, id) for id in dict.fromkeys(ids)]
    text = table.texts.by_id[some[0].text]
    told = {each.id: forecast(table.texts.by_id[each.text], table.amendments, each) for each in some}
    if any(each.text != text.id or each.parent is not None for each in some):
        raise Refusal("amends_amendment")
    for each in some:
        if each.apart:
            raise Refusal("asked_apart", number=each.number)
        if told[each.id].keeps:
            raise Refusal("asks_to_keep", number=each.number)
    order: list[Amendment] = []
    for each in in_voting_order(text, table.amendments):
        if each.id in told and not any(each.id in told[other.id].together for other in order):
            order.append(each)
    if len(order) < 2:
        raise Refusal("series_too_short")
    for each in order:
        fallen = {*told[each.id].precluded, *told[each.id].absorbed}
        if met := next((other for other in order if other.id in fallen), None):
            raise Refusal("series_meets", number=each.number, other=met.number)
    amendments = tuple(InSeries(each.id, each.operations, told[each.id].together) for each in order)
    return AboutSeries(text.id, order[0].version, amendments)


def _put(table: Table, amendment: Amendment, put: PutAmendment) -> AboutAmendment:
    """O3, O4: with identical ones, or as «shall the text stand?»; O6: or else as the chair wants it, and says why."""
    told = forecast(table.texts.by_id[amendment.text], table.amendments, amendment)
    as_proposed = not put.alone
    if put.alone and (told.keeps or told.together) and not (put.because or "").strip():
        raise Refusal("reason_missing")
    return AboutAmendment(
        amendment.text,
        amendment.version,
        amendment.id,
        amendment.operations,
        keeps=as_proposed and told.keeps,
        together=told.together if as_proposed else (),
        because=Prose.of(put.because.strip()) if put.because else NOTHING,
    )


def form_of(command: OpenBallot) -> Form:
    """B20: a choice among options is put as a question of its own, with two options at least, and not by roll call."""
    options = tuple(option.id for option in command.options)
    if command.pick_up_to == 0:
        if options:
            raise Refusal("wrong_choice")
        return YesNo()
    if len(set(options)) < max(2, command.pick_up_to) or len(set(options)) != len(options):
        raise Refusal("too_few_options")
    if not isinstance(command.put, PutQuestion) or command.method == "roll_call":
        raise Refusal("not_this_method")
    return PickUpTo(command.pick_up_to, options)
