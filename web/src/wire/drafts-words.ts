// Whose words stand where in a draft's document, deleted ones included: for words that lose their place.
// Reads the document; changes nothing in it.

import * as Y from "yjs";
import { numbered, type UnitKind } from "../table/numbering";

export const ROOT = "units";

/** Clocks `start` to `end` (not included) of one client. */
export interface Stretch {
  readonly client: number;
  readonly start: number;
  readonly end: number;
}

/** Some of somebody's words, from one unit. `unit`: its id; `number`: what it was called then. */
export interface Phrase {
  readonly unit: string;
  readonly number: string;
  readonly kind: UnitKind;
  readonly words: string;
}

/** The stretches of words that these updates bring. */
export function stretchesOf(updates: readonly Uint8Array[]): Stretch[] {
  return updates.flatMap((update) =>
    Y.decodeUpdate(update).structs.flatMap((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString
        ? [{ client: struct.id.client, start: struct.id.clock, end: struct.id.clock + struct.length }]
        : [],
    ),
  );
}

/** The words of these updates as they are written in them: for a document that could not take them in. */
export function rawWords(updates: readonly Uint8Array[]): string {
  const parts = updates.flatMap((update) =>
    Y.decodeUpdate(update).structs.map((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : "",
    ),
  );
  return parts.join("");
}

/** Of these stretches what still stands in the text, unit by unit. */
export function standing(doc: Y.Doc, stretches: readonly Stretch[]): Phrase[] {
  return gathered(
    doc,
    (item) => !item.deleted,
    (item) => (item.deleted ? null : overlap(item, stretches)),
  );
}

/**
 * Of these stretches what was taken away together with its unit and was not brought to another place.
 * `was`: whether a unit or some words stood there before.
 */
export function orphaned(
  doc: Y.Doc,
  stretches: readonly Stretch[],
  was: (item: Y.Item) => boolean,
): Phrase[] {
  const phrases = gathered(doc, was, (item) => (inDeleted(item) ? overlap(item, stretches) : null));
  if (phrases.length === 0) return phrases;
  const text = unitsOf(doc)
    .map((unit) => wordsOf(unit))
    .join("\n");
  return phrases.filter((phrase) => !text.includes(phrase.around)).map(({ around: _, ...phrase }) => phrase);
}

/** The same for edits that were just taken into a document which may have lost their units already. */
export function orphanedOf(doc: Y.Doc, updates: readonly Uint8Array[]): Phrase[] {
  const stretches = stretchesOf(updates);
  const byHand = Y.mergeDeleteSets(updates.map((update) => Y.decodeUpdate(update).ds));
  const homes = new Set<Y.Item>();
  for (const { client, start, end } of stretches) {
    for (let clock = start; clock < Math.min(end, Y.getState(doc.store, client));) {
      const item = Y.getItem(doc.store, Y.createID(client, clock));
      const words = item.parent instanceof Y.XmlText ? item.parent._item : null;
      const unit = words?.parent instanceof Y.XmlElement ? words.parent._item : null;
      for (const home of [words, unit]) if (home !== null) homes.add(home);
      clock = item.id.clock + item.length;
    }
  }
  const was = (item: Y.Item): boolean =>
    !item.deleted || homes.has(item) || (overlap(item, stretches) !== null && !Y.isDeleted(byHand, item.id));
  return orphaned(doc, stretches, was);
}

/** Words of one client, from `fresh` on or in the unit `where`, whose unit this transaction has taken away. */
export function orphanedBy(
  transaction: Y.Transaction,
  client: number,
  fresh: number,
  where: string | null,
): Phrase[] {
  const { doc } = transaction;
  let gone = false;
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    gone ||= struct instanceof Y.Item && struct.content instanceof Y.ContentType;
  });
  const end = Y.getState(doc.store, client);
  if (!gone || end === 0) return [];
  const was = (item: Y.Item): boolean =>
    item.id.clock < (transaction.beforeState.get(item.id.client) ?? 0) &&
    (!item.deleted || Y.isDeleted(transaction.deleteSet, item.id));
  const all = orphaned(doc, [{ client, start: 0, end }], was).filter((phrase) => phrase.unit === where);
  const late = orphaned(doc, [{ client, start: fresh, end }], was).filter((phrase) => phrase.unit !== where);
  return [...all, ...late];
}

/** The units that stand in the text. */
export function unitsOf(doc: Y.Doc): Y.XmlElement[] {
  return doc
    .getXmlFragment(ROOT)
    .toArray()
    .filter((each) => each instanceof Y.XmlElement);
}

export function wordsOf(unit: Y.XmlElement): string {
  return unit
    .toArray()
    .map((words) => (words instanceof Y.XmlText ? words.toString() : ""))
    .join("");
}

/** An attribute of a unit, even of one that was deleted. */
export function attribute(unit: Y.XmlElement, key: "id" | "kind" | "level"): string | number | null {
  const content = unit._map.get(key)?.content;
  const value: unknown = content instanceof Y.ContentAny ? content.arr.at(-1) : null;
  return typeof value === "string" || typeof value === "number" ? value : null;
}

export function kindOf(unit: Y.XmlElement): UnitKind {
  const kind = attribute(unit, "kind");
  return kind === "title" || kind === "area" || kind === "point" || kind === "letter" ? kind : "paragraph";
}

export function levelOf(unit: Y.XmlElement): number {
  const level = attribute(unit, "level");
  return typeof level === "number" ? level : 0;
}

export function* itemsIn(type: Y.XmlFragment | Y.XmlText): Generator<Y.Item> {
  for (let item = type._start; item !== null; item = item.right) yield item;
}

/** How many letters a transaction deletes that stood there before it. */
export function lettersDeleted(transaction: Y.Transaction): number {
  let letters = 0;
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return;
    if (struct.id.clock < (transaction.beforeState.get(struct.id.client) ?? 0)) letters += struct.length;
  });
  return letters;
}

/** Unit by unit; pieces that do not touch are joined by «…». `was`: whether a unit or a word counts as standing. */
function gathered(
  doc: Y.Doc,
  was: (item: Y.Item) => boolean,
  part: (item: Y.Item) => string | null,
): (Phrase & { readonly around: string })[] {
  const units = [...itemsIn(doc.getXmlFragment(ROOT))].flatMap((item) =>
    item.content instanceof Y.ContentType && item.content.type instanceof Y.XmlElement && was(item)
      ? [item.content.type]
      : [],
  );
  const numbers = numbered(units.map((unit) => ({ kind: kindOf(unit), level: levelOf(unit) })));
  return units.flatMap((unit, place) => {
    const { words, around } = pieces(unit, was, part);
    if (words.trim() === "") return [];
    const id = String(attribute(unit, "id") ?? "");
    return [{ unit: id, number: numbers[place] ?? "", kind: kindOf(unit), words: words.trim(), around }];
  });
}

const AROUND = 12;

/** The words of the parts, and the same with a few letters on both sides, by which they are found elsewhere. */
function pieces(
  unit: Y.XmlElement,
  was: (item: Y.Item) => boolean,
  part: (item: Y.Item) => string | null,
): { words: string; around: string } {
  let text = "";
  let words = "";
  let first = -1;
  let end = -1;
  for (const node of itemsIn(unit)) {
    if (!(node.content instanceof Y.ContentType) || !(node.content.type instanceof Y.XmlText)) continue;
    for (const item of itemsIn(node.content.type)) {
      if (!(item.content instanceof Y.ContentString) || !was(item)) continue;
      const mine = part(item);
      if (mine !== null) {
        if (first < 0) first = text.length;
        words += end >= 0 && end < text.length ? ` … ${mine}` : mine;
        end = text.length + item.length;
      }
      text += item.content.str;
    }
  }
  return { words, around: text.slice(Math.max(0, first - AROUND), end + AROUND) };
}

function inDeleted(item: Y.Item): boolean {
  const words = item.parent instanceof Y.XmlText ? item.parent._item : null;
  const unit = words?.parent instanceof Y.XmlElement ? words.parent._item : null;
  return words?.deleted === true || unit?.deleted === true;
}

/** What of an item's words lies in these stretches; null when nothing does. */
function overlap(item: Y.Item, stretches: readonly Stretch[]): string | null {
  if (!(item.content instanceof Y.ContentString)) return null;
  const { client, clock } = item.id;
  let words = "";
  for (const each of stretches) {
    const start = Math.max(each.start, clock);
    const end = Math.min(each.end, clock + item.length);
    if (each.client === client && start < end) words += item.content.str.slice(start - clock, end - clock);
  }
  return words === "" ? null : words;
}

/** The units that these updates touch: by words, by attributes, or by taking something away. */
export function unitsTouched(doc: Y.Doc, updates: readonly Uint8Array[]): Set<unknown> {
  const touched = new Set<unknown>();
  for (const { structs, ds } of updates.map((update) => Y.decodeUpdate(update))) {
    const stretches = structs.map(({ id, length }) => ({ client: id.client, clock: id.clock, len: length }));
    for (const [client, gone] of ds.clients) {
      stretches.push(...gone.map(({ clock, len }) => ({ client, clock, len })));
    }
    for (const { client, clock, len } of stretches) {
      const end = Math.min(clock + len, Y.getState(doc.store, client));
      for (let at = clock; at < end;) {
        const item = Y.getItem(doc.store, Y.createID(client, at));
        for (let type: unknown = item; type instanceof Y.Item;) {
          const parent: unknown = type.parent;
          touched.add(parent);
          type = parent instanceof Y.AbstractType ? parent._item : null;
        }
        if (item.content instanceof Y.ContentType) touched.add(item.content.type);
        at = item.id.clock + item.length;
      }
    }
  }
  return touched;
}
