"""What holds whatever is pressed: at a small table, after each of many acts that nobody planned."""

from collections.abc import Iterator
from random import Random
from typing import cast

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from server.deliberation import core, log, units
from server.deliberation.audience import AUDIENCES, Audience
from server.deliberation.ids import BallotId, CommandId, Digest, SeatId
from server.deliberation.matters.ballots.seeing import ResultRecord
from server.deliberation.matters.ballots.shapes import BallotCounted, CastVote, ResultProclaimed
from server.deliberation.matters.undo import Undo
from server.deliberation.messages import Entry
from server.deliberation.picture import draw, redraw
from server.deliberation.refusals import Refusal
from server.deliberation.shapes import By, Decision, Record
from server.deliberation.table import Table
from server.deliberation.tally import CHOICES, Choice, PickUpTo, Vote
from server.deliberation.units import digest_of_units
from tests.deliberation.plausible import Act, Played, begun, played, press

SEED = st.integers(min_value=0, max_value=2**32 - 1)
HISTORIES = st.builds(played, SEED, st.lists(SEED, min_size=30, max_size=80))


def law(examples: int) -> settings:
    return settings(
        max_examples=examples,
        deadline=None,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
    )


def nothing_yet(house: Played) -> Table:
    return Table(house.table.id, register=house.table.register)


def replayed(house: Played, entries: list[Entry]) -> Table:
    table = nothing_yet(house)
    for entry in entries:
        table = core.evolve(table, entry)
    return table


@law(150)
@given(HISTORIES)
def test_the_log_replayed_is_the_live_table(house: Played) -> None:
    assert replayed(house, house.log) == house.table


@law(150)
@given(HISTORIES)
def test_so_is_the_log_read_back_from_its_bytes_and_the_words_beside_them(house: Played) -> None:
    words: dict[Digest, str] = {}
    rows: list[bytes] = []
    for entry in house.log:
        row, some = log.canonical(entry)
        assert row == log.canonical(entry)[0]
        rows.append(row)
        words.update(some)
    entries = [log.parse(row, words) for row in rows]
    assert entries == house.log
    assert replayed(house, entries) == house.table
    assert [log.canonical(entry)[0] for entry in entries] == rows
    assert all(shown not in row.decode() for row in rows for shown in words.values() if len(shown) > 40)


@law(100)
@given(SEED, st.lists(SEED, min_size=30, max_size=80))
def test_deciding_twice_says_the_same_and_changes_nothing(start: int, numbers: list[int]) -> None:
    def said(table: Table, act: Act) -> Decision | tuple[str, dict[str, str | int]]:
        try:
            return core.decide(table, act.command, act.by, act.at)
        except Refusal as refusal:
            return refusal.code, refusal.facts

    house = begun(start)
    for number in numbers:
        before, acts, entries = house.table, len(house.acts), len(house.log)
        press(house, Random(number), f"p{number}")
        first = house.acts[acts]
        assert said(before, first) == said(before, first)
        if len(house.log) == entries:
            assert house.table is before


@law(100)
@given(HISTORIES, st.randoms(use_true_random=False))
def test_erased_words_break_neither_replay_nor_sight_nor_what_follows(house: Played, r: Random) -> None:
    entries: list[Entry] = []
    erased = Played()
    for entry in house.log:
        row, words = log.canonical(entry)
        entries.append(log.parse(row, {digest: shown for digest, shown in words.items() if r.random() < 0.5}))
        assert log.canonical(entries[-1])[0] == row
    erased.table, erased.at = replayed(house, entries), house.at
    for step in range(10):
        for audience in AUDIENCES:
            assert [each.key for each in core.see(erased.table, audience)]
        for seat in erased.table.seats.by_id:
            list(core.own(erased.table, seat))
        press(erased, Random(r.random()), f"after{step}")


@law(80)
@given(HISTORIES)
def test_what_a_browser_holds_is_what_it_would_see_afresh(house: Played) -> None:
    tables = house.tables
    for audience in AUDIENCES:
        picture = draw(tables[0], audience)
        held: dict[str, Record] = picture.records()
        for table in tables[1:]:
            picture, difference = redraw(picture, table)
            for key in difference.remove:
                del held[key]
            held.update({record.key: record for record in difference.put})
            fresh = list(core.see(table, audience))
            assert held == {record.key: record for record in fresh}
            assert len(held) == len(fresh)


class Watching:
    """Stands in for a table and notes which of its fields are looked at."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.looked_at: set[str] = set()

    def __getattr__(self, field: str) -> object:
        self.looked_at.add(field)
        return getattr(self._table, field)


@law(40)
@given(HISTORIES)
def test_a_part_of_the_picture_looks_at_no_field_that_it_does_not_name(house: Played) -> None:
    for audience in AUDIENCES:
        for part in core.PARTS:
            watching = Watching(house.table)
            list(part.see(cast(Table, watching), audience))
            assert watching.looked_at <= {"id", *part.fields}


@law(80)
@given(HISTORIES)
def test_an_event_changes_the_own_records_of_its_owners_only(house: Played) -> None:
    for before, after, entry in zip(house.tables, house.tables[1:], house.log, strict=False):
        owners = core.owners(entry.event)
        for seat in after.seats.by_id if owners is not None else ():
            if seat not in (owners or ()):
                assert list(core.own(before, seat)) == list(core.own(after, seat)), entry.event


def everybody_sees(table: Table, *, but: SeatId, ballot: BallotId) -> list[tuple[Audience | SeatId, Record]]:
    """All that any audience, and any seat but one, may see; without the count of this ballot, which the chair has."""
    shown: list[tuple[Audience | SeatId, Record]] = [
        (audience, record)
        for audience in AUDIENCES
        for record in core.see(table, audience)
        if not (audience == "chair" and isinstance(record, ResultRecord) and record.ballot == ballot)
    ]
    return shown + [(seat, each) for seat in table.seats.by_id if seat != but for each in core.own(table, seat)]


def voted_otherwise(act: Act, ballot: BallotId, seat: SeatId, shift: int) -> Act:
    """The same act; if it is this voter's vote, another choice."""
    command = act.command
    if not isinstance(command, CastVote) or command.ballot != ballot or act.by.seat != seat:
        return act
    known: list[Choice] = list(CHOICES)
    vote = command.vote
    if vote.picks:
        options = ("uno", "due", "tre")
        picks = tuple(options[(options.index(each) + shift) % 3] for each in vote.picks if each in options)
        return act._replace(command=replace(command, vote=Vote(None, picks)))  # type: ignore[arg-type]
    if vote.choice is None:
        return act
    return act._replace(command=replace(command, vote=Vote(known[(known.index(vote.choice) + shift) % 4])))


def secret_votes(house: Played) -> list[tuple[BallotId, SeatId]]:
    return [
        (id, seat)
        for id, ballot in house.table.ballots.by_id.items()
        if ballot.method == "open" and not isinstance(ballot.form, PickUpTo)
        for seat in ballot.votes
    ]


def histories_told_apart(
    start: int, numbers: list[int], r: Random
) -> Iterator[tuple[Played, Played, BallotId, SeatId]]:
    """A history, and the same with other choices of one voter in one ballot."""
    house = played(start, numbers)
    votes = secret_votes(house)
    for ballot, seat in r.sample(votes, min(3, len(votes))):
        other = Played.__new__(Played)
        other.__dict__.update(begun(start).__dict__)
        shift = r.randrange(1, 4)
        for act in house.acts[len(other.acts) :]:
            other.at = act.at
            changed = voted_otherwise(act, ballot, seat, shift)
            other.act(changed.command, changed.by)
        yield house, other, ballot, seat


@law(60)
@given(SEED, st.lists(SEED, min_size=30, max_size=80), st.randoms(use_true_random=False))
def test_before_the_proclamation_nobody_can_tell_how_somebody_voted(start: int, numbers: list[int], r: Random) -> None:
    for house, other, ballot, seat in histories_told_apart(start, numbers, r):
        for one, two in zip(house.acts, other.acts, strict=False):
            if one.outcome[:1] == ("ResultProclaimed",):
                break
            assert one.outcome == two.outcome
            assert (str(one), repr(one.by)) == (str(two), repr(two.by))
        counted = False
        for step, (one_entry, two_entry) in enumerate(zip(house.log, other.log, strict=False)):
            if one_entry.event == ResultProclaimed(ballot):
                break
            counted = counted or isinstance(one_entry.event, BallotCounted)
            before, after = house.tables[step + 1], other.tables[step + 1]
            assert everybody_sees(before, but=seat, ballot=ballot) == everybody_sees(after, but=seat, ballot=ballot)
            if not counted:
                assert f"{one_entry!r}{before!r}" == f"{two_entry!r}{after!r}"


@law(150)
@given(HISTORIES)
def test_whatever_was_just_done_and_can_be_taken_back_leaves_no_trace_on_the_table(house: Played) -> None:
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
        else:
            assert fresh.refusal.code in ("ballot_open", "not_your_role", "seat_ended")


def commands_of(house: Played) -> Iterator[tuple[Table, Table, Entry]]:
    """For each command: the table before it, the table after it, its last entry."""
    tables, first = house.tables, 0
    for place, entry in enumerate(house.log):
        if place + 1 == len(house.log) or house.log[place + 1].cause != entry.cause:
            yield tables[first], tables[place + 1], entry
            first = place + 1


@law(150)
@given(HISTORIES)
def test_the_table_never_contradicts_itself(house: Played) -> None:
    for _, table, _ in commands_of(house):
        going = [each for each in table.sittings.by_id.values() if each.state in ("open", "suspended")]
        running = [each for each in table.agenda.items.values() if each.state == "open"]
        voting = [each for each in table.ballots.by_id.values() if each.going_on]
        speaking = table.floor.speaking
        assert len(going) <= 1
        assert len(running) <= len(going)
        assert len(voting) <= len([each for each in going if each.state == "open"])
        assert all(item.sitting == going[0].id for item in running)
        assert not voting or speaking is None or speaking.running_since is None
        assert going or (speaking is None and not table.floor.queue)
        assert {id for order in table.agenda.order.values() for id in order} == set(table.agenda.items)
        assert all(len(set(order)) == len(order) for order in table.agenda.order.values())
        waiting = [request.id for request in table.floor.queue] + ([] if speaking is None else [speaking.request.id])
        requests = [*waiting, *(speech.id for speech in table.floor.speeches)]
        assert len(set(requests)) == len(requests)
        assert len({(each.seat, each.kind) for each in table.floor.queue}) == len(table.floor.queue)
        for sitting, minutes in table.minutes.by_sitting.items():
            assert minutes.frozen_at is None or table.sittings.by_id[sitting].state == "closed"
        check_texts(table)


def check_texts(table: Table) -> None:
    for text in table.texts.by_id.values():
        versions = [*text.versions, *text.withdrawn]
        amendments = table.amendments.on(text.id)
        filed = [each for each in amendments if each.open]
        assert len({version.number for version in versions}) == len(versions)
        assert len({each.number for each in amendments}) == len(amendments)
        assert not (text.adopted_by is not None and any(each.received for each in filed))
        assert text.state == "sealed" or not filed
        for version in versions:
            assert version.digest == digest_of_units(version.units)
            assert len({unit.id for unit in version.units}) == len(version.units)
            numbers = [unit.number for unit in version.units if unit.number]
            assert len(set(numbers)) == len(numbers)
        for each in filed:
            assert text.current is not None
            assert each.version == text.current.number
            assert each.parent is None or each.on == table.amendments.by_id[each.parent].operations
            assert each.parent is None or table.amendments.by_id[each.parent].open
            standing = units.apply(text.current.units, each.on)
            assert units.apply(standing, each.operations) != standing
