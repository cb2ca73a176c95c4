// The four answers, always in this order and always weighing the same.

import type { Vote } from "../protocol.gen";

export type Choice = NonNullable<Vote["choice"]>;
export const CHOICES: readonly Choice[] = ["for", "against", "abstain", "not_taking_part"];
/** The class that carries a choice's colour; the sheet calls «absent» who does not take part. */
export const LOOK: Readonly<Record<Choice, string>> = {
  for: "for",
  against: "against",
  abstain: "abstain",
  not_taking_part: "absent",
};
