// What is drawn into a draft: numbers, the carets and selections of others, who wrote what. Classes only, no styles.

import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { numberLabel } from "../table/numbers";
import { numbered } from "../table/numbering";
import type { TextRecord } from "../protocol.gen";
import type { Run } from "./authors";
import { kindOf, levelOf } from "./schema";
import type { Below, Beside } from "./unit-view";

/** Somebody else's caret. Offsets in the words of the unit; null when only the unit is known. */
export interface Peer {
  readonly look: string;
  readonly said: string;
  readonly unit: number;
  readonly anchor: number | null;
  readonly head: number | null;
}

/** What there is to draw beside the words themselves. */
export interface Marks {
  readonly style: TextRecord["style"];
  readonly hint: string;
  readonly peers: readonly Peer[];
  /** Units with edits that are not on the server's disk. */
  readonly unsent: ReadonlySet<number>;
  readonly unsentSaid: string;
  /** Runs of words by author for each unit, with looks; null unless asked for. */
  readonly authors: readonly (readonly (Run & Below)[])[] | null;
  readonly focused: boolean;
}

export const marksKey = new PluginKey<Marks>("marks");

export function marks(first: Marks): Plugin<Marks> {
  let drawn: { doc: Node; marks: Marks; mine: number; set: DecorationSet } | null = null;
  return new Plugin({
    key: marksKey,
    state: {
      init: () => first,
      apply: (transaction, before) => (transaction.getMeta(marksKey) as Marks | undefined) ?? before,
    },
    props: {
      decorations(state) {
        const now = marksKey.getState(state) ?? first;
        const mine = now.focused ? state.selection.$head.index(0) : -1;
        if (drawn?.doc !== state.doc || drawn.marks !== now || drawn.mine !== mine) {
          drawn = { doc: state.doc, marks: now, mine, set: draw(state, now, mine) };
        }
        return drawn.set;
      },
    },
  });
}

function draw({ doc }: EditorState, marks: Marks, mine: number): DecorationSet {
  const numbers = numbered(doc.children.map((node) => ({ kind: kindOf(node), level: levelOf(node) })));
  const decorations: Decoration[] = [];
  doc.forEach((node, at, index) => {
    const peers = marks.peers.filter((peer) => peer.unit === index);
    const runs = marks.authors?.[index] ?? [];
    const beside: Beside = {
      number: numberLabel({ kind: kindOf(node), number: numbers[index] ?? "" }, marks.style),
      below: [...new Map([...peers, ...runs].map(({ look, said }) => [said, { look, said }])).values()],
      mine: index === mine,
      hint: doc.childCount === 1 ? marks.hint : "",
    };
    const below = marks.unsent.has(index)
      ? [...beside.below, { look: "me", said: marks.unsentSaid }]
      : beside.below;
    decorations.push(
      Decoration.node(at, at + node.nodeSize, {}, { beside: JSON.stringify({ ...beside, below }) }),
    );
    const inside = (offset: number): number => at + 1 + Math.min(offset, node.content.size);
    for (const { from, to, look } of runs) {
      if (from < to)
        decorations.push(Decoration.inline(inside(from), inside(to), { class: `wrote ${look}` }));
    }
    for (const { anchor, head, look, said } of peers) {
      if (head === null) continue;
      if (anchor !== null && anchor !== head) {
        const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
        decorations.push(Decoration.inline(inside(from), inside(to), { class: `sel ${look}` }));
      }
      decorations.push(
        Decoration.widget(inside(head), () => caret(look), { key: `${said}/${look}`, side: 10 }),
      );
    }
  });
  return DecorationSet.create(doc, decorations);
}

function caret(look: string): HTMLElement {
  const knob = document.createElement("span");
  knob.className = `caret ${look}`;
  knob.ariaHidden = "true";
  return knob;
}
