// Going to a place of the minutes to write there.

import { tick } from "svelte";
import type { LineRecord, SittingId } from "../../protocol.gen";
import type { Records } from "../../table/records.svelte";
import { linesOf } from "./about";
import { keyOf, type About, type Writing } from "./writing.svelte";

/** What can be written where this line stands, if anything. */
export function aboutLine(line: LineRecord): About | null {
  if (line.speech !== null) return { speech: line.speech, note: null, item: null };
  return line.note === null ? null : { speech: null, note: line.note, item: line.item };
}

/** Opens it and puts the caret there. */
export async function enter(writing: Writing, about: About, { sure = false } = {}): Promise<void> {
  writing.begin(about, { sure });
  await tick();
  const field = document.getElementById(fieldOf(about));
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}

export function fieldOf(about: About): string {
  return `field-${keyOf(about).replace("/", "-")}`;
}

/** The gap to fill next: the first after this line in which nothing is written yet, else the first of the others. */
export function nextGap(
  records: Records,
  writing: Writing,
  sitting: SittingId,
  after: LineRecord | null = null,
): LineRecord | null {
  const gaps = linesOf(records, sitting).filter(
    (line) => line.gap > 0 && line.speech !== after?.speech && blank(writing, line),
  );
  return gaps.find((line) => after !== null && line.place > after.place) ?? gaps[0] ?? null;
}

function blank(writing: Writing, line: LineRecord): boolean {
  const about = aboutLine(line);
  return about === null || (writing.passages.get(keyOf(about))?.wanted ?? "") === "";
}
