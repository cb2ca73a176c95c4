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
