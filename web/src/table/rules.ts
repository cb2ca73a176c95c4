// The table's rules as sentences, from the data that decides: nothing here decides.

import type { Rules, Share } from "../protocol.gen";
import { say } from "../words/words.svelte";

/** How many must be there, how many in favour and of whom, what abstaining and staying out mean, a tie. */
export function rulesInWords(rules: Rules, quorumNeeded: number): string[] {
  const sentences = [
    quorumNeeded > 0 ? say("rule-quorum", { needed: quorumNeeded }) : say("rule-quorum-opening"),
    say(`rule-majority-${shareKey(rules.majority.share)}`, {
      base: rules.majority.base,
      part: rules.majority.share.numerator,
      of: rules.majority.share.denominator,
    }),
    say(rules.abstentions_are_voters ? "rule-abstentions-count" : "rule-abstentions-do-not-count"),
    say(rules.staying_out_counts_for_quorum ? "rule-staying-out-counts" : "rule-staying-out-does-not-count"),
    say(rules.tie === "rejected" ? "rule-tie-rejected" : "rule-tie-chair"),
    say(rules.one_vote_per === "person" ? "rule-one-per-person" : "rule-one-per-body"),
  ];
  return sentences;
}

export function shareKey(share: Share): "half" | "more-than" | "at-least" | "all" {
  if (share.numerator === share.denominator) return "all";
  if (!share.strictly) return "at-least";
  return share.numerator * 2 === share.denominator ? "half" : "more-than";
}
