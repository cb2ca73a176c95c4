// What a draft may hold: units of words, flat. Kinds are attributes, so that changing one loses nobody's typing.

import { Schema, type Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import type { UnitKind } from "../table/numbering";

/** Every attribute has a default: y-prosemirror deletes, for everybody, a node that lacks one. */
export const schema = new Schema({
  nodes: {
    doc: { content: "unit+" },
    unit: {
      content: "text*",
      marks: "",
      attrs: { id: { default: null }, kind: { default: "paragraph" }, level: { default: 0 } },
      parseDOM: [{ tag: "p" }, { tag: "div" }, { tag: "li" }],
      toDOM: () => ["p", 0],
    },
    text: {},
  },
});

export const KINDS: readonly UnitKind[] = ["title", "area", "point", "paragraph", "letter"];

export interface Placed {
  readonly node: Node;
  /** Where it begins in the document. */
  readonly at: number;
  readonly index: number;
}

/** The unit around a place in the document. */
export function unitAround(state: EditorState, place = state.selection.head): Placed {
  const resolved = state.doc.resolve(place);
  const index = Math.min(resolved.index(0), state.doc.childCount - 1);
  return unitAt(state.doc, index);
}

export function unitAt(doc: Node, index: number): Placed {
  let at = 0;
  for (let before = 0; before < index; before += 1) at += doc.child(before).nodeSize;
  return { node: doc.child(index), at, index };
}

/** An empty unit that nobody has begun yet will be a point. */
export function kindOf(node: Node): UnitKind {
  if (node.attrs["id"] === null && node.content.size === 0) return "point";
  return KINDS.find((kind) => kind === node.attrs["kind"]) ?? "paragraph";
}

export function levelOf(node: Node): number {
  const level: unknown = node.attrs["level"];
  return typeof level === "number" ? level : 0;
}

export function idOf(node: Node): string {
  const id: unknown = node.attrs["id"];
  return typeof id === "string" ? id : "";
}
