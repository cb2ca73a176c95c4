// A draft as this page writes it: own edits numbered, kept on the device until they are on the server's disk, resent
// as they were. What cannot be part of the text goes to the tray; the text is then read anew.

import * as Y from "yjs";
import type { FromServer, MoveCaret, Stray, UnitId } from "../protocol.gen";
import { serverClock } from "./clock.svelte";
import { DELETES_MOST, upward } from "./drafts-frames";
import { drawer } from "./drafts-kept";
import { KeptEdits } from "./drafts-kept-edits.svelte";
import { KEPT, LOG, type DraftReading } from "./drafts-reading.svelte";
import { WritingTab } from "./drafts-tab.svelte";
import { Tray, type Why } from "./drafts-tray.svelte";
import { Queue, type Unsent } from "./drafts-unsent";
import {
  lettersDeleted,
  orphanedBy,
  orphanedOf,
  rawWords,
  standing,
  stretchesOf,
  unitsOf,
  wordsOf,
  type Phrase,
} from "./drafts-words";

const AGAIN_AFTER = 10_000;
const LATE_AFTER = 1_500;
/** Words this fresh count as being typed when their unit is taken away (milliseconds). */
const FRESH = 60_000;
const CARET_EVERY = 100;

export type Caret = Pick<MoveCaret, "anchor" | "head"> & { readonly unit: UnitId };

export class DraftWriting {
  /** The client id to write under; null while this page may only read. */
  pen = $state<number | null>(null);
  /** Edits that are not on the server's disk. */
  unsent = $state.raw<readonly Unsent[]>([]);
  /** They have been waiting for a while: say so. */
  late = $state(false);
  savedAt = $state<number | null>(null);
  readonly reading: DraftReading;
  readonly kept: KeptEdits;
  readonly tray: Tray;
  readonly tab: WritingTab;
  readonly #queue = new Queue((updates) => Y.mergeUpdates(updates));
  readonly #stop: () => void;
  #mayWrite = $state(false);
  #begun = false;
  #restored = false;
  #over = false;
  #whenSettled: (() => void)[] = [];
  /** Until words put aside lie in the drawer. */
  #aside: Promise<void> = Promise.resolve();
  #turn: Uint8Array[] = [];
  #deletes = 0;
  /** Up to which clock of ours was written when; the first entry may be an old one. */
  #typed: readonly { readonly clock: number; readonly at: number }[] = [];
  #caret: Caret | null = null;
  #caretBefore: UnitId | null = null;
  #caretTimer: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #lateTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(reading: DraftReading, open = drawer) {
    const { table, seat } = reading.line;
    this.reading = reading;
    this.kept = new KeptEdits(table, seat, reading.text, open);
    this.tray = new Tray(table, seat, reading.text, open);
    this.tab = new WritingTab(`improve/${table}/${seat}/${reading.text}`, () => this.#tabChanged());
    reading.writer = {
      before: () => this.#beforeLog(),
      after: () => this.endTurn(),
      back: () => queueMicrotask(() => this.#back()),
      arrived: () => this.#arrived(),
    };
    this.#stop = reading.line.listen(
      (message) => this.#hear(message),
      () => undefined,
    );
    if (reading.synced) this.#arrived();
  }

  close(): void {
    this.endTurn();
    this.liftCaret();
    this.#over = true;
    this.#stop();
    this.tab.leave();
    this.reading.writer = null;
    for (const timer of [this.#again, this.#lateTimer, this.#caretTimer]) clearTimeout(timer);
  }

  /** When all that an earlier page left is answered, and lies where it belongs. */
  async settled(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#whenSettled.push(resolve);
      this.#lookWhetherSettled();
    });
    await this.#aside;
    await this.kept.settled();
  }

  /** Whether what is typed here may go into the text. */
  get writes(): boolean {
    return this.pen !== null && this.#mayWrite;
  }

  /** Whether the table lets this seat write now. */
  set mayWrite(may: boolean) {
    this.#mayWrite = may;
    if (!may) this.liftCaret();
    this.#wantPen();
  }

  /** Edits of one turn go as one: Yjs tells a change within a change twice, and only merged it is told once. */
  endTurn(): void {
    const updates = this.#turn;
    const deletes = this.#deletes;
    this.#turn = [];
    this.#deletes = 0;
    if (updates.length === 0 || this.pen === null) return;
    const [first] = updates;
    const update = first === undefined || updates.length > 1 ? Y.mergeUpdates(updates) : first;
    const clock = Y.getState(this.reading.doc.store, this.pen);
    this.#typed = [...this.#typed.filter(this.#stillFresh), { clock, at: Date.now() }];
    this.kept.keep(this.#queue.add(this.pen, update, deletes, this.#flags(deletes)));
    this.#changed();
    void this.#send();
  }

  /** Tells the others where our caret is, at most ten times a second. */
  moveCaret(caret: Caret): void {
    if (JSON.stringify(caret) === JSON.stringify(this.#caret)) return;
    this.#caret = caret;
    this.#caretTimer ??= setTimeout(() => {
      this.#caretTimer = undefined;
      if (this.#caret !== null && this.writes) this.#sayCaret(this.#caret);
    }, CARET_EVERY);
  }

  liftCaret(): void {
    if (this.#caret === null) return;
    this.#caret = null;
    this.#sayCaret({ unit: null, anchor: null, head: null });
  }

  #sayCaret(caret: Caret | { unit: null; anchor: null; head: null }): void {
    this.reading.line.send({ type: "MoveCaret", text: this.reading.text, ...caret });
  }

  /** The server lets over half of a long text go only if told so; a third is flagged, as others write meanwhile. */
  #flags(deletes: number): number {
    if (deletes < 300) return 0;
    const living = unitsOf(this.reading.doc).reduce((sum, unit) => sum + wordsOf(unit).length, 0);
    return deletes * 3 > living + deletes ? DELETES_MOST : 0;
  }

  #hear(message: FromServer): void {
    if (!("text" in message) || message.text !== this.reading.text) return;
    if (message.type === "Pen") this.#take(message.client);
    else if (message.type === "Stray") this.#refused(message);
    else if (message.type === "Taken") {
      this.reading.numbered(message.number);
      const edit = this.#queue.taken(message.client, message.local);
      if (edit === null) return;
      this.kept.forget([edit]);
      this.savedAt = serverClock.now;
      this.#changed();
      void this.#send();
      this.#wantPen();
    }
  }

  #take(client: number): void {
    if (this.pen !== null || this.tab.mine !== true || !this.reading.synced) return;
    this.reading.doc.clientID = client;
    this.reading.writers.set(client, this.reading.line.seat);
    this.#typed = [];
    this.pen = client;
  }

  /** Words that are no part of the text go to the tray, and the document is made anew without them. */
  #refused({ client, local, code }: Stray): void {
    this.endTurn();
    const out = this.#queue.refused(client, local);
    if (out.length === 0) return;
    const { doc } = this.reading;
    const updates = out.map((edit) => edit.update);
    const stretches = stretchesOf(updates);
    const whole = stretches.every((each) => Y.getState(doc.store, each.client) >= each.end);
    const raw: Phrase = { unit: "", number: "", kind: "point", words: rawWords(updates) };
    this.#putAside(whole ? standing(doc, stretches) : [raw], code, out);
    this.pen = null;
    this.#changed();
    this.reading.startOver();
  }

  /** `instead`: the edits that brought these words; they are forgotten once the words are kept. */
  #putAside(phrases: readonly Phrase[], why: Why, instead: readonly Unsent[] = []): void {
    const some = phrases.filter((phrase) => phrase.words.trim() !== "");
    this.#aside = this.#aside.then(async () => {
      if (some.length > 0) await this.tray.add(some.map((phrase) => ({ ...phrase, why })));
      this.kept.forget(instead);
    });
  }

  #arrived(): void {
    const { doc } = this.reading;
    doc.on("update", (update: Uint8Array, origin: unknown, _: Y.Doc, transaction: Y.Transaction) => {
      if (origin === LOG || origin === KEPT || doc !== this.reading.doc || this.#over) return;
      this.#turn.push(update);
      this.#deletes += lettersDeleted(transaction);
      if (this.#turn.length === 1) queueMicrotask(() => this.endTurn());
    });
    doc.on("afterTransaction", (transaction: Y.Transaction) => {
      if (transaction.origin !== LOG || this.pen === null || doc !== this.reading.doc || this.#over) return;
      this.#putAside(orphanedBy(transaction, this.pen, this.#fresh(), this.#caretBefore), "unit_gone");
    });
    void this.#begin();
  }

  #tabChanged(): void {
    if (this.#over) return;
    if (this.tab.mine === true) return void this.#begin();
    this.endTurn();
    this.liftCaret();
    this.#begun = false;
    this.#restored = false;
    this.pen = null;
    // What is unsent lies in the drawer: the tab that writes now sends it.
    this.#queue.clear();
    this.#changed();
  }

  /** First what an earlier page left goes, under its old client id; then this page gets its own. */
  async #begin(): Promise<void> {
    if (!this.reading.synced || this.tab.mine !== true || this.#begun) return this.#wantPen();
    this.#begun = true;
    const kept = await this.kept.read();
    if (this.#over || this.tab.mine !== true) return;
    if (kept.length > 0) {
      const { doc } = this.reading;
      this.#queue.restore(kept);
      const updates = this.#queue.edits.map((edit) => edit.update);
      doc.transact(() => {
        for (const update of updates) Y.applyUpdate(doc, update, KEPT);
      }, KEPT);
      this.#putAside(orphanedOf(doc, updates), "unit_gone");
      this.#changed();
      void this.#send(true);
    }
    this.#restored = true;
    this.#lookWhetherSettled();
    this.#wantPen();
  }

  #lookWhetherSettled(): void {
    if (!this.#restored || this.#queue.edits.length > 0) return;
    for (const resolve of this.#whenSettled.splice(0)) resolve();
  }

  #wantPen(): void {
    const { synced, line, text } = this.reading;
    const free = this.pen === null && this.#queue.edits.length === 0;
    if (this.#mayWrite && this.#begun && synced && line.online && free) line.send({ type: "TakePen", text });
  }

  #back(): void {
    if (this.#over) return;
    void this.#send(true);
    this.#wantPen();
    if (this.#caret !== null && this.writes) this.#sayCaret(this.#caret);
  }

  /** `again`: also what is under way already. Nothing is sent that the device does not keep, if it can. */
  async #send(again = false): Promise<void> {
    await this.kept.settled();
    const { line, text, synced } = this.reading;
    if (this.#over || !line.online || !synced) return;
    for (const edit of this.#queue.toSend(again)) line.sendEdit(upward({ text, ...edit }));
    clearTimeout(this.#again);
    if (this.unsent.length > 0) this.#again = setTimeout(() => void this.#send(true), AGAIN_AFTER);
  }

  #changed(): void {
    this.unsent = this.#queue.edits;
    this.#lookWhetherSettled();
    clearTimeout(this.#lateTimer);
    if (this.unsent.length === 0) this.late = false;
    else if (!this.late) this.#lateTimer = setTimeout(() => (this.late = true), LATE_AFTER);
  }

  #beforeLog(): void {
    this.endTurn();
    this.#caretBefore = this.#caret?.unit ?? null;
  }

  /** From which clock on our words were typed a moment ago, or are not yet on the server's disk. */
  #fresh(): number {
    const old = this.#typed.filter((each) => each.at <= Date.now() - FRESH).at(-1)?.clock ?? 0;
    return Math.min(old, ...stretchesOf(this.unsent.map((edit) => edit.update)).map((each) => each.start));
  }

  readonly #stillFresh = (_: unknown, place: number, all: readonly { readonly at: number }[]): boolean =>
    (all[place + 1]?.at ?? Infinity) > Date.now() - FRESH;
}
