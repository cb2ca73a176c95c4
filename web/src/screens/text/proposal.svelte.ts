// An amendment while its author writes it: kept on this device until the table has it, whatever happens to the page.

import { SvelteMap } from "svelte/reactivity";
import type {
  AmendmentId,
  AmendmentRecord,
  Ask,
  FileAmendment,
  FileSubamendment,
  ProposeCompromise,
  RewordAmendment,
  PutIn,
  Reword,
  SeatId,
  TableId,
  TakeOut,
  TextId,
  UnitChange,
  UnitId,
  UnitView,
  VersionRecord,
} from "../../protocol.gen";
import { freshId } from "../../wire/ids";
import { changeOf } from "./changes";

/** What the author wants of one unit. `base`: the words they saw; `words` null: the unit goes. */
export interface Wish {
  readonly base: string;
  readonly words: string | null;
}

/** A unit that is to come in; `after` null: at the very beginning. */
/** What is written: a new amendment, one to an amendment, the next text of one, or one text for several. */
export type Purpose =
  | { readonly is: "new" }
  | { readonly is: "sub"; readonly parent: AmendmentRecord; readonly edition: number }
  | { readonly is: "reword"; readonly of: AmendmentRecord }
  | { readonly is: "compromise"; readonly origins: readonly AmendmentRecord[] };

export type Filing = FileAmendment | FileSubamendment | RewordAmendment | ProposeCompromise;

/** What of a text is before the author: its units, or those that an amendment would bring. */
export type Written = Pick<VersionRecord, "number" | "units">;

export interface NewUnit {
  readonly id: UnitId;
  readonly after: UnitId | null;
  readonly kind: UnitView["kind"];
  readonly words: string;
}

interface Kept {
  readonly wishes: readonly (readonly [UnitId, Wish])[];
  readonly fresh: readonly NewUnit[];
  readonly summary: string;
  readonly reason: string;
  readonly sent: AmendmentId | null;
}

/** What was just sent from this page: its card takes the focus, once. */
export const just = $state<{ sent: AmendmentId | null }>({ sent: null });

export class Proposal {
  readonly wishes = new SvelteMap<UnitId, Wish>();
  fresh = $state.raw<readonly NewUnit[]>([]);
  summary = $state("");
  reason = $state("");
  /** Under which name it was sent; until the table answers it is not forgotten. */
  sent = $state<AmendmentId | null>(null);
  readonly #text: TextId;
  readonly #purpose: Purpose;
  readonly #key: string;

  constructor(table: TableId, seat: SeatId, text: TextId, purpose: Purpose = { is: "new" }) {
    this.#text = text;
    this.#purpose = purpose;
    this.#key = keyOf(table, seat, text) + placeOf(purpose);
    const kept = read(this.#key);
    if (kept === null) return;
    for (const [unit, wish] of kept.wishes) this.wishes.set(unit, wish);
    this.fresh = kept.fresh;
    this.summary = kept.summary;
    this.reason = kept.reason;
    this.sent = kept.sent;
  }

  get empty(): boolean {
    return this.wishes.size === 0 && this.fresh.length === 0 && this.summary === "" && this.reason === "";
  }

  /** The words should read so; the same as before is no wish. */
  reword(unit: UnitView, words: string): void {
    const base = this.wishes.get(unit.id)?.base ?? unit.words;
    if (words === base) this.wishes.delete(unit.id);
    else this.wishes.set(unit.id, { base, words });
  }

  takeOut(unit: UnitView): void {
    this.wishes.set(unit.id, { base: unit.words, words: null });
  }

  leave(unit: UnitId): void {
    this.wishes.delete(unit);
  }

  putIn(after: UnitId | null, kind: UnitView["kind"], words = ""): void {
    this.fresh = [...this.fresh, { id: freshId(), after, kind, words }];
  }

  change(unit: UnitId, change: Partial<Pick<NewUnit, "kind" | "words">>): void {
    this.fresh = this.fresh.map((each) => (each.id === unit ? { ...each, ...change } : each));
  }

  drop(unit: UnitId): void {
    this.fresh = this.fresh.filter((each) => each.id !== unit);
  }

  /** What a formula or a chosen act does, on top of what is here already: the later wish for a unit counts. */
  take(version: Written, edits: readonly (Reword | TakeOut | PutIn)[]): void {
    const units = new Map(version.units.map((unit) => [unit.id, unit]));
    for (const edit of edits) {
      const unit = edit.edit === "PutIn" ? undefined : units.get(edit.unit);
      if (edit.edit === "PutIn") {
        const { unit: id, after, kind, words } = edit;
        this.fresh = [...this.fresh, { id, after, kind, words }];
      } else if (unit !== undefined && edit.edit === "Reword") this.reword(unit, edit.words);
      else if (unit !== undefined) this.takeOut(unit);
    }
  }

  /** Wishes about words that are no longer so: the text moved on meanwhile. */
  overtaken(version: Written): UnitId[] {
    const now = new Map(version.units.map((unit) => [unit.id, unit.words]));
    return [...this.wishes].filter(([id, wish]) => now.get(id) !== wish.base).map(([id]) => id);
  }

  /** What the table would see, in the order of the text. */
  changes(version: Written): UnitChange[] {
    const inserted = (after: UnitView | null): UnitChange[] =>
      this.fresh
        .filter((each) => each.after === (after?.id ?? null) && each.words.trim() !== "")
        .map(({ id, kind, words }) => ({
          unit: id,
          kind,
          number: after?.number ?? "",
          change: "inserted",
          parts: [{ what: "added", words: words.trim() }],
        }));
    const changed = (unit: UnitView): UnitChange[] => {
      const wish = this.wishes.get(unit.id);
      return wish === undefined ? [] : changeOf(unit, wish.words ?? "");
    };
    return [...inserted(null), ...version.units.flatMap((unit) => [...changed(unit), ...inserted(unit)])];
  }

  /** Begins with what this amendment changes, for whoever writes it anew. */
  beginWith(amendment: AmendmentRecord, version: Written): void {
    const units = new Map(version.units.map((unit) => [unit.id, unit]));
    for (const change of amendment.changes) {
      const words = wordsAfter(change);
      const unit = units.get(change.unit);
      if (change.change === "inserted") {
        const after = version.units.find((each) => each.number === change.number && change.number !== "");
        this.putIn(after?.id ?? null, change.kind, words);
      } else if (unit !== undefined) {
        this.wishes.set(unit.id, { base: unit.words, words: change.change === "removed" ? null : words });
      }
    }
    this.summary = amendment.summary;
    this.reason = amendment.reason;
  }

  /** The units as the author wants them. */
  edits(version: Written): FileAmendment["edits"] {
    const known = new Set(version.units.map((unit) => unit.id));
    const order = version.units.map((unit) => unit.id);
    const wishes = [...this.wishes]
      .filter(([unit]) => known.has(unit))
      .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
    const fresh = this.fresh.filter((each) => each.words.trim() !== "");
    return [
      ...wishes.map(([unit, { words }]) =>
        words === null ? ({ edit: "TakeOut", unit } as const) : ({ edit: "Reword", unit, words } as const),
      ),
      ...fresh.map(({ id, after, kind, words }) => {
        const place = after !== null && known.has(after) ? after : null;
        return { edit: "PutIn", after: place, unit: id, kind, words: words.trim() } as const;
      }),
    ];
  }

  command(version: Written, amendment: AmendmentId): Filing {
    const purpose = this.#purpose;
    const said = {
      amendment,
      version: version.number,
      edits: this.edits(version),
      summary: this.summary.trim(),
      reason: this.reason.trim(),
    };
    switch (purpose.is) {
      case "new":
        return { type: "FileAmendment", ...said, text: this.#text, number: null };
      case "sub":
        return { type: "FileSubamendment", ...said, parent: purpose.parent.id, edition: purpose.edition };
      case "reword":
        return { type: "RewordAmendment", ...said, of: purpose.of.id, edition: 0 };
      case "compromise":
        return { type: "ProposeCompromise", ...said, origins: purpose.origins.map((each) => each.id) };
    }
  }

  /** Keeps it as it is now. */
  keep(): void {
    const { fresh, summary, reason, sent } = this;
    const kept: Kept = { wishes: [...this.wishes], fresh, summary, reason, sent };
    try {
      if (this.empty) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing: it lives as long as the page does.
    }
  }

  /** The table has it, or its author does not want it any more. */
  forget(): void {
    this.wishes.clear();
    this.fresh = [];
    this.summary = this.reason = "";
    this.sent = null;
    this.keep();
  }
}

/** Whether words of a proposal to this text wait on this device. */
export function isBegun(table: TableId, seat: SeatId, text: TextId): boolean {
  return read(keyOf(table, seat, text)) !== null;
}

/** The amendments of a text that are on their way. */
export function underWay(pending: Iterable<Ask>, text: TextId): FileAmendment[] {
  const found: FileAmendment[] = [];
  for (const { command } of pending) {
    if (command.type === "FileAmendment" && command.text === text) found.push(command);
  }
  return found;
}

function placeOf(purpose: Purpose): string {
  switch (purpose.is) {
    case "new":
      return "";
    case "sub":
      return `/sub/${purpose.parent.id}`;
    case "reword":
      return `/reword/${purpose.of.id}`;
    case "compromise":
      return `/compromise/${purpose.origins.map((each) => each.id).join("+")}`;
  }
}

/** The words of a unit once the change is made. */
export function wordsAfter(change: UnitChange): string {
  return change.parts
    .filter((part) => part.what !== "removed")
    .map((part) => part.words)
    .join("");
}

/** The units that an amendment would bring, for whoever amends it: nothing else may be changed then. */
export function unitsOf(amendment: AmendmentRecord, version: VersionRecord): Written {
  const levels = new Map(version.units.map((unit) => [unit.id, unit.level]));
  const units = amendment.changes
    .filter((change) => change.change !== "removed")
    .map((change) => ({
      id: change.unit,
      kind: change.kind,
      level: levels.get(change.unit) ?? 0,
      number: change.change === "inserted" ? "" : change.number,
      words: wordsAfter(change),
    }));
  return { number: version.number, units };
}

function keyOf(table: TableId, seat: SeatId, text: TextId): string {
  return `improve/proposal/${table}/${seat}/${text}`;
}

function read(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}
