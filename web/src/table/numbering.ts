// Numbers of a text that is still being drafted: derived from order and kind by the rules of
// server/deliberation/numbering.py, whose corpus a test shares. A sealed text brings its numbers along.

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

/** The number of each unit; «» for a title. A letter of level 1 counts below its letter («1.2.a.1»). */
export function numbered(units: Iterable<Pick<UnitView, "kind" | "level">>): string[] {
  const counts: number[] = [];
  const parts: (string | undefined)[] = [];
  const numbers: string[] = [];
  for (const unit of units) {
    const depth = DEPTH[unit.kind] + (unit.kind === "letter" ? unit.level : 0);
    if (depth === 0) {
      numbers.push("");
      continue;
    }
    counts.length = Math.min(counts.length, depth + 1);
    parts.length = Math.min(parts.length, depth + 1);
    const count = (counts[depth] ?? 0) + 1;
    counts[depth] = count;
    parts[depth] = depth === DEPTH.letter ? letter(count) : String(count);
    numbers.push(parts.filter((part) => part !== undefined).join("."));
  }
  return numbers;
}
