"""What a secretariat brings along: files as spreadsheets write them, and how its pages take them. Holds no test."""

from __future__ import annotations

from typing import Final

from playwright.async_api import Locator, Page, expect

STRAIGHT: Final = "N'Diaye Aïssatou"
CURLY: Final = "D’Angelo Maria José"
FIVE: Final = "Maria José de la Cruz Fernández"
ARABIC: Final = "فاطمة الزهراء بنت يوسف"
ARABIC_BODY: Final = "جمعية البيت المفتوح"

EXCEL: Final = "\r\n".join(
    (
        "Ente;Gruppo;Comune;Codice fiscale;Persona;Ruolo;Voto;E-mail;Note interne",
        f"Associazione Ponte dell’Atlantico;Associazioni;Padova;90000000019;{STRAIGHT};componente;sì;;vecchia",
        f"Associazione L'Aquilone;Associazioni;Verona;90000000027;{CURLY};componente;sì;a@example.org;",
        "Associazione Lanterna;Associazioni;Treviso;9407890026;Nguyen Minh;componente;sì;;",
        ";Associazioni;Vicenza;;Popescu Elena;componente;sì;;",
        "Comune di Treviso;Comuni;Treviso;90000000068;Rossi Paola;componente;sì;;",
        "Prefettura di Vicenza;Amministrazioni pubbliche;Vicenza;90000000076;Bianchi Andrea;presidente;sì;;",
        "Consiglio territoriale;Consigli territoriali;Verona;;Dal Bò Lucia;uditore;no;non-un-indirizzo;",
    )
).encode("cp1252")
"""As Excel saves it in Italy. Four of its seven lines are bad, the last in a column that the preview leaves out."""
UTF_8: Final = "\n".join(
    (
        "Ente,Gruppo,Comune,Persona",
        f"{ARABIC_BODY},Associazioni,Padova,{ARABIC}",
        f"Associazione Cinque Nomi,Associazioni,Rovigo,{FIVE}",
    )
).encode()

BAD_FILES: Final = (
    (b"", "Il file è vuoto"),
    (b"Ente;Gruppo\r\n", "nessuna riga sotto le intestazioni"),
    (b"PK\x03\x04 and the rest of a workbook", "Aprilo e salvalo come CSV"),
    (b"Ente;Gruppo\r\nU\x00no;Altri\r\n", "non è una tabella di testo"),
    (b"Ente;Gruppo;Ente\r\nUno;Altri;Due\r\n", "Le colonne «Ente» e «Ente» dicono la stessa cosa"),
    (b'Ente;Gruppo\r\n"Uno;Altri\r\n', "La riga 2 non si legge"),
    (b"Prezzo;Pezzi\r\n1;2\r\n", "Non c’è una colonna «ente» né «persona»"),
    (b"Ente\r\n" + b"Uno\r\n" * 10_001, "se ne possono importare 10.000 per volta"),
    (b"x" * 4_100_000, "al massimo 4 MB"),
    (b"x" * 10_000_000, "Prova con un file più piccolo"),
)
"""Each with a piece of the sentence that answers it."""


async def choose(page: Page, content: bytes, name: str = "tavolo-novembre.csv") -> None:
    """Presses the page's big button and gives the browser this file."""
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="Scegli il file").click()
    await (await chooser.value).set_files({"name": name, "mimeType": "text/csv", "buffer": content})


async def correct(page: Page, line: int, **cells: str) -> None:
    """Puts these cells right, named by the label of their field with `_` for a blank; the dialog must close."""
    await page.get_by_role("button", name=f"Correggi la riga {line}", exact=True).last.click()
    for label, value in cells.items():
        await page.get_by_role("dialog").get_by_label(label.replace("_", " ")).fill(value)
    await page.get_by_role("button", name="Ricontrolla").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)


def row(page: Page, name: str) -> Locator:
    """The line of a list that says this name."""
    return page.locator(".rows li").filter(has_text=name)
