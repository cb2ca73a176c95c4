// What a reader sees while one version of a text becomes the next: every unit, and of those that change the parts.

import type { ChangedPart, UnitView } from "../../protocol.gen";
import { partsOf } from "./changes";

export interface Settling {
  readonly unit: UnitView;
  /** null: nothing changes in it. */
  readonly parts: readonly ChangedPart[] | null;
}

/** The units of both versions in the order of the new one; those that went stand where they stood. */
export function settling(before: readonly UnitView[], now: readonly UnitView[]): Settling[] {
  const old = new Map(before.map((unit) => [unit.id, unit]));
  const stays = new Set(now.map((unit) => unit.id));
  const result: Settling[] = now.map((unit) => {
    const words = old.get(unit.id)?.words ?? "";
    return { unit, parts: words === unit.words ? null : partsOf(words, unit.words) };
  });
  before.forEach((unit, place) => {
    if (stays.has(unit.id)) return;
    const last = before.slice(0, place).findLast((each) => result.some(({ unit: { id } }) => id === each.id));
    const at = last === undefined ? 0 : result.findIndex((each) => each.unit.id === last.id) + 1;
    result.splice(at, 0, { unit, parts: [{ what: "removed", words: unit.words }] });
  });
  return result;
}
