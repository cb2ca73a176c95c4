// What can be taken home: a document, where it stands, and the formats it comes in.

import type { ItemId, MinutesRecord, SittingId, SittingRecord, TextId } from "../../protocol.gen";
import { dateOf } from "../../words/dates";
import { say } from "../../words/words.svelte";

/** A format as the reader sees it, and as the server calls it. Votes and dates come in one only, which needs no name. */
export const WRITTEN = [
  ["PDF", "pdf"],
  ["HTML", "html"],
  ["ODT", "odt"],
  ["DOCX", "docx"],
  ["Markdown", "markdown"],
  ["JSON", "json"],
] as const;
/** What has a legal form as well: Akoma Ntoso. */
export const LAWFUL = [...WRITTEN, ["XML", "akn"]] as const;
export type Format = readonly [string, (typeof LAWFUL)[number][1] | null];

export interface Paper {
  readonly key: string;
  readonly title: string;
  readonly state: string;
  readonly document:
    "guidelines" | "booklet" | "compared" | "tracked" | "minutes" | "extract" | "votes" | "calendar";
  readonly text: TextId | null;
  readonly sitting: SittingId | null;
  readonly item?: ItemId;
  /** None: it is not for this reader yet; the state says why. */
  readonly formats: readonly Format[];
}

export function minutesState(minutes: MinutesRecord, sitting: SittingRecord): string {
  if (minutes.frozen_at !== null) return say("minutes-state-frozen", { day: dateOf(minutes.frozen_at) });
  if (sitting.state !== "closed") return say("minutes-state-going");
  if (minutes.composing) return say("minutes-state-composing");
  if (minutes.digest === null) return say("minutes-state-draft", { gaps: minutes.gaps });
  return say(`minutes-state-signed-${minutes.signed[0] ?? "nobody"}`);
}

/** `readable`: for whoever looks, or only once both have signed. */
export function minutesPaper(minutes: MinutesRecord, sitting: SittingRecord, readable: boolean): Paper {
  return {
    key: `minutes-${sitting.id}`,
    title: say("paper-minutes", { number: sitting.number, year: `${sitting.year}` }),
    state: readable ? minutesState(minutes, sitting) : say("minutes-not-yet"),
    document: "minutes",
    text: null,
    sitting: sitting.id,
    formats: readable ? LAWFUL : [],
  };
}
