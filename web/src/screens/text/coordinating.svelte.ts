// What formal coordination proposes, in the words of the page; and the command that accepts it.

import type {
  Command,
  CoordinationRecord,
  MendedReference,
  NumberChange,
  TextRecord,
  UnitView,
} from "../../protocol.gen";
import { REMOVED } from "../../protocol.gen";
import { numberLabel } from "../../table/numbers";
import { say, shown, words } from "../../words/words.svelte";

words.need("amending").catch(() => undefined); // they come with the next screen that has a line

/** What the chair wants otherwise than proposed, by the key of each change; kept until it is accepted. */
export class Otherwise {
  /** Why a change is left. */
  left = $state<Record<string, string>>({});
  /** Which unsure references are meant. */
  meant = $state<Record<string, boolean>>({});
}

export function keyOf(change: NumberChange | MendedReference): string {
  return "at" in change ? `${change.unit}@${change.at}` : change.unit;
}

export function accepting(proposed: CoordinationRecord, otherwise: Otherwise): Command {
  const changes = [...proposed.numbers, ...proposed.mendings];
  return {
    type: "CoordinateText",
    text: proposed.text,
    version: proposed.version,
    left: changes.flatMap((each) => {
      const reason = otherwise.left[keyOf(each)];
      return reason === undefined
        ? []
        : [{ unit: each.unit, at: "at" in each ? each.at : null, reason: reason.trim() }];
    }),
    meant: proposed.unsure
      .filter((each) => each.added !== "" && otherwise.meant[keyOf(each)])
      .map((each) => ({ unit: each.unit, at: each.at })),
  };
}

/** «1.2», «Art. 5», «b)»: how a number reads beside its unit. */
export function labelOf(change: NumberChange, number: string, style: TextRecord["style"]): string {
  return numberLabel({ kind: change.kind, number }, style);
}

/** How a unit is called: «punto 1.2», «articolo 5, comma 2, lettera a)». */
export function nameOf(
  units: readonly UnitView[],
  id: string,
  style: TextRecord["style"],
  number = "",
): string {
  const unit = units.find((each) => each.id === id);
  if (unit === undefined) return number;
  const full = number || unit.number;
  const last = full.split(".").at(-1) ?? "";
  const kind = unit.kind === "letter" && unit.level > 0 ? "number" : unit.kind;
  const parent = units
    .slice(0, units.indexOf(unit))
    .findLast((each) => each.number !== "" && unit.number.startsWith(`${each.number}.`));
  const own = style === "bill" || unit.kind === "letter" ? last : full;
  const name = say(`unit-named-${kind}-${style}`, {
    number: kind === "area" || kind === "point" ? full : own,
  });
  const inside = unit.kind === "letter" || (style === "bill" && unit.kind === "paragraph");
  return inside && parent !== undefined && parent.kind !== "area"
    ? `${nameOf(units, parent.id, style)}, ${name}`
    : name;
}

/** The first words of a unit, to know it by. */
export function beginning(units: readonly UnitView[], id: string): string {
  const all = shown(units.find((each) => each.id === id)?.words ?? "");
  if (all.length <= BEGINNING) return all;
  return `${all.slice(0, BEGINNING).replace(/[\s,;:.]+\S*$/u, "")}…`;
}
const BEGINNING = 48;
const BESIDE = 26;

export interface Quoted {
  readonly before: string;
  readonly was: string;
  readonly becomes: string;
  readonly after: string;
}

/** The reference in which a number is mended, with a few words beside it; offsets count code points. */
export function quoted(units: readonly UnitView[], each: MendedReference): Quoted {
  const unit = units.find((one) => one.id === each.unit);
  const all = Array.from(unit === undefined || unit.words === REMOVED ? "" : unit.words);
  const piece = (from: number, to: number): string => all.slice(from, to).join("");
  const first = Math.max(0, each.start - BESIDE);
  const last = Math.min(all.length, each.end + BESIDE);
  const before = piece(first, each.start);
  const after = piece(each.end, last);
  const head = piece(each.start, each.at);
  const tail = piece(each.at + Array.from(each.removed).length, each.end);
  return {
    before: first > 0 ? `…${before.replace(/^\S*\s/u, "")}` : before,
    was: `${head}${each.removed}${tail}`,
    becomes: `${head}${each.added}${tail}`,
    after: last < all.length ? `${after.replace(/\s\S*$/u, "")}…` : after,
  };
}
