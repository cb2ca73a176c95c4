// Why something was not done, in the reader's words. The sentences come as soon as any screen that may need them does.

import type { Refused } from "../protocol.gen";
import { say, words } from "../words/words.svelte";

words.need("refusals").catch(() => undefined); // without a line there is no refusal to put into words

/** What the table answered, or that there is no line: what happened, then what to do. */
export function refusalWords(answer: Refused | "no_line"): string {
  return answer === "no_line" ? say("refusal-no_line") : say(`refusal-${answer.code}`, { ...answer.facts });
}
