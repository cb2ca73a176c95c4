// Why something was not done, in the reader's words. The sentences come when nothing else is to do, or with the first refusal.

import type { Refused } from "../protocol.gen";
import { say, words } from "../words/words.svelte";
import { whenIdle } from "./idle";

const come = (): Promise<void> => words.need("refusals").catch(() => undefined);
whenIdle(come);

/** What the table answered, or that there is no line: what happened, then what to do. */
export async function refusalWords(answer: Refused | "no_line"): Promise<string> {
  await come();
  return answer === "no_line" ? say("refusal-no_line") : say(`refusal-${answer.code}`, { ...answer.facts });
}
