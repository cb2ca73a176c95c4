// What the secretary's page is about: which sitting, and the lines of its minutes as they stand under their items.

import type { ItemId, ItemRecord, LineRecord, SittingId, SittingRecord } from "../../protocol.gen";
import { agendaOf, currentSitting } from "../../table/questions";
import type { Records } from "../../table/records.svelte";

/** The lines that were told while an item was treated; `again`: it was taken up once more. */
export interface Stretch {
  readonly key: string;
  readonly item: ItemRecord | null;
  readonly again: boolean;
  readonly lines: readonly LineRecord[];
}

/** Sittings that have minutes or are called, newest first. */
export function calledSittings(records: Records): SittingRecord[] {
  const called = records.all("SittingRecord").filter((sitting) => sitting.state !== "planned");
  return called.sort((a, b) => b.planned_at.localeCompare(a.planned_at));
}

/** The sitting that goes on or comes next, else the last one. */
export function nearestSitting(records: Records): SittingRecord | null {
  return currentSitting(records) ?? calledSittings(records)[0] ?? null;
}

export function linesOf(records: Records, sitting: SittingId): LineRecord[] {
  const lines = records.all("LineRecord").filter((line) => line.sitting === sitting);
  return lines.sort((a, b) => a.place - b.place);
}

/** The lines under the item that was being treated, as the document has them. */
export function stretches(records: Records, sitting: SittingId): Stretch[] {
  const items = new Map(agendaOf(records, sitting).map((item) => [item.id, item]));
  const visits = new Map<ItemId, number>();
  const found: (Stretch & { readonly lines: LineRecord[] })[] = [];
  for (const line of linesOf(records, sitting)) {
    const item = line.item === null ? undefined : items.get(line.item);
    const last = found.at(-1);
    if (last !== undefined && (item === undefined || item === last.item)) {
      last.lines.push(line);
      continue;
    }
    const visit = item === undefined ? 0 : (visits.get(item.id) ?? 0) + 1;
    if (item !== undefined) visits.set(item.id, visit);
    const key = `${item?.id ?? ""}/${visit}`;
    found.push({ key, item: item ?? null, again: visit > 1, lines: [line] });
  }
  return found;
}

/** A name for a line that stays the same while others come in before it. */
export function nameOfLine(line: LineRecord): string {
  const about = line.speech ?? line.note ?? line.ballot;
  return about === null ? `${line.kind}/${line.place}` : `${line.kind}/${about}`;
}

/** The id of the heading of an item on this page. */
export function anchorOf(item: ItemRecord): string {
  return `item-${item.id}`;
}
