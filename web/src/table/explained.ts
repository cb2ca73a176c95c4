// The arithmetic of a count as one sentence, from the clauses that the server made of its numbers and rules.

import type { ResultRecord } from "../protocol.gen";
import { say } from "../words/words.svelte";

export function explained(result: ResultRecord): string {
  return result.explained.map((clause) => say(clause.key, { ...clause.facts })).join(" ");
}

/** How a count came out, as a key; `keeps`: what was asked is whether words stay. */
export function outcomeKey(keeps: boolean, { outcome }: ResultRecord["count"]): string {
  const kept = keeps && (outcome === "approved" || outcome === "rejected");
  return kept ? `outcome-kept-${outcome}` : `outcome-${outcome}`;
}
