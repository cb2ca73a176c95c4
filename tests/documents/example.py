"""A table in one long sitting: names in six scripts, votes of every kind, everything a record has to say."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from server.deliberation.ids import (
    OFFICE,
    AmendmentId,
    BallotId,
    BodyId,
    CommitmentId,
    ItemId,
    NoteId,
    OptionId,
    PersonId,
    ProcedureId,
    RequestId,
    SeatId,
    TextId,
    UnitId,
)
from server.deliberation.matters.agenda.shapes import AddItem, CloseItem, ItemKind, OpenItem, SetItemAside
from server.deliberation.matters.amendments.edits import Edit, PutIn, Reword, TakeOut
from server.deliberation.matters.amendments.shapes import FileAmendment, RuleInadmissible, WithdrawAmendment
from server.deliberation.matters.ballots.shapes import (
    AnnulBallot,
    CallSeat,
    CancelBallot,
    CastVote,
    CloseBallot,
    NewOption,
    OpenBallot,
    Proclaim,
)
from server.deliberation.matters.ballots.subjects import Put, PutAmendment, PutProcedure, PutQuestion, PutText
from server.deliberation.matters.charter import FoundTable
from server.deliberation.matters.floor.shapes import AskFloor, CallToOrder, GiveFloor, SpeechKind, TakeFloorBack
from server.deliberation.matters.minutes.shapes import RecordCommitment, WriteNote, WriteSummary
from server.deliberation.matters.presence import CheckIn, Excuse, GoOut
from server.deliberation.matters.procedures import ProposeProcedure, WrittenTerms
from server.deliberation.matters.seats import GiveSeat, SeatRole
from server.deliberation.matters.sittings.shapes import (
    CheckQuorum,
    CloseSitting,
    Convene,
    OpenSitting,
    PlanSitting,
    ResumeSitting,
    SuspendSitting,
)
from server.deliberation.matters.texts.shapes import ImportText, NewUnit
from server.deliberation.matters.undo import Undo
from server.deliberation.messages import AnyCommand
from server.deliberation.register import BodyEntry, Register
from server.deliberation.rules import Rules
from server.deliberation.shapes import Bench, Means
from server.deliberation.tally import Choice, Vote
from server.deliberation.units import UnitKind
from tests.deliberation.house import SITTING, START, TEXT, House

LEAD = BodyId("lead")
BODIES: tuple[tuple[str, str, Bench, str, str], ...] = (
    ("chair", "Regione Esempio", "administration", "Venezia", "Marta D’Angelo"),
    ("ana", "Associazione Esempio Ponte Atlantico", "association", "Padova", "Aminata N'Diaye"),
    ("ben", "Associazione Esempio Golfo Azzurro", "association", "Venezia", "محمد الفاسي"),
    ("eva", "Associazione Esempio Lanterna", "association", "Treviso", "Олена Коваленко"),
    ("ivo", "Associazione Esempio Nuovi Cittadini", "association", "Vicenza", "মিজানুর রহমান"),
    ("leo", "Associazione Esempio Giovani Seconde Generazioni", "association", "", "王小明"),
    ("mia", "Comune di Esempio", "administration", "Verona", "Giovanni de’ Rossi"),
    (
        "noa",
        "Ufficio scolastico regionale per il Veneto, Ambito territoriale di esempio, Ufficio per l’inclusione degli "
        "alunni con cittadinanza non italiana",
        "administration",
        "Belluno",
        "Maria Antonietta Elisabetta della Rovere-Montecuccoli von Habsburg-Lothringen d’Esempio",
    ),
    ("oto", "Consiglio territoriale per l’immigrazione, Prefettura di Esempio", "council", "Rovigo", "Ștefan Țăran"),
    ("pia", "ANCI Esempio", "anci", "Rubano", "Đặng Thị Mai"),
)
OTHERS: tuple[tuple[str, SeatRole, str, str], ...] = (
    ("secretary", "secretary", "Regione Esempio", "Teresa Galli"),
    ("mediator", "mediator", "Cooperativa Esempio", "Samira el-Fassi"),
    ("observer", "observer", "", "Luca 😀 Neri"),
)
FIRST = "Gli enti organizzano due incontri l’anno con le associazioni iscritte."
SECOND = "Ogni ente nomina un referente; il nome è pubblico."
THIRD = "Le associazioni ricevono l’ordine del giorno almeno cinque giorni prima."


class Story(House):
    """`vote` plays a whole ballot; `speak` a whole speech."""

    def members(self) -> Story:
        bodies = {BodyId(f"body-{name}"): BodyEntry(body, bench, place) for name, body, bench, place, _ in BODIES}
        bodies[LEAD] = BodyEntry("Regione Esempio – U.O. Cooperazione internazionale", "administration", "Venezia")
        people = {PersonId(f"person-{name}"): person for name, _, _, _, person in BODIES}
        for name, _, body, person in OTHERS:
            people[PersonId(f"person-{name}")] = person
            if body:
                bodies[BodyId(f"body-{name}")] = BodyEntry(body, "other")
        self.table = replace(self.table, register=Register(bodies, people))
        for name, *_ in BODIES:
            role: SeatRole = "chair" if name == "chair" else "member"
            body_id, person_id = BodyId(f"body-{name}"), PersonId(f"person-{name}")
            self.tells(GiveSeat(SeatId(name), body_id, person_id, role, True, None))
        for name, role, body, _ in OTHERS:
            body_of = BodyId("body-chair" if name == "secretary" else f"body-{name}") if body else None
            self.tells(GiveSeat(SeatId(name), body_of, PersonId(f"person-{name}"), role, False, None))
        return self

    def tells(
        self,
        command: AnyCommand,
        by: str = OFFICE,
        *,
        seat_for: str | None = None,
        means: Means | None = None,
        cause: str | None = None,
    ) -> Story:
        self.when(command, by=by, seat_for=seat_for, means=means, cause=cause)
        assert self.refusal is None, (command, self.refusal)
        return self

    def speak(self, name: str, by: str, seconds: float, words: str, kind: SpeechKind = "speech") -> Story:
        self.tells(AskFloor(RequestId(name), kind), by=by)
        self.tells(GiveFloor(RequestId(name)), by="chair").later(seconds)
        self.tells(TakeFloorBack(), by="chair")
        if words:
            self.tells(WriteSummary(SITTING, RequestId(name), words), by="secretary")
        self.later(5)
        return self

    def vote(self, name: str, put: Put, wording: str, votes: dict[str, Choice], repeats: str | None = None) -> Story:
        """`votes`: a choice by seat; the chair closes and proclaims."""
        ballot = BallotId(name)
        earlier = None if repeats is None else BallotId(repeats)
        self.tells(OpenBallot(ballot, put, wording, "open", 0, (), None, earlier), by="chair").later(20)
        for voter, choice in votes.items():
            self.tells(CastVote(ballot, Vote(choice)), by=voter)
        self.tells(CloseBallot(ballot), by="chair").later(6)
        self.tells(Proclaim(ballot), by="chair").later(30)
        return self


def chosen(favour: str = "", against: str = "", abstain: str = "", out: str = "") -> dict[str, Choice]:
    lists: tuple[tuple[Choice, str], ...] = (
        ("for", favour),
        ("against", against),
        ("abstain", abstain),
        ("not_taking_part", out),
    )
    return {voter: choice for choice, voters in lists for voter in voters.split()}


def founded() -> Story:
    story = Story(founded=False)
    story.at = START - timedelta(days=9)
    story.tells(FoundTable("Tavolo regionale ImProVe (dimostrazione)", LEAD, "Europe/Rome", Rules())).members()
    units: tuple[tuple[UnitKind, str, str], ...] = (
        ("area", "u0", "Lavoro"),
        ("point", "u1", FIRST),
        ("point", "u2", SECOND),
        ("letter", "u3", "il referente risponde entro trenta giorni;"),
        ("letter", "u4", "in sua assenza risponde chi lo sostituisce."),
        ("area", "u5", "Istruzione"),
        ("point", "u6", THIRD),
    )
    new = tuple(NewUnit(UnitId(id), kind, 0, words) for kind, id, words in units)
    story.tells(ImportText(TEXT, "Linee guida per il dialogo tra enti e associazioni", "guidelines", new))
    story.tells(PlanSitting(SITTING, START, "Venezia, Palazzo Esempio, sala 2", "mixed"))
    items: tuple[tuple[str, ItemKind, str, int, TextId | None], ...] = (
        ("i1", "ballot", "Priorità del tavolo", 15, None),
        ("i2", "text", "Linee guida: lavoro e istruzione", 60, TEXT),
        ("i3", "discussion", "Varie ed eventuali", 10, None),
    )
    for item, kind, title, minutes, text in items:
        story.tells(AddItem(ItemId(item), SITTING, kind, title, minutes, text, None))
    papers = ("Bozza delle linee guida, versione 1", "Nota dell’ufficio sul <calendario> & sugli *orari*")
    story.tells(Convene(SITTING, "Si prega di confermare la presenza.", papers))
    story.at = START
    return story


def opened() -> Story:
    story = founded()
    for name in ("chair", "secretary", "ana", "ben", "eva", "ivo", "mia", "oto"):
        story.tells(CheckIn(SITTING, "remote" if name in ("eva", "ivo") else "in_room"), by=name).later(20)
    story.tells(CheckIn(SITTING, "in_room"), by="secretary", seat_for="pia", means="by_hand")
    story.tells(Excuse(SITTING), by="secretary", seat_for="noa", means="by_hand").later(60)
    story.tells(OpenSitting(SITTING, "first"), by="chair").later(30)
    return story


def told() -> Story:
    """The sitting up to its closing: two gaps, an annulled and repeated vote, precluded amendments, an adopted text."""
    story = opened()
    story.tells(OpenItem(ItemId("i1")), by="chair").later(10)
    story.speak("s1", "ana", 130, "Chiede che il lavoro sia la prima priorità: «prima il lavoro, poi il resto».")
    story.speak("s2", "ben", 95, "", "speech")
    options = tuple(
        NewOption(OptionId(id), words) for id, words in (("o1", "Lavoro"), ("o2", "Casa"), ("o3", "Salute"))
    )
    dots = BallotId("dots")
    story.tells(
        OpenBallot(dots, PutQuestion(), "Quali due temi per primi?", "open", 2, options, None, None), by="chair"
    )
    for name, picks in (("chair", "o1 o2"), ("ana", "o1 o3"), ("ben", "o2"), ("mia", "o1 o2"), ("oto", "o3 o1")):
        story.tells(CastVote(dots, Vote(None, tuple(OptionId(pick) for pick in picks.split()))), by=name)
    story.tells(CastVote(dots, Vote("not_taking_part")), by="eva")
    story.tells(CloseBallot(dots), by="chair").later(6)
    story.tells(Proclaim(dots), by="chair").later(10)
    story.tells(CloseItem(ItemId("i1")), by="chair").later(20)
    _text(story)
    story.tells(OpenItem(ItemId("i3")), by="chair").later(20)
    story.speak("s4", "pia", 61, "")
    story.tells(
        WriteNote(SITTING, NoteId("n2"), ItemId("i3"), "Ore 16:50: il collegamento video cade per due minuti."),
        by="secretary",
    )
    story.tells(SetItemAside(ItemId("i3")), by="chair").later(11)
    _agreements(story)
    story.tells(CloseSitting(SITTING), by="chair").later(15)
    return story


SPOKEN = "Il referente parla con le persone nella loro lingua, anche con un mediatore."
EDITS: tuple[tuple[str, str, Edit, str], ...] = (
    (
        "a1",
        "ana",
        Reword(UnitId("u1"), FIRST.replace("due incontri l’anno", "un incontro ogni tre mesi")),
        "Gli incontri diventano quattro l’anno.",
    ),
    ("a2", "ben", Reword(UnitId("u1"), FIRST.replace("due incontri", "tre incontri")), "Tre incontri l’anno."),
    ("a3", "eva", PutIn(UnitId("u4"), UnitId("n1"), "point", SPOKEN), "Si aggiunge la lingua."),
    ("a4", "mia", TakeOut(UnitId("u4")), "Si toglie la sostituzione."),
    ("a5", "oto", Reword(UnitId("u6"), THIRD.replace("cinque", "dieci")), "Dieci giorni invece di cinque."),
    ("a6", "ivo", Reword(UnitId("u6"), THIRD.replace("cinque", "sette")), "Sette giorni."),
)


ITSELF = PutAmendment(AmendmentId("a4"), alone=True, because="Lo chiede chi lo propone.")
"""A deletion that stands alone, put as such and not as «shall the text stand?»."""


def _text(story: Story) -> None:
    for id, author, edit, summary in EDITS:
        story.tells(FileAmendment(AmendmentId(id), TEXT, 1, (edit,), summary, "Perché serve."), by=author).later(5)
    story.tells(OpenItem(ItemId("i2")), by="chair").later(30)
    story.tells(WithdrawAmendment(AmendmentId("a6")), by="ivo").later(5)
    story.tells(RuleInadmissible(AmendmentId("a5"), "Il termine è fissato dal regolamento."), by="chair").later(11)
    story.vote(
        "b1",
        PutAmendment(AmendmentId("a1")),
        "Si approva l’emendamento?",
        chosen("chair ana ben", "mia oto", "eva", "ivo"),
    )
    story.tells(CastVote(BallotId("b1"), Vote("for")), by="pia").later(10)
    wrong = BallotId("wrong")
    story.tells(OpenBallot(wrong, ITSELF, "Si approva?", "open", 0, (), None, None), by="chair")
    story.tells(CancelBallot(wrong), by="chair").later(20)
    story.vote("b2", ITSELF, "Si approva l’emendamento?", chosen("chair ana", "mia oto ben eva"))
    story.tells(AnnulBallot(BallotId("b2"), "Due componenti non sentivano la domanda."), by="chair").later(20)
    story.vote("b3", ITSELF, "Si approva l’emendamento?", chosen("chair ana mia oto", "ben eva"), "b2")
    story.tells(SuspendSitting(SITTING, story.at + timedelta(minutes=10)), by="chair").later(600)
    story.tells(ResumeSitting(SITTING), by="chair").later(15)
    story.tells(GoOut(SITTING), by="ivo").later(5)
    story.tells(CheckIn(SITTING, "remote"), by="leo").later(5)
    story.tells(CheckQuorum(SITTING), by="chair").later(15)
    story.tells(CallToOrder(SeatId("ben")), by="chair").later(15)
    _roll_call(story)
    story.speak(
        "s3", "eva", 80, "Dichiara il voto favorevole.\nChiede che il testo sia tradotto.", "explanation_of_vote"
    )
    story.vote(
        "b5", PutText(TEXT), "Si approva il testo nel suo insieme?", chosen("chair ana ben eva mia", "oto", "leo")
    )
    story.tells(
        WriteNote(
            SITTING,
            NoteId("n1"),
            ItemId("i2"),
            "Oto chiede che resti a verbale: «il voto contrario riguarda solo il punto 1.1».",
        ),
        by="secretary",
    )
    story.tells(CloseItem(ItemId("i2")), by="chair", cause="slip").later(2)
    story.tells(Undo(story.log[-1].cause), by="chair").later(15)
    story.tells(CloseItem(ItemId("i2")), by="chair").later(20)


def _roll_call(story: Story) -> None:
    ballot = BallotId("b4")
    story.tells(
        OpenBallot(ballot, PutAmendment(AmendmentId("a3")), "Si approva l’aggiunta?", "roll_call", 0, (), None, None),
        by="chair",
    )
    for name, choice in chosen("chair ana eva leo pia", "mia", "oto").items():
        story.tells(CallSeat(ballot, SeatId(name)), by="secretary").later(8)
        if name == "pia":
            story.tells(CastVote(ballot, Vote(choice)), by="secretary", seat_for=name, means="by_hand")
        elif name == "mia":
            story.tells(CastVote(ballot, Vote(choice)), by="secretary", seat_for=name, means="roll_call")
        else:
            story.tells(CastVote(ballot, Vote(choice)), by=name)
    story.tells(CloseBallot(ballot), by="chair").later(6)
    story.tells(Proclaim(ballot), by="chair").later(20)


def _agreements(story: Story) -> None:
    terms = WrittenTerms(
        convener="Regione Esempio",
        convened="Enti e associazioni del tavolo",
        purpose="Verificare insieme che cosa è stato fatto.",
        frequency="due volte l’anno, in marzo e in ottobre",
        notice_days=15,
        channel="PEC e piattaforma",
        contact="Ufficio integrazione, stanza 12",
        answer_days=30,
        escalation="Scrive il presidente del tavolo.",
    )
    procedure = ProcedureId("p1")
    story.tells(ProposeProcedure(procedure, "Tavolo plenario", terms), by="chair").later(5)
    story.vote("b6", PutProcedure(procedure), "Si concorda?", chosen("chair ana ben eva mia oto leo pia"))
    story.tells(
        RecordCommitment(
            SITTING,
            CommitmentId("k1"),
            BodyId("body-chair"),
            "Marta D’Angelo",
            "Scrive a tutti gli enti le date degli incontri",
            date(2026, 12, 18),
        ),
        by="secretary",
    )
    story.tells(
        RecordCommitment(
            SITTING, CommitmentId("k2"), None, "ANCI Esempio", "Raccoglie i nomi dei referenti nei Comuni", None
        ),
        by="secretary",
    )
