"""Who sits at the example's table. All invented; «Esempio» stands in every name of a body."""

from __future__ import annotations

from typing import Final, NamedTuple

from server.deliberation.matters.seats import SeatRole
from server.deliberation.shapes import Bench


class Somebody(NamedTuple):
    """A seat with its person and body. `key` names all three."""

    key: str
    person: str
    body: str
    place: str
    bench: Bench
    role: SeatRole = "member"
    votes: bool = True


PEOPLE: Final = (
    Somebody("ponte", "Aïssatou N'Diaye", "Associazione Esempio Ponte Atlantico", "Padova", "association"),
    Somebody("donne", "Farida el-Fassi", "Associazione Esempio Donne Insieme", "Verona", "association"),
    Somebody("lanterna", "Nguyễn Thị Minh Khai", "Associazione Esempio Lanterna", "Treviso", "association"),
    Somebody("golfo", "Mizanur Rahman", "Associazione Esempio Golfo Azzurro", "Venezia", "association"),
    Somebody("cittadini", "Elena Popescu", "Associazione Esempio Nuovi Cittadini", "Vicenza", "association"),
    Somebody("polesine", "Kwame Mensah", "Associazione Esempio Polesine Accoglie", "Rovigo", "association"),
    Somebody("dolomiti", "Olena Kovalenko", "Associazione Esempio Dolomiti Comuni", "Belluno", "association"),
    Somebody("giovani", "Sara Okafor", "Associazione Esempio Giovani Seconde Generazioni", "Padova", "association"),
    Somebody("comune-verona", "Paola Rossi", "Comune Esempio di Verona", "Verona", "administration"),
    Somebody("comune-treviso", "Marco D’Angelo", "Comune Esempio di Treviso", "Treviso", "administration"),
    Somebody("comune-rovigo", "Silvia Marchetti", "Comune Esempio di Rovigo", "Rovigo", "administration"),
    Somebody("ulss", "Davide Zanin", "Azienda ULSS Esempio", "Padova", "administration"),
    Somebody("scuola", "Chiara Furlan", "Ufficio scolastico Esempio", "Venezia", "administration"),
    Somebody("cpia", "Lucia Dal Bò", "CPIA Esempio", "Vicenza", "administration"),
    Somebody("regione", "Anna Bortolin", "Regione Esempio", "Venezia", "administration", "chair"),
    Somebody("ct-vicenza", "Andrea Bianchi", "Consiglio territoriale Esempio di Vicenza", "Vicenza", "council"),
    Somebody("ct-treviso", "Giulia Sartori", "Consiglio territoriale Esempio di Treviso", "Treviso", "council"),
    Somebody("anci", "Roberto Favaro", "ANCI Esempio", "Padova", "anci"),
    Somebody("segreteria", "Teresa Galli", "Segreteria Esempio", "Venezia", "other", "secretary", votes=False),
    Somebody("veneto-lavoro", "Nicola Pavan", "Agenzia Lavoro Esempio", "Venezia", "other", "guest", votes=False),
    Somebody("mediatrice", "Amal Haddad", "Cooperativa Esempio Voci", "Padova", "other", "mediator", votes=False),
    Somebody("uditrice", "Ilaria Conti", "Università Esempio", "Padova", "other", "observer", votes=False),
    Somebody("uditore", "Luca Ferrari", "Fondazione Esempio", "Verona", "other", "observer", votes=False),
)
CHAIR: Final = "regione"
SECRETARY: Final = "segreteria"
SHOWN: Final = ("ponte", "comune-treviso", "ct-vicenza")
"""Three members of different benches, whose links are printed."""
OBSERVER: Final = "uditrice"
SCREEN: Final = "schermo"
