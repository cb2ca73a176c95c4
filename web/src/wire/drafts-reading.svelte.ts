// A draft as this page reads it: every edit in the order of its numbers, anew where one is missing. Writes nothing.

import { SvelteMap } from "svelte/reactivity";
import * as Y from "yjs";
import type { CaretOf, FromPage, FromServer, SeatId, TableId, TextId } from "../protocol.gen";
import { downward } from "./drafts-frames";

/** What a draft needs of its seat's connection. */
export interface DraftLine {
  readonly table: TableId;
  readonly seat: SeatId;
  readonly online: boolean;
  send(message: FromPage): void;
  sendEdit(frame: Uint8Array<ArrayBuffer>): void;
  /** Until the returned function is called. */
  listen(message: (message: FromServer) => void, edits: (frame: Uint8Array) => void): () => void;
}

/** Origins of changes that come from the log, and of those an earlier page of this device has left. */
export const LOG = "log";
export const KEPT = "kept";

/** Who writes in the draft that is read is told around what the log brings, when the line is back, when all is there. */
export interface Writer {
  before(): void;
  after(): void;
  back(): void;
  arrived(): void;
}

export class DraftReading {
  /** Another document after a start over: whoever shows it must show the new one. */
  doc = $state.raw(new Y.Doc({ gc: false }));
  /** Whether everything that was on the server's disk when we began has arrived. */
  synced = $state(false);
  carets = $state.raw<readonly CaretOf[]>([]);
  readonly writers = new SvelteMap<number, SeatId>();
  readonly text: TextId;
  readonly line: DraftLine;
  writer: Writer | null = null;
  readonly #stop: () => void;
  #next: Y.Doc | null = null;
  #have = 0;
  #last = Infinity;
  #asked = false;

  constructor(text: TextId, line: DraftLine) {
    this.text = text;
    this.line = line;
    this.#stop = line.listen(
      (message) => this.#hear(message),
      (frame) => this.#take(frame),
    );
    if (line.online) this.#read();
  }

  close(): void {
    this.#stop();
    this.line.send({ type: "LeaveDraft", text: this.text });
  }

  /** Reads the whole log into a fresh document; the old one is shown until that is there. */
  startOver(): void {
    this.#next = new Y.Doc({ gc: false });
    this.#have = 0;
    this.#last = Infinity;
    this.#read();
  }

  /** Our own edit, which the server does not send back, got this number. A document made anew lacks it: it is read. */
  numbered(number: number): void {
    if (number === this.#have + 1 && this.#next === null) this.#have = number;
    else if (number > this.#have && !this.#asked) this.#read();
  }

  #read(): void {
    this.#asked = true;
    this.line.send({ type: "ReadDraft", text: this.text, have: this.#have });
  }

  #hear(message: FromServer): void {
    if (message.type === "Welcome" || message.type === "Caught") {
      this.#read();
      this.writer?.back();
      return;
    }
    if (!("text" in message) || message.text !== this.text) return;
    switch (message.type) {
      case "DraftOpened":
        this.#asked = false;
        this.#last = message.last;
        for (const { client, seat } of message.writers) this.writers.set(client, seat);
        // The server was taken back to an earlier day: what it sends now is the whole log.
        if (message.last < this.#have) {
          this.#next = new Y.Doc({ gc: false });
          this.#have = 0;
        }
        this.#look();
        break;
      case "NewWriter":
        this.writers.set(message.client, message.seat);
        break;
      case "Carets":
        this.carets = message.carets;
        break;
    }
  }

  #take(frame: Uint8Array): void {
    const { text, first, count, updates } = downward(frame);
    if (text !== this.text) return;
    if (first > this.#have + 1) {
      if (!this.#asked) this.#read();
      return;
    }
    const doc = this.#next ?? this.doc;
    if (doc === this.doc) this.writer?.before();
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update, LOG);
    }, LOG);
    if (doc === this.doc) this.writer?.after();
    this.#have = Math.max(this.#have, first + count - 1);
    this.#look();
  }

  #look(): void {
    if (this.#have < this.#last || (this.synced && this.#next === null)) return;
    if (this.#next !== null) {
      this.doc = this.#next;
      this.#next = null;
    }
    this.synced = true;
    this.writer?.arrived();
  }
}
