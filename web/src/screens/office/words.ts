// Reasons and places of the office in words.

import { say, words } from "../../words/words.svelte";
import type { BodyRow, Fault } from "./asking";

/** «manca l’ente. Scrivilo o togli la riga.», as it is said of a line of a file. */
export function faultWords(fault: Fault): string {
  return say(`import-fault-${fault.code}`, { ...fault.facts });
}

/** The same as it is said of a field, where there is no line and no spreadsheet to speak of. */
export function fieldWords(fault: Fault): string {
  return words.has(`field-fault-${fault.code}`)
    ? say(`field-fault-${fault.code}`, { ...fault.facts })
    : faultWords(fault);
}

/** «Comune Esempio, Verona»; the place is left out where the name ends with it. */
export function bodyWords(body: Pick<BodyRow, "name" | "municipality">): string {
  const told = body.municipality === "" || body.name.endsWith(body.municipality);
  return told ? body.name : `${body.name}, ${body.municipality}`;
}
