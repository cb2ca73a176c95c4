"""What holds whatever is done to amendments: many, on a small text, while people sign, merge, amend and vote."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from server.deliberation import core, log
from server.deliberation.audience import AUDIENCES
from server.deliberation.ids import AmendmentId, BallotId, CommandId, SeatId
from server.deliberation.matters.amendments import acts, shapes
from server.deliberation.matters.amendments.lives import AmendmentCameLate, ConfirmationAwaited
from server.deliberation.matters.amendments.moves import EFFECTS, MOVES
from server.deliberation.matters.ballots.shapes import AnnulBallot
from server.deliberation.matters.ballots.subjects import PutAmendment, PutText
from server.deliberation.matters.presence import CheckIn, GoOut
from server.deliberation.matters.sittings.shapes import OpenSitting
from server.deliberation.matters.undo import ActUndone, Undo
from server.deliberation.messages import AnyCommand
from server.deliberation.picture import draw, redraw
from server.deliberation.shapes import By, Record
from tests.deliberation.house import SITTING, called, with_text
from tests.deliberation.plausible import Played
from tests.deliberation.pressing import LIFE, WORDS, amendment_filed
from tests.deliberation.pressing_life import asked_now
from tests.deliberation.test_laws import SEED, check_texts, commands_of, law, replayed

SIGNERS = ("ana", "ben", "eva")


def lived(number: int, numbers: list[int]) -> Played:
    """A text with five amendments, and what each number makes somebody do with them."""
    r = Random(number)
    house = Played().seats("chair", role="chair").seats(*SIGNERS)
    called(house).comes("chair", *SIGNERS)
    house.when(OpenSitting(SITTING, "first"), by="chair").done()
    with_text(house, *(" ".join(r.choices(WORDS, k=8)) + "." for _ in range(3)))
    for n in range(5):
        house.when(amendment_filed(r, house.table, AmendmentId(f"begun{n}")), by=r.choice(SIGNERS))
    for place, each in enumerate(numbers):
        step(house, Random(each), f"p{place}")
    return house


def step(house: Played, r: Random, cause: str) -> None:
    """One thing more, mostly by whom it is for."""
    house.later(r.choice((0, 0, 1, 11)))
    table = house.table
    match r.randrange(12):
        case 0:
            vote(house, r, cause)
        case 1 if table.ballots.by_id:
            house.when(AnnulBallot(BallotId(list(table.ballots.by_id)[-1]), "Contato male"), by="chair")
        case 2 if table.recent and table.recent[-1].inverse:
            house.when(Undo(table.recent[-1].cause), by="chair")
        case 3:
            seat, means = r.choice(SIGNERS), r.choice((None, None, "mail"))
            command = amendment_filed(r, table)
            house.when(command, seat_for=seat, means="mail") if means else house.when(command, by=seat)
        case 4 if (asked := asked_now(r, table)) is not None:
            house.when(asked[0], by=asked[1])
        case 5:
            house.when(r.choice((GoOut(SITTING), CheckIn(SITTING, "remote"))), by=r.choice(SIGNERS))
        case 6 | 7:
            house.when(r.choice(LIFE["chair"])(r, table), by="chair")
        case _:
            command_by_whom(house, r, r.choice(LIFE["people"])(r, table))


def command_by_whom(house: Played, r: Random, command: AnyCommand) -> None:
    """By the seat whose it is, where there is one; now and then by anybody."""
    amendment = house.table.amendments.by_id.get(about(command))
    move = MOVES.get(type(command))
    if amendment is None or move is None or r.random() < 0.1:
        house.when(command, by=r.choice(SIGNERS))
        return
    seats = {"author": (amendment.author,), "invited": amendment.invited, "awaited": amendment.awaits}
    some = seats.get(r.choice(move.whose), SIGNERS) or SIGNERS
    house.when(command, by=r.choice(some))


def about(command: AnyCommand) -> AmendmentId:
    match command:
        case acts.ProposeCompromise(origins=origins):
            return origins[0]
        case acts.RewordAmendment(of=id):
            return id
        case acts.FileSubamendment(parent=id):
            return id
        case _:
            return AmendmentId(getattr(command, "amendment", ""))


def vote(house: Played, r: Random, cause: str) -> None:
    filed = [each for each in house.table.amendments.by_id.values() if each.state == "filed"]
    put = PutAmendment(r.choice(filed).id) if filed and r.random() < 0.95 else PutText(house.text.id)
    house.puts(put, ballot=cause)
    if house.refusal is None:
        there = [place.seat for place in house.ballot(cause).roll if place.present]
        house.votes(r.choice(("for", "for", "against")), *there, ballot=cause).closes(cause).proclaims(cause).done()


HISTORIES = st.builds(lived, SEED, st.lists(SEED, min_size=20, max_size=50))


@law(60)
@given(HISTORIES)
def test_replay_and_the_log_read_back_give_the_same_table(house: Played) -> None:
    assert replayed(house, house.log) == house.table
    words = {}
    rows = []
    for entry in house.log:
        row, some = log.canonical(entry)
        rows.append(row)
        words.update(some)
    assert [log.parse(row, words) for row in rows] == house.log


@law(60)
@given(HISTORIES)
def test_no_text_and_no_amendment_contradicts_itself(house: Played) -> None:
    for _, table, _ in commands_of(house):
        check_texts(table)
        check_amendments(table.amendments)


def check_amendments(amendments: shapes.Amendments) -> None:
    for each in amendments.by_id.values():
        assert (each.state in ("reworded", "merged")) == (each.replaced_by is not None)
        assert (each.state == "unconfirmed") <= bool(each.awaits)
        assert (each.state == "late") <= each.late
        assert each.author not in each.signers
        assert len(set(each.signatories)) == len(each.signatories)
        assert not {*each.signatories} & {*each.invited, *each.asking}
        assert each.replaces is None or amendments.by_id[each.replaces].replaced_by == each.id


@law(60)
@given(HISTORIES)
def test_amendments_change_their_state_only_as_the_table_of_their_life_says(house: Played) -> None:
    told = {(was, move.becomes) for move in MOVES.values() for was in move.while_in if move.becomes is not None}
    told |= {(was, effect.becomes) for effect in EFFECTS for was in effect.while_in}
    received = {(was, now) for was, now in told if now == "filed"}
    told |= {(was, now) for was, _ in received for now in ("late", "set_aside", "unconfirmed")}
    taken_back = undone(house)
    for before, after, entry in zip(house.tables, house.tables[1:], house.log, strict=False):
        if isinstance(entry.event, AmendmentCameLate | ConfirmationAwaited) or entry.cause in taken_back:
            continue
        for id, each in after.amendments.by_id.items():
            old = before.amendments.by_id.get(id)
            if old is not None and old.state != each.state:
                assert (old.state, each.state) in told, entry.event


def undone(house: Played) -> set[CommandId]:
    return {entry.cause for entry in house.log if isinstance(entry.event, ActUndone)}


@law(40)
@given(HISTORIES)
def test_what_a_browser_holds_is_what_it_would_see_afresh(house: Played) -> None:
    for audience in AUDIENCES:
        picture = draw(house.tables[0], audience)
        held: dict[str, Record] = picture.records()
        for table in house.tables[1:]:
            picture, difference = redraw(picture, table)
            for key in difference.remove:
                del held[key]
            held.update({record.key: record for record in difference.put})
            assert held == {record.key: record for record in core.see(table, audience)}


@law(60)
@given(HISTORIES)
def test_what_the_chair_takes_back_leaves_no_trace(house: Played) -> None:
    chair = By(SeatId("chair"), SeatId("chair"), "own_device", CommandId("undo"))
    for before, after, entry in commands_of(house):
        last = after.recent[-1] if after.recent else None
        if last is None or last.cause != entry.cause or not last.inverse:
            continue
        fresh = Played()
        fresh.table, fresh.at = after, entry.at
        fresh.act(Undo(entry.cause), chair)
        if fresh.refusal is None:
            assert replace(fresh.table, seq=before.seq, recent=before.recent) == before, entry.event
