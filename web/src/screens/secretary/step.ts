// What the secretary's next step is. A proposal made of records; whether it may be done, the table says.

import type { MinutesRecord, SittingRecord } from "../../protocol.gen";

export type Step =
  | "presence"
  | "gap"
  | "note"
  | "save"
  | "prepare"
  | "compose"
  | "sign"
  | "freeze"
  | "wait_for_chair"
  | "done";

/** `gap`: whether one is left in which nothing is written; `unsent`: passages the table does not have. */
export function stepOf(
  sitting: SittingRecord,
  minutes: MinutesRecord | null,
  gap: boolean,
  unsent: number,
): Step {
  if (sitting.opened_at === null || minutes === null) return "presence";
  if (minutes.frozen_at !== null) return "done";
  if (minutes.digest !== null) {
    if (minutes.signed.includes("secretary")) return "wait_for_chair";
    return minutes.signed.includes("chair") ? "freeze" : "sign";
  }
  if (minutes.composing) return "compose";
  if (gap) return "gap";
  if (sitting.state !== "closed") return "note";
  return unsent > 0 ? "save" : "prepare";
}
