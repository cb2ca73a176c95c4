// What happened in a sitting, told from the records: results, items, speeches, breaks.

import type { Instant, SittingRecord } from "../protocol.gen";
import type { Arguments } from "../words/words.svelte";
import { shown } from "../words/words.svelte";
import { decidedAt, decidedBallots, nameOf, titleOf } from "./questions";
import type { Records } from "./records.svelte";

export interface Happening {
  readonly key: string;
  readonly at: Instant;
  readonly what: string;
  readonly more: string | null;
  readonly facts: Arguments;
}

/** Newest first. */
export function happenings(records: Records, sitting: SittingRecord): Happening[] {
  const list = [...results(records, sitting), ...items(records, sitting), ...speeches(records, sitting)];
  if (sitting.opened_at !== null) {
    list.push({ key: "opened", at: sitting.opened_at, what: "happened-opened", more: null, facts: {} });
  }
  if (sitting.closed_at !== null) {
    list.push({ key: "closed", at: sitting.closed_at, what: "happened-closed", more: null, facts: {} });
  }
  return list.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function* results(records: Records, sitting: SittingRecord): Generator<Happening> {
  for (const ballot of decidedBallots(records)) {
    if (ballot.sitting !== sitting.id) continue;
    const event = { key: `ballot/${ballot.id}`, at: decidedAt(ballot) };
    const wording = titleOf(records, ballot);
    const count = records.get("ResultRecord", `result/${ballot.id}`)?.count;
    if (ballot.state === "annulled" || count === undefined) {
      yield { ...event, what: "happened-annulled", more: null, facts: { wording } };
      continue;
    }
    yield {
      ...event,
      what: `happened-${count.outcome}`,
      more: count.outcome === "approved" || count.outcome === "rejected" ? "happened-counts" : null,
      facts: {
        wording,
        for: count.favour,
        against: count.against,
        abstained: count.abstained,
      },
    };
  }
}

function* items(records: Records, sitting: SittingRecord): Generator<Happening> {
  for (const item of records.all("ItemRecord")) {
    if (item.sitting !== sitting.id || item.running_since === null) continue;
    const facts = { number: item.number, title: shown(item.title) };
    yield { key: `item/${item.id}`, at: item.running_since, what: "happened-item", more: null, facts };
  }
}

function* speeches(records: Records, sitting: SittingRecord): Generator<Happening> {
  for (const speech of records.all("SpeechRecord")) {
    if (speech.sitting !== sitting.id) continue;
    const facts = {
      name: nameOf(records, speech.seat),
      minutes: Math.max(1, Math.round(speech.spoken / 60)),
    };
    yield { key: `speech/${speech.id}`, at: speech.started_at, what: "happened-speech", more: null, facts };
  }
}
