"""A change proposed in three ways on a phone: pasted as a formula, chosen, edited; each shows before and after."""

from __future__ import annotations

from playwright.async_api import Browser, expect

from tests.browser.amending import at_other_sizes, go, sentences
from tests.browser.stage import Demo, accessible, come_in, picture

TITLE = "Linee guida per il dialogo e la partecipazione"
FORMULA = "Al punto 1.1, sostituire le parole: «un referente» con le seguenti: «due referenti»."
BEFORE = "Ogni Comune indica [un referente] per le associazioni e ne pubblica il nome, l’indirizzo e gli orari."
AFTER = "Ogni Comune indica [due referenti] per le associazioni e ne pubblica il nome, l’indirizzo e gli orari."


async def test_a_formula_or_a_choice_makes_the_same_change_as_an_edit(browser: Browser, demo: Demo) -> None:
    phone = await come_in(browser, demo.links.members[0])
    await go(phone, "Testo")
    await phone.locator(".pick-text").select_option(label=TITLE)
    await phone.get_by_role("button", name="Proponi una modifica").click()
    await phone.get_by_text("Incolla la formula, o scegli che cosa fare").click()
    formula = phone.get_by_label("Formula dell’emendamento")
    await formula.fill(FORMULA.replace("un referente", "un referendum"))
    await phone.get_by_role("button", name="Leggi la formula").click()
    told = phone.get_by_role("alert")
    await expect(told).to_contain_text("Le parole «un referendum» non ci sono.")
    await expect(told).to_contain_text("La più vicina, in 1.1: «un referente».")
    await picture(phone, "formula-not-there")
    await accessible(phone)
    await at_other_sizes(phone, "formula-not-there")
    await formula.fill(FORMULA)
    await phone.get_by_role("button", name="Leggi la formula").click()
    await expect(phone.get_by_text("Fatto. Sotto vedi come cambia il testo.")).to_be_visible()
    assert (await sentences(phone, "before"), await sentences(phone, "after")) == ([BEFORE], [AFTER])
    await picture(phone, "formula-read")
    await accessible(phone)
    await phone.get_by_role("textbox", name="Parole del punto 1.1").fill(BEFORE.replace("[", "").replace("]", ""))
    await expect(phone.get_by_text("Non hai ancora cambiato niente.")).to_be_visible()
    await phone.get_by_role("combobox", name="Punto").select_option(index=2)
    await phone.get_by_label("Quali parole").fill("un referente")
    await phone.get_by_label("Parole nuove").fill("due referenti")
    await phone.get_by_role("button", name="Metti nella proposta").click()
    await expect(phone.locator(".formula")).to_have_text(FORMULA)
    assert (await sentences(phone, "before"), await sentences(phone, "after")) == ([BEFORE], [AFTER])
    await picture(phone, "formula-chosen")
    await at_other_sizes(phone, "formula-chosen")
    await phone.context.close()
