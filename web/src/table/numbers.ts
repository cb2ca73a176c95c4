// How a unit's number is written beside it, as documents write it: «1.2», «a)»; in a bill «Capo 1», «Art. 1», «1.».

import type { TextRecord, UnitView } from "../protocol.gen";

const BEFORE: Readonly<Partial<Record<UnitView["kind"], string>>> = { area: "Capo", point: "Art." };

export function numberLabel(unit: Pick<UnitView, "kind" | "number">, style: TextRecord["style"]): string {
  if (unit.number === "") return "";
  const last = unit.number.split(".").at(-1) ?? "";
  if (unit.kind === "letter") return `${last})`;
  if (unit.kind === "paragraph") return `${last}.`;
  const before = style === "bill" ? BEFORE[unit.kind] : undefined;
  return before === undefined ? unit.number : `${before} ${unit.number}`;
}

/** Whether this is the head of an article («Art. 1 Finalità»), whose own words are in the commas below it. */
export function isRubric(
  units: readonly Pick<UnitView, "kind">[],
  place: number,
  style: TextRecord["style"],
): boolean {
  return style === "bill" && units[place]?.kind === "point" && units[place + 1]?.kind === "paragraph";
}

/** These words on their own: figures keep their order beside a script that is written the other way. */
export function apart(words: string): string {
  return `\u2068${words}\u2069`;
}
