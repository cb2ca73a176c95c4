// Questions asked of the records, so that screens do not search for themselves.

import type {
  AmendmentId,
  AmendmentRecord,
  BallotRecord,
  Instant,
  ItemRecord,
  ResultRecord,
  SeatId,
  SeatRecord,
  SittingRecord,
} from "../protocol.gen";
import { say, shown, words } from "../words/words.svelte";
import type { Records } from "./records.svelte";

export function currentSitting(records: Records): SittingRecord | null {
  return records.all("SittingRecord").find((sitting) => sitting.current) ?? null;
}

/** The items of a sitting in the order of its agenda. */
export function agendaOf(records: Records, sitting: string): ItemRecord[] {
  const items = records.all("ItemRecord").filter((item) => item.sitting === sitting);
  return items.sort((a, b) => a.number - b.number);
}

export function runningItem(records: Records): ItemRecord | null {
  return records.all("ItemRecord").find((item) => item.state === "open") ?? null;
}

/** The ballot that is going on: open, just closed, or counted and not yet proclaimed. */
export function runningBallot(records: Records): BallotRecord | null {
  return records.all("BallotRecord").find((ballot) => goesOn(ballot)) ?? null;
}

export function goesOn(ballot: BallotRecord): boolean {
  return ballot.state === "open" || ballot.state === "closed" || ballot.state === "counted";
}

/** The ballots in which nobody votes any more. */
export function overBallots(records: Records): BallotRecord[] {
  return records.all("BallotRecord").filter((ballot) => ballot.state !== "open");
}

/** The ballots that were proclaimed, newest first. */
export function proclaimedBallots(records: Records): BallotRecord[] {
  const ballots = records.all("BallotRecord").filter((ballot) => ballot.proclaimed_at !== null);
  return ballots.sort((a, b) => (b.proclaimed_at ?? "").localeCompare(a.proclaimed_at ?? ""));
}

/** The ballots that ended with a result or were annulled, newest first. */
export function decidedBallots(records: Records): BallotRecord[] {
  const ballots = records
    .all("BallotRecord")
    .filter((each) => each.state === "proclaimed" || each.state === "annulled");
  return ballots.sort((a, b) => decidedAt(b).localeCompare(decidedAt(a)));
}

/** When a ballot was proclaimed; of one that was annulled before, when it was closed or opened. */
export function decidedAt(ballot: BallotRecord): Instant {
  return ballot.proclaimed_at ?? ballot.closed_at ?? ballot.opened_at;
}

/** What a ballot is about, in one line: whether words shall stand, what an amendment changes, else the question itself. */
export function titleOf(records: Records, ballot: BallotRecord): string {
  if (ballot.keeps) return say("keeps-question", { number: ballot.changes[0]?.number || "none" });
  const about =
    ballot.amendment === null ? null : records.get("AmendmentRecord", `amendment/${ballot.amendment}`);
  if (ballot.series.length > 0 && words.language !== "it") {
    const numbers = ballot.series.map(
      ({ amendment }) => records.get("AmendmentRecord", `amendment/${amendment}`)?.number,
    );
    return `${say("vote-on-series", { count: numbers.length })}: ${numbers.filter(Boolean).join(", ")}`;
  }
  return shown(about?.summary ?? ballot.wording);
}

/** Whether it would amend an amendment, and not the text. */
export function isSub(records: Records, amendment: AmendmentId | null): boolean {
  return !!records.get("LifeRecord", `life/${amendment}`)?.parent;
}

/** Whether what it would change is changed: where it was asked whether words shall stand, «no» changes them. */
export function changes(ballot: BallotRecord, result: ResultRecord | null): boolean {
  const outcome = result?.count.outcome;
  if (ballot.state !== "proclaimed" || ballot.amendment === null) return false;
  return outcome === (ballot.keeps ? "rejected" : "approved");
}

/** All amendments to a text, in the order of their votes. */
export function amendmentsOf(records: Records, text: string): AmendmentRecord[] {
  const order = records.get("OrderRecord", `order/${text}`)?.order ?? [];
  return order.flatMap((id) => records.get("AmendmentRecord", `amendment/${id}`) ?? []);
}

export function seatOf(records: Records, seat: SeatId | null): SeatRecord | null {
  return seat === null ? null : records.get("SeatRecord", `seat/${seat}`);
}

/** How somebody is called on this page: by name, where names are shown, else by body; also after their seat has ended. */
export function nameOf(records: Records, seat: SeatId | null): string {
  const known = holderOf(records, seat);
  return known === null ? "" : shown(known.person || known.body);
}

/** Somebody by name and body, where both are shown. */
export function whoIs(seat: SeatRecord): string {
  return [seat.person, seat.body]
    .filter((each) => each !== "")
    .map(shown)
    .join(", ");
}

/** The body somebody acts for, or their name where there is none; also after their seat has ended. */
export function bodyOf(records: Records, seat: SeatId | null): string {
  const known = holderOf(records, seat);
  return known === null ? "" : shown(known.body || known.person);
}

function holderOf(records: Records, seat: SeatId | null): Pick<SeatRecord, "person" | "body"> | null {
  return seatOf(records, seat) ?? records.get("FormerSeatRecord", `former-seat/${seat}`);
}
