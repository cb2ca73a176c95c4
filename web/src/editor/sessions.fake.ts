// Sessions in which people draft one text together, drawn from a seed; for the test that compares Yjs and the reader.
// The acts and the pastes are the editor's own.

import { TextSelection, type EditorState } from "prosemirror-state";
import { redo, undo, ySyncPluginKey } from "y-prosemirror";
import * as Y from "yjs";
import { ROOT, unitsOf, wordsOf } from "../wire/drafts-words";
import { Dice, Log, Page } from "./pages.fake";
import { bites, linesOf } from "./paste";
import { KINDS, unitAt } from "./schema";
import * as acts from "./unit-acts";

/** A random place in a unit's words, between two characters. */
function border(page: Page, index: number, dice: Dice): number {
  const letters = [...unitAt(page.state.doc, index).node.textContent];
  return letters.slice(0, dice.below(letters.length + 1)).join("").length;
}

/** The caret in this unit. */
function at(page: Page, index: number, from: number, to = from): EditorState {
  const place = unitAt(page.state.doc, index).at + 1;
  const selection = TextSelection.create(
    page.state.doc,
    place + Math.min(from, to),
    place + Math.max(from, to),
  );
  page.dispatch(page.state.tr.setSelection(selection));
  return page.state;
}

type Act = (page: Page, index: number, dice: Dice) => void;

const ACTS: Record<string, [number, Act]> = {
  type: [
    9,
    (page, index, dice) => {
      const state = at(page, index, border(page, index, dice));
      page.dispatch(state.tr.insertText(dice.words(1)));
    },
  ],
  typeOn: [
    4,
    (page, index, dice) => {
      at(page, index, border(page, index, dice));
      for (const letter of dice.words(2)) {
        page.dispatch(page.state.tr.insertText(letter));
        page.endTurn();
      }
    },
  ],
  erase: [
    5,
    (page, index, dice) => {
      const state = at(page, index, border(page, index, dice), border(page, index, dice));
      page.dispatch(state.tr.deleteSelection());
    },
  ],
  reword: [
    3,
    (page, index, dice) => {
      const words = page.state.doc.child(index).textContent.split(" ");
      words.splice(dice.below(words.length + 1), dice.below(3), dice.words(2));
      page.dispatch(acts.reworded(page.state, index, words.join(" ")));
    },
  ],
  split: [5, (page, index, dice) => page.dispatch(acts.split(at(page, index, border(page, index, dice))))],
  join: [
    3,
    (page, index) => {
      if (index + 1 < page.state.doc.childCount) page.dispatch(acts.joined(page.state, index));
    },
  ],
  kind: [3, (page, index, dice) => page.dispatch(acts.withKind(at(page, index, 0), dice.of(KINDS)))],
  level: [
    2,
    (page, index, dice) => page.dispatch(acts.withLevel(at(page, index, 0), dice.below(2) as 0 | 1)),
  ],
  remove: [
    2,
    (page, index) => {
      if (page.state.doc.childCount > 3) page.dispatch(acts.without(page.state, index));
    },
  ],
  putIn: [2, (page, index, dice) => page.dispatch(acts.withNew(page.state, index, "point", dice.words(4)))],
  paste: [
    2,
    (page, index, dice) => {
      at(page, index, border(page, index, dice));
      const lines = Array.from({ length: 2 + dice.below(3) }, () => dice.words(1 + dice.below(8)));
      for (const bite of bites(linesOf(lines.join("\n")), dice.of(KINDS))) {
        page.dispatch(page.state.tr.replaceSelection(bite));
        page.endTurn();
      }
    },
  ],
  // As Editing.move does it: at once in the shared document. Two who move the same unit make two of it, with one id.
  move: [
    3,
    (page, index, dice) => {
      const unit = page.root.get(index);
      const to = index + (dice.below(2) === 0 ? -1 : 1);
      if (!(unit instanceof Y.XmlElement) || to < 0 || to >= page.root.length) return;
      page.doc.transact(() => {
        const copy = unit.clone();
        page.root.delete(index);
        page.root.insert(to, [copy]);
      }, ySyncPluginKey);
    },
  ],
  copy: [
    1,
    (page, index) =>
      page.dispatch(page.state.tr.insert(unitAt(page.state.doc, index).at, page.state.doc.child(index))),
  ],
  undo: [4, (page) => void undo(page.state)],
  redo: [2, (page) => void redo(page.state)],
};
const DRAWN = Object.values(ACTS).flatMap(([weight, act]) => Array.from({ length: weight }, () => act));

/** The whole session of this seed as a line of JSON. */
export function session(seed: number): string {
  const dice = new Dice(seed);
  crypto.getRandomValues = (<T>(bytes: T): T => {
    if (bytes instanceof Uint8Array) bytes.forEach((_, place) => (bytes[place] = dice.below(256)));
    else if (bytes instanceof Uint32Array) bytes.forEach((_, place) => (bytes[place] = dice.below(2 ** 32)));
    return bytes;
  }) as typeof crypto.getRandomValues;
  let now = 1_000_000;
  Date.now = () => now;
  const log = new Log();
  const renews = dice.below(4) > 0;
  const pages = [new Page(log, dice, renews)];
  const [first] = pages;
  for (let unit = 0; unit < 5; unit += 1) {
    first?.dispatch(acts.withNew(first.state, unit - 1, dice.of(KINDS), dice.words(6)));
    first?.endTurn();
  }
  while (first !== undefined && first.unsent.length > 0) first.exchange(false);
  const people = 1 + dice.below(5);
  while (pages.length < people) pages.push(new Page(log, dice, renews));
  for (let step = 0; step < 40 + dice.below(160); step += 1) {
    const place = dice.below(pages.length);
    const page = pages[place];
    if (page === undefined) continue;
    now += dice.below(700);
    if (page.writes) dice.of(DRAWN)(page, dice.below(page.state.doc.childCount), dice);
    page.endTurn();
    if (dice.below(15) === 0) page.online = !page.online;
    if (dice.below(40) === 0) pages[place] = new Page(log, dice, renews, page.unsent);
    if (dice.below(2) === 0) pages[place]?.exchange();
    if (dice.below(3) > 0) dice.of(pages).exchange();
  }
  for (const page of pages) page.online = true;
  // What they read may make them write: y-prosemirror joins words that two began in one empty unit.
  for (let round = 0; round < 200 && !pages.every((page) => page.quiet); round += 1) {
    for (const page of pages) page.exchange(false);
  }
  return told(seed, log, pages);
}

/** The log, what a fresh document makes of it, and whether every page reads the same. */
function told(seed: number, log: Log, pages: readonly Page[]): string {
  const doc = new Y.Doc({ gc: false });
  for (const { update } of log.rows) Y.applyUpdate(doc, update);
  const units = unitsOf(doc).map((unit) => ({
    id: unit.getAttribute("id") ?? null,
    kind: unit.getAttribute("kind") ?? null,
    level: unit.getAttribute("level") ?? null,
    words: wordsOf(unit),
  }));
  const same = pages.every((page) => page.root.toString() === doc.getXmlFragment(ROOT).toString());
  const updates = log.rows.map(({ client, update }) => [
    client,
    btoa(Array.from(update, (byte) => String.fromCharCode(byte)).join("")),
  ]);
  return JSON.stringify({ seed, updates, units, same, unsent: pages.flatMap((page) => page.unsent).length });
}
