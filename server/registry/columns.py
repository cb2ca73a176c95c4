"""The columns a sheet may have and the words it may use, in Italian and English. `docs/import.md` lists them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Final, Literal, TypeVar, get_args

from server.deliberation.matters.seats import SeatRole
from server.deliberation.shapes import Bench
from server.registry.folding import loosely
from server.registry.sheets import Unreadable
from server.storage.store import Relation

BodyColumn = Literal[
    "body",
    "acronym",
    "bench",
    "tax_code",
    "legal_form",
    "relation",
    "address",
    "municipality",
    "province",
    "region",
    "founded_on",
    "representative",
    "contact",
    "pec",
    "email",
    "phone",
    "website",
    "areas",
    "languages",
    "regional_register",
    "national_register",
    "runts",
    "verified_by",
    "verified_on",
]
Column = BodyColumn | Literal["person", "surname", "role", "votes", "stands_in_for"]
BODY_COLUMNS: Final[tuple[BodyColumn, ...]] = get_args(BodyColumn)
SEAT_COLUMNS: Final[frozenset[Column]] = frozenset(("role", "votes", "stands_in_for"))

_HEADINGS: Final[Mapping[Column, tuple[str, ...]]] = {
    "body": ("ente", "denominazione", "nome dell’ente", "nome ente", "ente o associazione", "associazione",
             "organizzazione", "ragione sociale", "body", "organisation", "organization", "name of the body"),
    "acronym": ("acronimo", "sigla", "acronym"),
    "bench": ("gruppo", "categoria", "bench", "group"),
    "tax_code": ("codice fiscale", "codice fiscale dell’ente", "codice fiscale ente", "cf", "c.f.", "cf ente",
                 "tax code", "tax code of the body"),
    "legal_form": ("forma giuridica", "natura giuridica", "legal form"),
    "relation": ("tipo", "tipo di associazione", "relation", "type", "kind"),
    "address": ("indirizzo", "sede", "via", "address"),
    "municipality": ("comune", "città", "municipality", "town", "city"),
    "province": ("provincia", "prov", "province"),
    "region": ("regione", "region"),
    "founded_on": ("data di costituzione", "data costituzione", "costituita il", "founded on", "date of foundation"),
    "representative": ("rappresentante legale", "legale rappresentante", "representative", "legal representative"),
    "contact": ("referente", "persona di contatto", "contact", "contact person"),
    "pec": ("pec", "posta elettronica certificata", "certified email", "certified e-mail", "certified mail",
            "certified mail (pec)", "certified e-mail (pec)"),
    "email": ("email", "e-mail", "mail", "posta elettronica", "indirizzo email"),
    "phone": ("telefono", "tel", "cellulare", "phone", "telephone"),
    "website": ("sito", "sito web", "website", "web site"),
    "areas": ("ambiti", "ambiti di attività", "settori", "areas", "areas of work"),
    "languages": ("lingue", "languages"),
    "regional_register": ("registro regionale", "registro regionale l.r. 9/1990", "regional register"),
    "national_register": ("registro nazionale", "registro nazionale (art. 42)", "registro art. 42", "art. 42",
                          "national register", "national register (art. 42)"),
    "runts": ("runts", "iscrizione runts"),
    "verified_by": ("verificato da", "controllato da", "verified by"),
    "verified_on": ("verificato il", "data verifica", "verified on"),
    "person": ("persona", "nome e cognome", "cognome e nome", "nominativo", "nome", "person", "name", "full name",
               "first name", "given name"),
    "surname": ("cognome", "surname", "last name", "family name"),
    "role": ("ruolo", "qualifica", "role"),
    "votes": ("voto", "vota", "diritto di voto", "con voto", "vote", "votes", "voting"),
    "stands_in_for": ("supplente di", "sostituisce", "al posto di", "stands in for", "alternate of"),
}  # fmt: skip
_BENCHES: Final[Mapping[Bench, tuple[str, ...]]] = {
    "association": ("associazioni", "associazione", "associations", "association", "terzo settore"),
    "administration": ("amministrazioni pubbliche", "amministrazione pubblica", "pubbliche amministrazioni",
                       "pubblica amministrazione", "amministrazioni", "pa", "p.a.", "pp.aa.",
                       "public administrations", "public administration", "administrations", "administration"),
    "council": ("consigli territoriali", "consiglio territoriale", "territorial councils", "territorial council",
                "councils", "council"),
    "anci": ("anci",),
    "other": ("altri", "altro", "others", "other"),
}  # fmt: skip
_SOUNDS_LIKE: Final[Mapping[Bench, tuple[str, ...]]] = {
    "council": ("consigl", "consult", "territor"),
    "association": ("assoc", "onlus", "odv", "aps", "volontar", "coop"),
    "anci": ("anci",),
    "administration": ("comun", "munic", "provinc", "region", "prefett", "questur", "uls", "usl", "scuol", "cpia",
                       "ministe", "stat", "universit", "amminist", "administ", "pubblic"),
}  # fmt: skip
_ROLES: Final[Mapping[SeatRole, tuple[str, ...]]] = {
    "chair": ("presidente", "presidenza", "chair", "chairperson", "president"),
    "deputy": ("vicepresidente", "vice presidente", "deputy", "deputy chair", "vice chair"),
    "secretary": ("segretario", "segretaria", "segreteria", "segretario verbalizzante", "segretaria verbalizzante",
                  "secretary"),
    "member": ("componente", "membro", "effettivo", "effettiva", "titolare", "member"),
    "alternate": ("supplente", "sostituto", "sostituta", "alternate", "substitute"),
    "guest": ("invitato", "invitata", "invitato senza voto", "invitata senza voto", "guest"),
    "observer": ("uditore", "uditrice", "osservatore", "osservatrice", "observer"),
    "mediator": ("mediatore", "mediatrice", "mediazione linguistico-culturale", "mediatore linguistico-culturale",
                 "mediatrice linguistico-culturale", "mediatore culturale", "mediatrice culturale", "mediator",
                 "intercultural mediator"),
}  # fmt: skip
_RELATIONS: Final[Mapping[Relation, tuple[str, ...]]] = {
    "of_migrants": ("di immigrati", "di migranti", "di stranieri", "immigrati", "of migrants", "of immigrants"),
    "for_migrants": ("a favore", "a favore degli immigrati", "a favore di immigrati", "a favore dei migranti",
                     "per immigrati", "for migrants", "for immigrants"),
}  # fmt: skip
_YES_NO: Final[Mapping[Literal["yes", "no"], tuple[str, ...]]] = {
    "yes": ("sì", "si", "s", "x", "1", "vero", "con voto", "con diritto di voto", "yes", "y", "true"),
    "no": ("no", "n", "0", "falso", "senza voto", "senza diritto di voto", "false"),
}

K = TypeVar("K", bound=str)


def _turned(words: Mapping[K, tuple[str, ...]]) -> dict[str, K]:
    return {loosely(each): key for key, spellings in words.items() for each in spellings}


_COLUMN: Final = _turned(_HEADINGS)
_BENCH: Final = _turned(_BENCHES)
_ROLE: Final = _turned(_ROLES)
_RELATION: Final = _turned(_RELATIONS)
_YES: Final = _turned(_YES_NO)


def columns_of(head: Sequence[str]) -> tuple[Column | None, ...]:
    """Which column each heading names; None: one that is not used. Raises: Unreadable."""
    found = tuple(_COLUMN.get(loosely(each)) for each in head)
    named = [column for column in found if column is not None]
    if "body" not in named and "person" not in named:
        raise Unreadable("no_columns", found=", ".join(each for each in head if each)[:200])
    for place, column in enumerate(found):
        if column is not None and column in found[:place]:
            raise Unreadable("column_twice", first=head[found.index(column)], second=head[place])
    return found


def bench_named(words: str) -> Bench | None:
    return _BENCH.get(loosely(words))


def bench_meant(words: str) -> Bench | None:
    """The bench that somebody who wrote these words may have had in mind."""
    folded = loosely(words)
    for bench, sounds in _SOUNDS_LIKE.items():
        if any(each in folded for each in sounds):
            return bench
    close = get_close_matches(folded, _BENCH, n=1, cutoff=0.8)
    return _BENCH[close[0]] if close else None


def role_named(words: str) -> SeatRole | None:
    return _ROLE.get(loosely(words))


def relation_named(words: str) -> Relation | None:
    return _RELATION.get(loosely(words))


def yes_or_no(words: str) -> bool | None:
    said = _YES.get(loosely(words))
    return None if said is None else said == "yes"
