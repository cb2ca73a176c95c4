"""A browser that translates: it puts elements of its own in the place of every text, and goes on so. Holds no test."""

from __future__ import annotations

import contextlib
from typing import Final

from playwright.async_api import Page, TimeoutError

# Chrome's translation replaces each text by <font><font>…</font></font>, and whoever still holds the text holds nothing
# that is on the page. The words stay as they are here, so that a page says the same whether it is translated or not.
_TRANSLATE: Final = """() => {
    const kept = '[translate="no"], script, style, textarea, font';
    const replace = (text) => {
        if (text.data.trim() === "" || text.parentElement === null || text.parentElement.closest(kept)) return;
        const outer = document.createElement("font");
        const inner = document.createElement("font");
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
    };
    const replaceAll = (root) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        texts.forEach(replace);
    };
    replaceAll(document.body);
    new MutationObserver((changes) => {
        for (const change of changes) for (const node of change.addedNodes) {
            if (node instanceof Text) replace(node);
            else if (node.isConnected) replaceAll(node);
        }
    }).observe(document.body, { childList: true, subtree: true });
}"""

_READ: Final = r"""() => {
    const page = document.body.cloneNode(true);
    page.querySelector("[data-live]")?.remove();
    const said = page.textContent.replace(/\d+:\d\d(:\d\d)?/g, "0:00").replace(/\b\d+ s\b/g, "0 s");
    return said.replace(/\s+/g, " ").trim();
}"""
"""All words of the page but what is being announced, with every clock at nought."""


async def translate(page: Page) -> None:
    """From now on this page is translated, with what comes later too."""
    await page.evaluate(_TRANSLATE)


async def difference(translated: Page, plain: Page) -> str:
    """Empty once both pages say the same; else, after a while, from where on each says something else."""
    there = here = ""
    for _ in range(3):  # the plain page may be the one that does not know yet
        there = str(await plain.evaluate(_READ))
        with contextlib.suppress(TimeoutError):
            await translated.wait_for_function(f"words => ({_READ})() === words", arg=there, timeout=1_500)
            return ""
        here = str(await translated.evaluate(_READ))
    at = next((place for place, both in enumerate(zip(here, there, strict=False)) if both[0] != both[1]), 40)
    return f"«{here[max(0, at - 40) : at + 80]}» instead of «{there[max(0, at - 40) : at + 80]}»"
