// Reasons and places of the office in words.

import { say } from "../../words/words.svelte";
import type { BodyRow, Fault } from "./asking";

/** «manca l’ente. Scrivilo o togli la riga.» */
export function faultWords(fault: Fault): string {
  return say(`import-fault-${fault.code}`, { ...fault.facts });
}

/** «Comune Esempio, Verona»; the place is left out where the name ends with it. */
export function bodyWords(body: Pick<BodyRow, "name" | "municipality">): string {
  const told = body.municipality === "" || body.name.endsWith(body.municipality);
  return told ? body.name : `${body.name}, ${body.municipality}`;
}
