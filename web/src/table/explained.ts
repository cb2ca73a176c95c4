// The arithmetic of a count as one sentence, from the clauses that the server made of its numbers and rules.

import type { ResultRecord } from "../protocol.gen";
import { say } from "../words/words.svelte";

export function explained(result: ResultRecord): string {
  return result.explained.map((clause) => say(clause.key, { ...clause.facts })).join(" ");
}
