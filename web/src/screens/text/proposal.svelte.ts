// An amendment while its author writes it: kept on this device until the table has it, whatever happens to the page.

import { SvelteMap } from "svelte/reactivity";
import type {
  Ask,
  AmendmentId,
  FileAmendment,
  SeatId,
  TableId,
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
  readonly #key: string;

  constructor(table: TableId, seat: SeatId, text: TextId) {
    this.#text = text;
    this.#key = keyOf(table, seat, text);
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

  /** Wishes about words that are no longer so: the text moved on meanwhile. */
  overtaken(version: VersionRecord): UnitId[] {
    const now = new Map(version.units.map((unit) => [unit.id, unit.words]));
    return [...this.wishes].filter(([id, wish]) => now.get(id) !== wish.base).map(([id]) => id);
  }

  /** What the table would see, in the order of the text. */
  changes(version: VersionRecord): UnitChange[] {
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

  command(version: VersionRecord, amendment: AmendmentId): FileAmendment {
    const known = new Set(version.units.map((unit) => unit.id));
    const order = version.units.map((unit) => unit.id);
    const wishes = [...this.wishes]
      .filter(([unit]) => known.has(unit))
      .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
    const fresh = this.fresh.filter((each) => each.words.trim() !== "");
    return {
      type: "FileAmendment",
      amendment,
      text: this.#text,
      version: version.number,
      edits: [
        ...wishes.map(([unit, { words }]) =>
          words === null ? ({ edit: "TakeOut", unit } as const) : ({ edit: "Reword", unit, words } as const),
        ),
        ...fresh.map(({ id, after, kind, words }) => {
          const place = after !== null && known.has(after) ? after : null;
          return { edit: "PutIn", after: place, unit: id, kind, words: words.trim() } as const;
        }),
      ],
      summary: this.summary.trim(),
      reason: this.reason.trim(),
      number: null,
    };
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
