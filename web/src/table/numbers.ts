// How a unit's number is written beside it: «1.2», «a)», in a bill «Art. 1» and «1.».

import type { TextRecord, UnitView } from "../protocol.gen";

export function numberLabel(unit: Pick<UnitView, "kind" | "number">, style: TextRecord["style"]): string {
  if (unit.number === "") return "";
  const last = unit.number.split(".").at(-1) ?? "";
  if (unit.kind === "letter") return `${last})`;
  if (style === "bill") return unit.kind === "area" ? `Art. ${unit.number}` : `${last}.`;
  return unit.kind === "paragraph" ? `${last}.` : unit.number;
}
