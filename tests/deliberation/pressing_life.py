"""What people may press in the life of an amendment, drawn at random like the rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Final, Literal

from server.deliberation.composing import touched_or_made
from server.deliberation.ids import AmendmentId, SeatId
from server.deliberation.matters.amendments import acts
from server.deliberation.matters.amendments.edits import Edit
from server.deliberation.matters.amendments.seeing_life import asks
from server.deliberation.matters.amendments.shapes import (
    Amendment,
    AmendmentState,
    RuleInadmissible,
    WithdrawAmendment,
)
from server.deliberation.matters.amendments.standing import outcome_of
from server.deliberation.messages import AnyCommand
from server.deliberation.refusals import Refusal
from server.deliberation.table import Table
from server.deliberation.units import Unit
from tests.deliberation.house import START, TEXT

Edited = Callable[[Random, tuple[Unit, ...]], tuple[Edit, ...]]
Build = Callable[[Random, Table], AnyCommand]
VOTERS: Final = ("ana", "ben", "eva", "ivo", "chair", "deputy", "alt")


def _in(r: Random, t: Table, *states: AmendmentState) -> AmendmentId:
    """One in such a state where there is one; now and then any other."""
    all_ = list(t.amendments.by_id.values())
    some = [each.id for each in all_ if each.state in states] if r.random() < 0.9 else [each.id for each in all_]
    return r.choice(some) if some else AmendmentId("nothing")


def _seat(r: Random) -> SeatId:
    return SeatId(r.choice(VOTERS))


def _fresh(r: Random) -> AmendmentId:
    return AmendmentId(f"a{r.randrange(300)}")


def _version(t: Table) -> int:
    text = t.texts.by_id.get(TEXT)
    return 0 if text is None or text.current is None else text.current.number


def _units(t: Table, amendment: Amendment | None = None) -> tuple[Unit, ...]:
    text = t.texts.by_id.get(TEXT)
    if text is None or text.current is None:
        return ()
    try:
        return text.current.units if amendment is None else outcome_of(t, amendment)
    except Refusal:
        return ()


def builds(edited: Edited) -> dict[str, tuple[Build, ...]]:
    """What chair and what everybody may press; `edited` changes some units as somebody might."""

    def subamendment(r: Random, t: Table) -> AnyCommand:
        parent = t.amendments.by_id.get(_in(r, t, "filed", "set_aside"))
        if parent is None:
            return acts.TakeOver(AmendmentId("nothing"))
        named = set(touched_or_made(parent.operations))
        all_ = _units(t, parent)
        units = tuple(unit for unit in all_ if unit.id in named) if r.random() < 0.9 else all_
        edits = edited(r, units or all_)
        return acts.FileSubamendment(_fresh(r), parent.id, _version(t), parent.edition, edits, "Sub", "")

    def reworded(r: Random, t: Table) -> AnyCommand:
        id = _in(r, t, "filed", "set_aside", "precluded")
        old = t.amendments.by_id.get(id)
        parent = None if old is None or old.parent is None else t.amendments.by_id[old.parent]
        edits = edited(r, _units(t, parent))
        edition = 0 if parent is None else parent.edition
        return acts.RewordAmendment(_fresh(r), id, _version(t), edits, "Testo 2", "", edition)

    def compromise(r: Random, t: Table) -> AnyCommand:
        origins = (_in(r, t, "filed"), _in(r, t, "filed", "set_aside"))
        return acts.ProposeCompromise(_fresh(r), origins, _version(t), edited(r, _units(t)), "Insieme", "")

    def handling(r: Random, t: Table) -> AnyCommand:
        how: acts.Handling = r.choice(("adopt", "reword", "reword", "vote"))
        edits = edited(r, _units(t)) if how == "reword" else ()
        return acts.ProposeHandling(_in(r, t, "filed"), how, edits, "")

    def opinion(r: Random, t: Table) -> AnyCommand:
        given: acts.Opinion = r.choice(("favourable", "contrary", "withdrawal_invited", "left_to_table"))
        return acts.GiveOpinion(_in(r, t, "filed"), given, "Perché")

    def effect(r: Random) -> Literal["precluded", "absorbed", "filed"]:
        return r.choice(("precluded", "absorbed", "filed"))

    chair: tuple[Build, ...] = (
        lambda r, t: acts.SetFilingDeadline(TEXT, r.choice((None, START, START + timedelta(days=1)))),
        lambda r, t: acts.NameRapporteur(TEXT, r.choice((None, _seat(r)))),
        lambda r, t: acts.LetLapse(_in(r, t, "filed", "set_aside")),
        lambda r, t: acts.SetAmendmentAside(_in(r, t, "filed")),
        lambda r, t: acts.TakeAmendmentUp(_in(r, t, "set_aside")),
        lambda r, t: acts.AdmitLate(_in(r, t, "late")),
        lambda r, t: acts.RuleOutOfScope(_in(r, t, "filed"), "Estraneo"),
        lambda r, t: acts.ChangeEffect(_in(r, t, "precluded", "absorbed"), effect(r), "Così."),
        lambda r, t: RuleInadmissible(_in(r, t, "filed", "late"), "Estraneo"),
        handling,
        opinion,
    )
    people: tuple[Build, ...] = (
        subamendment,
        subamendment,
        reworded,
        compromise,
        lambda r, t: acts.ConfirmAmendment(_in(r, t, "unconfirmed")),
        lambda r, t: acts.DeclineAmendment(_in(r, t, "unconfirmed")),
        lambda r, t: acts.InviteCosigner(_in(r, t, "filed"), _seat(r)),
        lambda r, t: acts.Cosign(_in(r, t, "filed")),
        lambda r, t: acts.AnswerCosigner(_in(r, t, "filed"), _seat(r), r.random() < 0.7),
        lambda r, t: acts.LeaveCosigning(_in(r, t, "filed")),
        lambda r, t: acts.SupportAmendment(_in(r, t, "filed"), r.random() < 0.7),
        lambda r, t: acts.AskApart(_in(r, t, "filed"), r.random() < 0.7),
        lambda r, t: acts.AskParts(_in(r, t, "filed"), r.random() < 0.8),
        lambda r, t: WithdrawAmendment(_in(r, t, "filed", "precluded")),
        lambda r, t: acts.TakeOver(_in(r, t, "withdrawn", "lapsed")),
        lambda r, t: acts.KeepPrecluded(_in(r, t, "precluded")),
        lambda r, t: acts.AnswerHandling(_in(r, t, "filed"), r.random() < 0.8, _fresh(r)),
        lambda r, t: acts.MakeStatement(_in(r, t, "rejected"), r.choice(("", "Restiamo convinti."))),
        opinion,
    )
    return {"chair": chair, "people": people}


def asked_now(r: Random, t: Table) -> tuple[AnyCommand, str] | None:
    """What somebody is asked to do about an amendment, done by them."""
    waiting = [(seat, what, each.id) for each in t.amendments.by_id.values() for seat, what in asks(t, each)]
    if not waiting:
        return None
    seat, what, id = r.choice(waiting)
    match what:
        case "confirm" | "accept_compromise":
            return (acts.ConfirmAmendment if r.random() < 0.7 else acts.DeclineAmendment)(id), seat
        case "sign":
            return acts.Cosign(id), seat
        case "let_sign":
            return acts.AnswerCosigner(id, t.amendments.by_id[id].asking[0], r.random() < 0.7), seat
        case "answer_proposal":
            return acts.AnswerHandling(id, r.random() < 0.7, _fresh(r)), seat
        case "decide_precluded":
            return acts.KeepPrecluded(id), seat
        case "give_opinion":
            return acts.GiveOpinion(id, "contrary", ""), seat
        case _:
            return None
