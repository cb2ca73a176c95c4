// Places in a draft that move with its words: between a caret's position in the document and a letter's name on the wire.

import * as Y from "yjs";
import type { Spot } from "../protocol.gen";
import { itemsIn } from "../wire/drafts-words";

/** The spot at this offset (in UTF-16 units) of a unit's words; null in an empty unit. */
export function spotAt(unit: Y.XmlElement, offset: number): Spot | null {
  let rest = offset;
  let last: Y.Item | null = null;
  for (const item of lettersOf(unit)) {
    const { client, clock } = item.id;
    if (rest < item.length) return { client, clock: clock + rest, before: true };
    rest -= item.length;
    last = item;
  }
  return last === null
    ? null
    : { client: last.id.client, clock: last.id.clock + last.length - 1, before: false };
}

/** The unit a spot is in and the offset in its words; null when the letter is not known here or has no place. */
export function placeOf(doc: Y.Doc, spot: Spot): { unit: Y.XmlElement; offset: number } | null {
  if (Y.getState(doc.store, spot.client) <= spot.clock) return null;
  const found = Y.getItem(doc.store, Y.createID(spot.client, spot.clock));
  const unit = found.parent instanceof Y.XmlText ? found.parent.parent : null;
  if (!(unit instanceof Y.XmlElement) || unit._item === null || unit._item.deleted) return null;
  let offset = 0;
  for (const item of allLettersOf(unit)) {
    if (item === found) {
      const into = spot.clock - item.id.clock + (spot.before ? 0 : 1);
      return { unit, offset: offset + (item.deleted ? 0 : into) };
    }
    if (!item.deleted) offset += item.length;
  }
  return null;
}

/** Runs of words as they stand, each by one client. */
export function* lettersOf(unit: Y.XmlElement): Generator<Y.Item> {
  for (const item of allLettersOf(unit)) if (!item.deleted) yield item;
}

function* allLettersOf(unit: Y.XmlElement): Generator<Y.Item> {
  for (const node of itemsIn(unit)) {
    if (node.deleted || !(node.content instanceof Y.ContentType)) continue;
    if (!(node.content.type instanceof Y.XmlText)) continue;
    for (const item of itemsIn(node.content.type)) if (item.content instanceof Y.ContentString) yield item;
  }
}
