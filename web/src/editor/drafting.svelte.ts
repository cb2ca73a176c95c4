// A draft on this page as its components see it: who may write, who writes where, what to draw.

import { untrack } from "svelte";
import * as Y from "yjs";
import type { CaretOf, SeatId, TextRecord } from "../protocol.gen";
import type { Session } from "../session.svelte";
import { numberLabel } from "../table/numbers";
import { numbered } from "../table/numbering";
import { nameOf, seatOf } from "../table/questions";
import type { DraftReading } from "../wire/drafts-reading.svelte";
import type { DraftWriting } from "../wire/drafts.svelte";
import { ROOT, unitsTouched } from "../wire/drafts-words";
import { say } from "../words/words.svelte";
import { runsOf } from "./authors";
import { Editing } from "./editing.svelte";
import type { Marks, Peer } from "./marks";
import { placeOf } from "./spots";

/** Somebody whose caret is in the text. */
export interface WriterNow {
  readonly seat: SeatId;
  readonly name: string;
  readonly look: string;
  readonly unit: number;
}

/** The colour of a seat's words and caret: by its order at the table. */
export function lookOf(session: Session, seat: SeatId | null): string {
  return `p${(seatOf(session.records, seat)?.order ?? 0) % 8}`;
}

export class Drafting {
  readonly session: Session;
  readonly writing: DraftWriting;
  readonly reading: DraftReading;
  editing = $state.raw<Editing | null>(null);
  showAuthors = $state(false);
  readonly #text: () => TextRecord;

  readonly may = $derived.by(() => {
    const record = this.session.records.get("MayWriteRecord", `may-write/${this.text.id}`);
    return { write: record?.may_write ?? false, stopped: record?.stopped ?? false };
  });
  readonly numbers = $derived.by(() => {
    const units = this.editing?.units ?? [];
    const numbers = numbered(units);
    return units.map(({ kind }, place) =>
      numberLabel({ kind, number: numbers[place] ?? "" }, this.text.style),
    );
  });
  readonly #carets = $derived.by(() => {
    const others = this.reading.carets.filter((caret) => caret.seat !== this.session.seat);
    return others.flatMap((caret) => this.#placed(caret));
  });
  readonly others: readonly WriterNow[] = $derived.by(() => this.#carets.map(({ writer }) => writer));
  readonly #unsaved = $derived.by(() => {
    const { unsent, late } = this.writing;
    return unsent.length > 0 && (late || !this.session.connection.online);
  });

  constructor(session: Session, text: () => TextRecord, writing: DraftWriting) {
    this.session = session;
    this.writing = writing;
    this.reading = writing.reading;
    this.#text = text;
  }

  get text(): TextRecord {
    return this.#text();
  }

  /** How many edits are not on the server's disk, once that is worth saying. */
  get waiting(): number {
    return this.#unsaved ? this.writing.unsent.length : 0;
  }

  /** Puts the editor into this element until the returned function is called. */
  readonly mount = (element: HTMLElement): (() => void) => {
    const editing = untrack(() => {
      const others = (unit: number): string[] =>
        this.others.filter((each) => each.unit === unit).map((each) => each.name);
      return new Editing(element, this.writing, this.marks(), this.text.title, others);
    });
    this.editing = editing;
    let drawn = "";
    $effect(() => {
      const marks = this.marks();
      const now = JSON.stringify({ ...marks, unsent: [...marks.unsent] });
      if (now === drawn) return;
      drawn = now;
      untrack(() => editing.mark(marks));
    });
    $effect(() => {
      void this.writing.writes;
      untrack(() => editing.refresh());
    });
    return () => {
      this.editing = null;
      editing.close();
    };
  };

  marks(): Marks {
    return {
      style: this.text.style,
      hint: say("draft-hint"),
      peers: this.#carets.map(({ peer }) => peer),
      unsent: this.#unsaved ? this.#unsent() : new Set(),
      unsentSaid: say("draft-not-sent"),
      authors: this.showAuthors ? this.#authors() : null,
      focused: this.editing?.focused ?? false,
    };
  }

  #placed({ seat, unit, anchor, head }: CaretOf): { writer: WriterNow; peer: Peer }[] {
    const units = this.editing?.units ?? [];
    const root = this.reading.doc.getXmlFragment(ROOT);
    const at = head === null ? null : placeOf(this.reading.doc, head);
    const from = anchor === null ? null : placeOf(this.reading.doc, anchor);
    const place = at === null ? units.findIndex((each) => each.id === unit) : root.toArray().indexOf(at.unit);
    if (place < 0) return [];
    const name = nameOf(this.session.records, seat);
    const look = lookOf(this.session, seat);
    const peer: Peer = {
      look,
      said: say("draft-writes", { name }),
      unit: place,
      anchor: from?.unit === at?.unit ? (from?.offset ?? null) : null,
      head: at?.offset ?? (head === null ? 0 : null),
    };
    return [{ writer: { seat, name, look, unit: place }, peer }];
  }

  #unsent(): ReadonlySet<number> {
    const { doc } = this.reading;
    const touched = unitsTouched(
      doc,
      this.writing.unsent.map((edit) => edit.update),
    );
    const units = doc.getXmlFragment(ROOT).toArray();
    return new Set(units.flatMap((unit, place) => (touched.has(unit) ? [place] : [])));
  }

  #authors(): Marks["authors"] {
    void this.editing?.units;
    return this.reading.doc
      .getXmlFragment(ROOT)
      .toArray()
      .map((unit) =>
        unit instanceof Y.XmlElement
          ? runsOf(unit, this.reading.writers).map((run) => ({
              ...run,
              look: lookOf(this.session, run.seat),
              said: say("draft-words-of", { name: nameOf(this.session.records, run.seat) }),
            }))
          : [],
      );
  }
}
