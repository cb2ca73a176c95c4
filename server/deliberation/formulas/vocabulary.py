"""The words of which formulas are made, each as the kind of token it is."""

from __future__ import annotations

from typing import Final


def _all(**kinds: str) -> dict[str, str]:
    return {word: kind for kind, words in kinds.items() for word in words.split()}


WORDS: Final = _all(
    IL="il lo la l' i gli le un uno una un'",
    AL="al allo alla all' ai agli alle a nel nello nella nell' nei negli nelle in sul sulla sull'",
    DEL="del dello della dell' dei degli delle di d'",
    DA="da dal dallo dalla dall' dai dagli dalle",
    CON="con col",
    FINO="fino sino",
    E="e ed nonché",
    SEG="seguente seguenti",
    WORDS="""parola parole cifra cifre importo importi espressione espressioni locuzione locuzioni dicitura diciture
        data date riferimento riferimenti segno segni frase frasi percentuale valore termini denominazione
        inciso incisi""",
    ARTICLE="articolo articoli art artt",
    COMMA="comma commi co",
    LETTER="lettera lettere lett",
    NUMBER="numero numeri n nn num",
    POINT="punto punti",
    CAPOVERSO="capoverso capoversi cpv",
    SENTENCE="periodo periodi",
    HEADING="rubrica",
    TITLE="titolo",
    ALINEA="alinea",
    AREA="ambito ambiti capo sezione area parte",
    REPLACE="sostituire sostituito sostituita sostituiti sostituite sostituirlo sostituirla sostituirli sostituirle",
    DELETE="""sopprimere eliminare espungere cancellare abrogare soppresso soppressa soppressi soppresse eliminato
        eliminata eliminati eliminate espunto espunta espunti espunte abrogato abrogata abrogati abrogate""",
    DELETE_IT="sopprimerlo sopprimerla sopprimerli sopprimerle",
    ADD="""aggiungere inserire introdurre aggiunto aggiunta aggiunti aggiunte inserito inserita inseriti inserite
        introdotto introdotta introdotti introdotte aggiungersi inserirsi""",
    PREMISE="premettere anteporre premesso premessa premessi premesse anteposto anteposta anteposti anteposte",
    AFTER="dopo",
    CONSEQUENTLY="conseguentemente",
    IN_FINE="infine",
    END="fine termine",
    CARD="due tre quattro cinque",
    START="inizio",
    RESPECTIVELY="rispettivamente",
    AMENDMENT="emendamento subemendamento",
)
_DROPPED: Final = """medesimo medesima medesimi medesime stesso stessa stessi stesse predetto predetta citato citata
suddetto suddetta richiamato richiamata presente presenti è sono siano sia viene vengono altresì anche testo proposta
disegno legge decreto-legge decreto ddl progetto introduttivo nuovo nuova nuovi nuove interamente relativa relativo"""
DROPPED: Final = frozenset(_DROPPED.split())
"""Words that change nothing: «al medesimo comma», «è sostituito», «il titolo del disegno di legge»."""
PHRASES: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("di", "conseguenza"), "CONSEQUENTLY"),
    (("in", "conseguenza"), "CONSEQUENTLY"),
    (("in", "fine"), "IN_FINE"),
    (("in", "tutto", "il", "testo"), "EVERYWHERE"),
    (("nel", "testo"), "TEXT"),
    (("senza", "punto", "finale"), "UNSTOPPED"),
)
EVERYWHERE: Final = frozenset(("ovunque", "dovunque", "dappertutto", "ove", "dove"))
"""«ovunque ricorrano», «ove ricorra», «dovunque presenti»: with the verb that may follow, one token."""
RECURS: Final = ("ricorr", "present", "compa", "figur", "occorr", "contenut", "ripetut")
TIMES: Final = frozenset(("volta", "ricorrenza", "occorrenza"))
MODIFICATIONS: Final = frozenset(("modificazioni", "modifiche", "modificazione", "modifica"))
HERALDS: Final = MODIFICATIONS | frozenset(["apportare", "apportate", "sono", "le", "seguenti"])
"""«apportare le seguenti modificazioni»: what follows says it all."""
NUMBERING: Final = frozenset(("NUM", "LMARK", "NMARK", "ORD"))
STARTERS: Final = frozenset(
    ("AL", "UPTO", "IN_FINE", "REPLACE", "DELETE", "DELETE_IT", "ADD", "PREMISE", "AFTER", "BEFORE", "CONSEQUENTLY")
)
"""What begins an instruction, so that «e» before it ends the one before."""
