// The result that still stands on the wall: the last of the running item, until something comes after it.

import type { BallotRecord, ItemRecord, SittingRecord } from "../../protocol.gen";
import type { Records } from "../../table/records.svelte";

export function latestResult(
  records: Records,
  sitting: SittingRecord,
  item: ItemRecord | null,
): BallotRecord | null {
  const last = records
    .all("BallotRecord")
    .filter((each) => each.sitting === sitting.id && each.proclaimed_at !== null)
    .sort((a, b) => (b.proclaimed_at ?? "").localeCompare(a.proclaimed_at ?? ""))[0];
  if (last?.proclaimed_at == null || last.item !== (item?.id ?? null)) return null;
  const at = last.proclaimed_at;
  const opened = item?.running_since ?? "";
  const spoken = records.all("SpeechRecord").some((each) => each.started_at > at);
  const changed = item?.text != null && records.get("TextRecord", `text/${item.text}`)?.state !== "sealed";
  return opened > at || spoken || changed ? null : last;
}
