// The result that still stands on the wall: the last of the running item, until something comes after it.

import type { BallotRecord, ItemRecord, SittingRecord } from "../../protocol.gen";
import { decidedAt, decidedBallots } from "../../table/questions";
import type { Records } from "../../table/records.svelte";

export function latestResult(
  records: Records,
  sitting: SittingRecord,
  item: ItemRecord | null,
): BallotRecord | null {
  const last = decidedBallots(records).find((each) => each.sitting === sitting.id);
  if (last === undefined || last.item !== (item?.id ?? null)) return null;
  const at = decidedAt(last);
  const opened = item?.running_since ?? "";
  const spoken = records.all("SpeechRecord").some((each) => each.started_at > at);
  const changed = item?.text != null && records.get("TextRecord", `text/${item.text}`)?.state !== "sealed";
  return opened > at || spoken || changed ? null : last;
}
