// Acts on the units of a draft, as transactions on a state. Nothing here shows, sends or asks.

import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import type { UnitKind } from "../table/numbering";
import { freshUnitId } from "./ids";
import { kindOf, levelOf, schema, unitAround, unitAt } from "./schema";

/** From this many letters on the page asks before over half of a text goes. */
const LONG = 2_000;
/** Letters that a unit may have. */
const MOST = 20_000;

/** Every selected unit has this kind; nothing but attributes changes. */
export function withKind(state: EditorState, kind: UnitKind): Transaction {
  const { from, to } = state.selection;
  const change = state.tr;
  state.doc.nodesBetween(from, to, (node, at) => {
    if (node.type !== schema.nodes.unit) return false;
    if (kindOf(node) !== kind) change.setNodeAttribute(at, "kind", kind);
    if (kind !== "letter" && levelOf(node) !== 0) change.setNodeAttribute(at, "level", 0);
    return false;
  });
  return change;
}

/** The unit of the caret is a letter below a letter (1), or no longer (0). */
export function withLevel(state: EditorState, level: 0 | 1): Transaction {
  return state.tr.setNodeAttribute(unitAround(state).at, "level", level);
}

/** What is after the caret stands in a unit of its own; below a title an area comes, below an area a point. */
export function split(state: EditorState): Transaction {
  const { node, at, index } = unitAround(state, state.selection.from);
  const { empty, $from } = state.selection;
  if (node.content.size === 0 && kindOf(node) === "letter")
    return state.tr.setNodeAttribute(at, "kind", "point");
  // Before the first letter nothing is split: an empty unit comes in above, and the words stay where they are.
  if (empty && $from.parentOffset === 0 && node.content.size > 0)
    return withNew(state, index - 1, kindOf(node), "");
  const kind = kindOf(node) === "title" ? "area" : kindOf(node) === "area" ? "point" : kindOf(node);
  const change = state.tr.deleteSelection();
  const attrs = { ...node.attrs, kind, id: freshUnitId() };
  return change.split(change.selection.from, 1, [{ type: schema.nodes.unit, attrs }]);
}

/** The unit and the one after it are one. An empty one goes by itself: the words of the other stay where they are. */
export function joined(state: EditorState, first: number): Transaction {
  const one = unitAt(state.doc, first);
  const other = unitAt(state.doc, first + 1);
  if (one.node.content.size === 0) return state.tr.delete(one.at, other.at);
  if (other.node.content.size === 0) return state.tr.delete(other.at, other.at + other.node.nodeSize);
  return state.tr.join(other.at);
}

/** Without this unit; the last one is only emptied. */
export function without(state: EditorState, index: number): Transaction {
  const { node, at } = unitAt(state.doc, index);
  const last = state.doc.childCount === 1 ? 1 : 0;
  return state.tr.delete(at + last, at + node.nodeSize - last);
}

/** With a new unit after the one at this index; -1: at the very beginning. */
export function withNew(state: EditorState, after: number, kind: UnitKind, words: string): Transaction {
  const at = after < 0 ? 0 : unitAt(state.doc, after).at + state.doc.child(after).nodeSize;
  const unit = schema.node("unit", { id: freshUnitId(), kind }, words === "" ? [] : [schema.text(words)]);
  return state.tr.insert(at, unit);
}

/** The unit reads so; only what differs is written. */
export function reworded(state: EditorState, index: number, words: string): Transaction {
  const { node, at } = unitAt(state.doc, index);
  const old = node.textContent;
  const shorter = Math.min(old.length, words.length);
  let head = 0;
  while (head < shorter && old[head] === words[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === words.at(-1 - tail)) tail += 1;
  return state.tr.insertText(
    words.slice(head, words.length - tail),
    at + 1 + head,
    at + 1 + old.length - tail,
  );
}

/** Whether over half of a long text would go. */
export function deletesMost(transaction: Transaction): boolean {
  const all = transaction.before.textContent.length;
  if (all <= LONG) return false;
  let gone = 0;
  transaction.steps.forEach((step, place) => {
    const before = transaction.docs[place];
    step.getMap().forEach((from, to) => (gone += before?.textBetween(from, to).length ?? 0));
  });
  return gone * 2 > all;
}

/** Whether a unit would become longer than the server takes. */
export function overfills(transaction: Transaction): boolean {
  const tooLong = (node: Node): boolean => node.content.size > MOST;
  return transaction.doc.children.some(tooLong) && !transaction.before.children.some(tooLong);
}
