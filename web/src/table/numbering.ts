// Numbers of a text that is still being drafted: derived from order and kind by the rules of
// server/deliberation/numbering.py; both are tested on tests/data/twins. A sealed text brings its numbers along.

import type { UnitView } from "../protocol.gen";

export type UnitKind = UnitView["kind"];

const DEPTH: Readonly<Record<UnitKind, number>> = { title: 0, area: 1, point: 2, paragraph: 3, letter: 4 };

/** 1 -> a, 26 -> z, 27 -> aa, as lists in Italian acts go on. */
export function letter(ordinal: number): string {
  let name = "";
  for (let rest = ordinal; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(97 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/**
 * The number of each unit; «» for a title. A letter of level 1 counts below its letter («1.2.a.1»). Whatever stands
 * under the same unit is counted on, letters apart from the rest: no number is given twice.
 */
export function numbered(units: Iterable<Pick<UnitView, "kind" | "level">>): string[] {
  const counts = new Map<string, number>();
  let above: { readonly depth: number; readonly number: string }[] = [];
  return Array.from(units, ({ kind, level }) => {
    const depth = DEPTH[kind] + (kind === "letter" ? level : 0);
    if (depth === 0) return "";
    above = above.filter((each) => each.depth < depth);
    const last = above.at(-1);
    const parent = last === undefined ? "" : `${last.number}.`;
    const lettered = depth === DEPTH.letter;
    const under = `${parent}${lettered ? "a" : "1"}`;
    const ordinal = (counts.get(under) ?? 0) + 1;
    counts.set(under, ordinal);
    const number = parent + (lettered ? letter(ordinal) : String(ordinal));
    above.push({ depth, number });
    return number;
  });
}
