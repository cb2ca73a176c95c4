// One draft being edited on this page: the view, what stands in it, and what is done to it.

import { keymap } from "prosemirror-keymap";
import { EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import {
  initProseMirrorDoc,
  redo,
  undo,
  ySyncPlugin,
  ySyncPluginKey,
  yUndoPlugin,
  yUndoPluginKey,
} from "y-prosemirror";
import * as Y from "yjs";
import type { UnitId } from "../protocol.gen";
import type { UnitKind } from "../table/numbering";
import type { DraftWriting } from "../wire/drafts.svelte";
import { ROOT } from "../wire/drafts-words";
import { Doubts, type Question, type Warning } from "./doubts.svelte";
import { renewsIds } from "./ids";
import { marks, marksKey, type Marks } from "./marks";
import { bites, linesOf } from "./paste";
import { idOf, kindOf, levelOf, schema, unitAround, unitAt } from "./schema";
import { spotAt } from "./spots";
import * as acts from "./unit-acts";
import { UnitView } from "./unit-view";

/** A unit as it stands. */
export interface Sight {
  readonly id: string;
  readonly kind: UnitKind;
  readonly level: number;
  readonly words: string;
}

const CONFIRMED = "confirmed";
export class Editing {
  units = $state.raw<readonly Sight[]>([]);
  /** In which unit the caret is. */
  place = $state(0);
  focused = $state(false);
  canUndo = $state(false);
  canRedo = $state(false);
  /** The unit had no room for what was just typed. */
  full = $state(false);
  readonly doubts = new Doubts();
  readonly view: EditorView;
  readonly doc: Y.Doc;
  readonly #writing: DraftWriting;
  readonly #root: Y.XmlFragment;
  readonly #undo: Y.UndoManager;
  readonly #others: (unit: number) => readonly string[];

  /** `label`: what the text is called; `others`: the names of those whose caret is in a unit. */
  constructor(
    element: HTMLElement,
    writing: DraftWriting,
    first: Marks,
    label: string,
    others: (unit: number) => readonly string[],
  ) {
    this.#writing = writing;
    this.#others = others;
    this.doc = writing.reading.doc;
    this.#root = this.doc.getXmlFragment(ROOT);
    // An editor bound to an empty text begins with a unit that is in nobody's text yet.
    const begun = this.#root.length > 0 ? initProseMirrorDoc(this.#root, schema) : null;
    const state = EditorState.create({
      schema,
      ...(begun === null ? {} : { doc: begun.doc }),
      plugins: [
        keymap(this.#keys()),
        ySyncPlugin(this.#root, { mapping: begun?.mapping ?? new Map() }),
        yUndoPlugin({ protectedNodes: new Set(["unit"]) }),
        renewsIds(),
        marks(first),
      ],
    });
    this.#undo = (yUndoPluginKey.getState(state) as { undoManager: Y.UndoManager }).undoManager;
    this.view = new EditorView(element, {
      // Never everything selected: the first key would replace it all, for everybody.
      state: state.apply(state.tr.setSelection(TextSelection.atStart(state.doc))),
      nodeViews: { unit: (node, _view, _at, decorations) => new UnitView(node, decorations) },
      editable: () => writing.writes,
      attributes: () => ({
        class: "doc",
        "aria-label": label,
        translate: "no",
        spellcheck: "true",
        ...(writing.writes ? { role: "textbox", "aria-multiline": "true" } : { role: "article" }),
      }),
      dispatchTransaction: (transaction) => this.#dispatch(transaction),
      handlePaste: (_view, event) => this.#paste(event.clipboardData?.getData("text/plain") ?? ""),
      handleDrop: () => true,
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, "\n"),
      handleDOMEvents: { focus: () => this.#focus(true), blur: () => this.#focus(false) },
    });
    this.#undo.on("stack-item-added", this.#history);
    this.#undo.on("stack-item-popped", this.#history);
    this.#look();
  }

  close(): void {
    this.doubts.question?.answer(false);
    this.#writing.liftCaret();
    this.view.destroy();
  }

  get kind(): UnitKind {
    return this.units[this.place]?.kind ?? "point";
  }

  mark(marks: Marks): void {
    this.view.dispatch(this.view.state.tr.setMeta(marksKey, marks));
  }

  /** Whether one may write has changed. */
  refresh(): void {
    this.view.setProps({});
    if (!this.view.editable && this.focused) this.view.dom.blur();
  }

  undo(): void {
    undo(this.view.state);
    this.view.focus();
  }

  redo(): void {
    redo(this.view.state);
    this.view.focus();
  }

  setKind(kind: UnitKind): void {
    this.#do(acts.withKind(this.view.state, kind));
  }

  setLevel(level: 0 | 1): void {
    this.#do(acts.withLevel(this.view.state, level));
  }

  /** Moves the unit of the caret: at once in the shared document, so that no other unit is written anew. */
  async move(by: -1 | 1): Promise<void> {
    const id = idOf(unitAround(this.view.state).node);
    if (this.units[this.place + by] === undefined || !(await this.#sure("move", this.place))) return;
    const from = this.units.findIndex((unit) => unit.id === id);
    const unit = from < 0 ? null : this.#root.get(from);
    if (!(unit instanceof Y.XmlElement) || from + by < 0 || from + by >= this.#root.length) return;
    const { parentOffset } = this.view.state.selection.$head;
    this.#apart(() =>
      this.doc.transact(() => {
        const copy = unit.clone();
        this.#root.delete(from);
        this.#root.insert(from + by, [copy]);
      }, ySyncPluginKey),
    );
    this.putCaret(from + by, parentOffset);
    this.view.focus();
  }

  async remove(): Promise<void> {
    const id = idOf(unitAround(this.view.state).node);
    if (!(await this.#sure("remove", this.place))) return;
    const index = this.units.findIndex((unit) => unit.id === id);
    if (index >= 0) this.#do(acts.without(this.view.state, index));
  }

  /** A new unit after the one at this index (-1: at the very beginning). */
  putIn(after: number, kind: UnitKind, words: string): void {
    this.#do(acts.withNew(this.view.state, after, kind, words));
    this.putCaret(after + 1, words.length);
  }

  /** The unit should read so. */
  reword(index: number, words: string): void {
    this.#do(acts.reworded(this.view.state, index, words).setMeta(CONFIRMED, true));
    this.putCaret(index, words.length);
  }

  putCaret(index: number, offset: number): void {
    const { doc, tr } = this.view.state;
    const { node, at } = unitAt(doc, Math.min(index, doc.childCount - 1));
    const place = at + 1 + Math.min(offset, node.content.size);
    this.view.dispatch(tr.setSelection(TextSelection.create(doc, place)).scrollIntoView());
  }

  /** Goes to a unit; who reads only scrolls there. */
  show(index: number): void {
    const dom = this.view.nodeDOM(unitAt(this.view.state.doc, index).at);
    if (dom instanceof HTMLElement) dom.scrollIntoView({ block: "start" });
    if (!this.view.editable) return;
    this.putCaret(index, 0);
    this.view.focus();
  }

  /** As an act of its own, to be undone alone. */
  #do(transaction: Transaction): void {
    if (transaction.docChanged) this.#apart(() => this.view.dispatch(transaction.scrollIntoView()));
    this.view.focus();
  }

  /** Undone alone, whatever was typed before or is typed right after. */
  #apart(act: () => void): void {
    this.#undo.stopCapturing();
    act();
    this.#undo.stopCapturing();
  }

  #keys(): Record<string, () => boolean> {
    const always = (act: () => unknown) => (): boolean => {
      void act();
      return true;
    };
    return {
      Enter: always(() => this.#split()),
      "Shift-Enter": always(() => this.#split()),
      Backspace: () => this.#erase(-1),
      "Mod-Backspace": () => this.#erase(-1),
      Delete: () => this.#erase(1),
      "Mod-Delete": () => this.#erase(1),
      "Mod-a": always(() => this.#selectAll()),
      "Mod-z": always(() => this.undo()),
      "Mod-y": always(() => this.redo()),
      "Shift-Mod-z": always(() => this.redo()),
      "Alt-ArrowUp": always(() => this.move(-1)),
      "Alt-ArrowDown": always(() => this.move(1)),
      "Mod-Alt-1": always(() => this.setKind("area")),
      "Mod-Alt-2": always(() => this.setKind("point")),
      "Mod-Alt-3": always(() => this.setKind("paragraph")),
      "Mod-Alt-4": always(() => this.setKind("letter")),
    };
  }

  #selectAll(): void {
    const { doc, tr } = this.view.state;
    this.view.dispatch(tr.setSelection(TextSelection.create(doc, 1, doc.content.size - 1)));
  }

  #split(): void {
    const { $head: head, empty } = this.view.state.selection;
    const atBorder = empty && (head.parentOffset === 0 || head.parentOffset === head.parent.content.size);
    if (atBorder || this.#sureByKey("split", this.place)) this.#do(acts.split(this.view.state));
  }

  /** At a border of a unit two become one; within a unit the browser erases by itself. */
  #erase(side: -1 | 1): boolean {
    const { empty, $from: from, $to: to, $head: head } = this.view.state.selection;
    if (!empty) {
      if (from.sameParent(to)) return false;
      this.#do(this.view.state.tr.deleteSelection());
      return true;
    }
    if (head.parentOffset !== (side < 0 ? 0 : head.parent.content.size)) return false;
    const first = head.index(0) + (side < 0 ? -1 : 0);
    const possible = first >= 0 && first + 1 < this.units.length;
    if (possible && this.#sureByKey("join", first, first + 1)) this.#do(acts.joined(this.view.state, first));
    return true;
  }

  #paste(text: string): boolean {
    const lines = linesOf(text);
    const [first] = lines;
    if (first !== undefined && !text.includes("\n")) {
      this.view.dispatch(this.view.state.tr.insertText(text.trim() === text ? first.words : text));
    } else if (first !== undefined) {
      const kind = kindOf(unitAround(this.view.state).node);
      this.#apart(() => {
        for (const bite of bites(lines, kind === "title" ? "paragraph" : kind)) {
          this.view.dispatch(this.view.state.tr.replaceSelection(bite).scrollIntoView());
          this.#writing.endTurn();
        }
      });
    }
    return true;
  }

  #dispatch(transaction: Transaction): void {
    const ours = transaction.docChanged && transaction.getMeta(ySyncPluginKey) === undefined;
    if (ours && transaction.getMeta(CONFIRMED) === undefined && acts.deletesMost(transaction)) {
      void this.doubts.ask("most").then((yes) => {
        const still = this.view.state.doc.eq(transaction.before);
        if (yes && still) this.#apart(() => this.view.dispatch(transaction.setMeta(CONFIRMED, true)));
      });
      return;
    }
    this.full = ours && acts.overfills(transaction);
    if (this.full) return;
    if (ours) this.doubts.warning = null;
    this.view.updateState(this.view.state.apply(transaction));
    this.#look(transaction.docChanged);
    this.#sayCaret();
  }

  #look(changed = true): void {
    const { doc, selection } = this.view.state;
    this.place = selection.$head.index(0);
    if (!changed) return;
    this.units = doc.children.map((node) => ({
      id: idOf(node),
      kind: kindOf(node),
      level: levelOf(node),
      words: node.textContent,
    }));
  }

  /** Later, because taking the editor off the page takes the focus from it in the midst of that. */
  #focus(focused: boolean): boolean {
    queueMicrotask(() => {
      if (this.view.isDestroyed) return;
      this.focused = focused;
      if (focused) this.#sayCaret();
      else this.#writing.liftCaret();
    });
    return false;
  }

  #sayCaret(): void {
    const { $anchor: anchor, $head: head } = this.view.state.selection;
    const from = this.#root.get(anchor.index(0));
    const unit = this.#root.get(head.index(0));
    const id = idOf(head.parent) as UnitId;
    if (!this.focused || !this.#writing.writes || id === "") return;
    if (!(unit instanceof Y.XmlElement) || !(from instanceof Y.XmlElement)) return;
    this.#writing.moveCaret({
      unit: id,
      anchor: spotAt(from, anchor.parentOffset),
      head: spotAt(unit, head.parentOffset),
    });
  }

  readonly #history = (): void => {
    this.canUndo = this.#undo.undoStack.length > 0;
    this.canRedo = this.#undo.redoStack.length > 0;
  };

  /** Asks when somebody else's caret is in this unit. */
  #sure(about: Question["about"], unit: number): Promise<boolean> {
    return this.doubts.sure(about, this.#others(unit));
  }

  #sureByKey(about: Warning["about"], ...units: number[]): boolean {
    const names = [...new Set(units.flatMap((unit) => this.#others(unit)))];
    return this.doubts.sureByKey(about, this.units[units[0] ?? 0]?.id ?? "", names);
  }
}
