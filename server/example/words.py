"""The words of the example: a text of four themes with three points each, amendments to it, four procedures."""

from __future__ import annotations

from typing import Final, NamedTuple

from server.deliberation.ids import UnitId
from server.deliberation.matters.amendments.edits import Edit, Reword, TakeOut
from server.deliberation.matters.procedures import WrittenTerms
from server.deliberation.matters.texts.shapes import NewUnit

TABLE_NAME: Final = "Tavolo regionale ImProVe (dimostrazione)"
TEXT_TITLE: Final = "Linee guida per il dialogo e la partecipazione"
DRAFT_TITLE: Final = "Premessa alle linee guida"

_THEMES: Final = (
    (
        "Lavoro",
        "Ogni Comune indica un referente per le associazioni e ne pubblica il nome, l’indirizzo e gli orari.",
        "Gli enti organizzano due incontri l’anno con le associazioni iscritte, per rivedere le azioni sul lavoro.",
        "Gli sportelli per il lavoro sono aperti dopo le 18 un giorno alla settimana, con un mediatore culturale.",
    ),
    (
        "Salute",
        "Ogni azienda sanitaria pubblica gli orari dei mediatori negli ambulatori.",
        "I moduli per scegliere il medico sono tradotti nelle cinque lingue più parlate nella provincia.",
        "Le associazioni e le aziende sanitarie organizzano ogni anno una giornata sulla prevenzione.",
    ),
    (
        "Istruzione",
        "Le scuole informano le famiglie sulle iscrizioni in lingue semplici e con incontri di persona.",
        "I corsi di italiano per adulti hanno orari adatti a chi lavora e un servizio per i bambini.",
        "Ogni istituto nomina un docente di riferimento per l’accoglienza.",
    ),
    (
        "Casa",
        "I Comuni spiegano in modo chiaro i requisiti per l’alloggio pubblico.",
        "Gli enti promuovono un fondo di garanzia per gli affitti delle famiglie con reddito regolare.",
        "Le associazioni segnalano i casi di discriminazione a un punto di contatto provinciale.",
    ),
)


def unit_id(theme: int, point: int) -> UnitId:
    return UnitId(f"p{theme}-{point}")


def text_units() -> tuple[NewUnit, ...]:
    units: list[NewUnit] = []
    for theme, (name, *points) in enumerate(_THEMES, start=1):
        units.append(NewUnit(unit_id(theme, 0), "area", 0, name))
        units += (NewUnit(unit_id(theme, n), "point", 0, words) for n, words in enumerate(points, start=1))
    return tuple(units)


class Proposal(NamedTuple):
    key: str
    author: str
    summary: str
    reason: str
    edits: tuple[Edit, ...]


def _point(theme: int, point: int) -> str:
    return _THEMES[theme - 1][point]


def _reworded(theme: int, point: int, old: str, new: str) -> tuple[Edit, ...]:
    return (Reword(unit_id(theme, point), _point(theme, point).replace(old, new)),)


PROPOSALS: Final = (
    Proposal(
        "a-incontri",
        "ponte",
        "Da due incontri l’anno a quattro",
        "Due incontri sono pochi per seguire il lavoro stagionale.",
        _reworded(1, 2, "due incontri l’anno", "un incontro ogni tre mesi"),
    ),
    Proposal(
        "a-tre-incontri",
        "comune-verona",
        "Da due incontri l’anno a tre",
        "Tre incontri si possono organizzare con il personale che c’è.",
        _reworded(1, 2, "due incontri", "tre incontri"),
    ),
    Proposal(
        "a-sera",
        "donne",
        "Gli incontri sono di sera",
        "Chi lavora di giorno non può venire.",
        _reworded(1, 2, "iscritte, per", "iscritte, in orario serale, per"),
    ),
    Proposal(
        "a-orari",
        "ulss",
        "Si toglie il punto sugli orari dei mediatori",
        "Gli orari cambiano ogni settimana e sono già sul sito.",
        (TakeOut(unit_id(2, 1)),),
    ),
    Proposal(
        "a-famiglie",
        "giovani",
        "Il docente tiene i contatti con le famiglie",
        "",
        _reworded(3, 3, "per l’accoglienza", "per l’accoglienza e per i contatti con le famiglie"),
    ),
    Proposal(
        "a-famiglie-2",
        "cpia",
        "Il docente segue anche i contatti con le famiglie",
        "",
        _reworded(3, 3, "per l’accoglienza", "per l’accoglienza e per i contatti con le famiglie"),
    ),
    Proposal(
        "a-fondo",
        "anci",
        "Un fondo regionale al posto dei fondi dei singoli enti",
        "Un solo fondo costa meno e vale per tutte le province.",
        (
            Reword(
                unit_id(4, 2),
                "La Regione istituisce un solo fondo, aperto a chi cerca casa in ogni provincia.",
            ),
        ),
    ),
    Proposal(
        "a-reddito",
        "polesine",
        "Il fondo vale anche per chi ha un lavoro stagionale",
        "",
        _reworded(4, 2, "con reddito regolare", "con reddito regolare o stagionale"),
    ),
    Proposal(
        "a-studenti",
        "golfo",
        "Il fondo vale anche per gli studenti",
        "",
        _reworded(4, 2, "delle famiglie", "delle famiglie e degli studenti"),
    ),
)

PRIORITIES: Final = (
    ("lavoro", "Lavoro"),
    ("salute", "Salute"),
    ("istruzione", "Istruzione"),
    ("casa", "Casa"),
    ("cultura", "Cultura e sport"),
)


class Dialogue(NamedTuple):
    key: str
    author: str
    title: str
    terms: WrittenTerms


PROCEDURES: Final = (
    Dialogue(
        "d-plenaria",
        "regione",
        "Riunione plenaria del Tavolo",
        WrittenTerms(
            "Regione Esempio",
            "Tutti i componenti del Tavolo",
            "Rivedere le priorità e controllare le risposte degli enti.",
            "due volte l’anno",
            20,
            "Piattaforma del Tavolo e PEC",
            "Segreteria del Tavolo",
            30,
            "Se l’ente non risponde, il presidente scrive al suo vertice.",
        ),
    ),
    Dialogue(
        "d-province",
        "ct-vicenza",
        "Referente in ogni provincia",
        WrittenTerms(
            "Consiglio territoriale per l’immigrazione",
            "Associazioni della provincia",
            "Avere una persona a cui chiedere e che risponde.",
            "ogni tre mesi",
            10,
            "Incontro di persona o in videochiamata",
            "Il referente della Prefettura",
            15,
            "Il referente regionale",
        ),
    ),
    Dialogue(
        "d-risposta",
        "lanterna",
        "Risposta scritta alle richieste",
        WrittenTerms(
            "Chi presenta la richiesta",
            "L’ente a cui è diretta",
            "Ogni richiesta approvata dal Tavolo riceve una risposta scritta con le ragioni.",
            "a ogni richiesta",
            0,
            "PEC e piattaforma",
            "Il referente indicato dall’ente",
            30,
            "La richiesta torna all’ordine del giorno della seduta successiva.",
        ),
    ),
    Dialogue(
        "d-verifica",
        "anci",
        "Verifica annuale",
        WrittenTerms(
            "Regione Esempio",
            "Tutti i componenti del Tavolo",
            "Misurare che cosa è cambiato e aggiornare le linee guida.",
            "una volta l’anno",
            30,
            "Seduta dedicata",
            "Segreteria del Tavolo",
            60,
            "",
        ),
    ),
)
