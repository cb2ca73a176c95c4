// What can be taken home from this table, in the order of the page: texts, minutes, votes, dates.

import { LAWFUL, minutesPaper, WRITTEN, type Paper } from "../../parts/papers/paper";
import type { SittingId, SittingRecord, TextRecord } from "../../protocol.gen";
import type { Session } from "../../session.svelte";
import { agendaOf } from "../../table/questions";
import type { Records } from "../../table/records.svelte";
import { dateOf } from "../../words/dates";
import { say, shown } from "../../words/words.svelte";

/** Whether the seat that looks reads minutes before both have signed them. */
export function readsDrafts(session: Session): boolean {
  const role = session.me?.role;
  return session.me === null || role === "chair" || role === "deputy" || role === "secretary";
}

/** The newest sitting first. */
export function sittingsOf(records: Records): SittingRecord[] {
  return records.all("SittingRecord").sort((a, b) => b.planned_at.localeCompare(a.planned_at));
}

export function papersOf(session: Session): Paper[] {
  const records = session.records;
  return [...texts(records), ...minutes(session), ...sheets(records)];
}

function texts(records: Records): Paper[] {
  const sealed = records.all("TextRecord").filter((text) => text.version > 0);
  return sealed.flatMap((text) => {
    const version = records.get("VersionRecord", `version/${text.id}`);
    const facts = { number: text.version, day: version === null ? "" : dateOf(version.at) };
    const paper: Paper = {
      key: `text-${text.id}`,
      title: shown(text.title),
      state: say(text.adopted_by === null ? "paper-text" : "paper-text-adopted", facts),
      document: "guidelines",
      text: text.id,
      sitting: null,
      formats: LAWFUL,
    };
    return [paper, ...amending(records, text)];
  });
}

/** The booklet once anything was filed to the text; what is compared once anything was adopted. */
function amending(records: Records, text: TextRecord): Paper[] {
  const filed = records.all("AmendmentRecord").filter((amendment) => amendment.text === text.id);
  const adopted = filed.filter((amendment) => amendment.state === "adopted").length;
  const found: Paper[] = [];
  const facts = { title: shown(text.title), all: filed.length, adopted, version: text.version };
  for (const document of ["booklet", "compared", "tracked"] as const) {
    if (document === "booklet" ? filed.length === 0 : adopted === 0) continue;
    const title = say(`paper-${document}`);
    const state = say(`paper-${document}-state`, facts);
    const key = `${document}-${text.id}`;
    const formats = document === "booklet" ? LAWFUL : WRITTEN;
    found.push({ key, title, state, document, text: text.id, sitting: null, formats });
  }
  return found;
}

/** One paper for each item that was treated: what the minutes say of it alone. */
export function extractsOf(records: Records, sitting: SittingId): Paper[] {
  const treated = agendaOf(records, sitting).filter((item) => item.state !== "waiting");
  return treated.map((item) => ({
    key: `extract-${item.id}`,
    title: shown(item.title),
    state: say("paper-extract-state", { number: item.number }),
    document: "extract",
    text: null,
    sitting,
    item: item.id,
    formats: LAWFUL,
  }));
}

function minutes(session: Session): Paper[] {
  const drafts = readsDrafts(session);
  return sittingsOf(session.records).flatMap((sitting): Paper[] => {
    const known = session.records.get("MinutesRecord", `minutes/${sitting.id}`);
    if (known === null || sitting.opened_at === null) return [];
    return [minutesPaper(known, sitting, drafts || known.frozen_at !== null)];
  });
}

function sheets(records: Records): Paper[] {
  const of = { text: null, sitting: null };
  const votes = records.all("BallotRecord").filter((ballot) => ballot.proclaimed_at !== null).length;
  const found: Paper[] = [];
  if (votes > 0) {
    const state = say("paper-votes-state", { count: votes });
    found.push({
      ...of,
      key: "votes",
      title: say("paper-votes"),
      state,
      document: "votes",
      formats: [["CSV", null]],
    });
  }
  if (records.all("SittingRecord").length > 0) {
    const state = say("paper-calendar-state");
    found.push({
      ...of,
      key: "calendar",
      title: say("paper-calendar"),
      state,
      document: "calendar",
      formats: [["ICS", null]],
    });
  }
  return found;
}
