// Several people begin to write in the same empty unit at the same moment: all their words are in the text, once.

import { expect, test } from "vitest";
import { unitsOf, wordsOf } from "../wire/drafts-words";
import { Dice, Log, Page } from "./pages.fake";
import { unitAt } from "./schema";
import * as acts from "./unit-acts";

test.each(Array.from({ length: 100 }, (_, seed) => seed))("what four begin at once is there (%i)", (seed) => {
  const dice = new Dice(seed);
  const log = new Log();
  const all: Page[] = [];
  const exchange = (): void => {
    for (const page of all) page.endTurn();
    for (let round = 0; round < 20 && !all.every((page) => page.quiet); round += 1)
      for (const page of all) page.exchange(false);
  };
  const first = new Page(log, dice, true);
  all.push(first);
  first.dispatch(acts.withNew(first.state, -1, "point", "Prima."));
  first.dispatch(acts.withNew(first.state, 0, "point", ""));
  exchange();
  while (all.length < 4) all.push(new Page(log, dice, true));
  first.dispatch(first.state.tr.insertText("Ora. ", 1));
  exchange();
  for (const [place, page] of all.entries()) {
    page.dispatch(page.state.tr.insertText(`parole${place} `, unitAt(page.state.doc, 1).at + 1));
    page.exchange();
  }
  for (let step = 0; step < 30; step += 1) dice.of(all).exchange();
  exchange();
  const shown = all.map((page) => unitsOf(page.doc).map(wordsOf));
  expect(new Set(shown.map(String)).size).toBe(1);
  const words = shown[0]?.[1] ?? "";
  expect(words.split(" ").sort().join(" ").trim()).toBe("parole0 parole1 parole2 parole3");
});
