// Who sits on a seat, as the table itself has it now; for lists, links and slips of paper.

import type { HolderRecord, SeatId } from "../../../protocol.gen";
import type { Records } from "../../../table/records.svelte";
import { seatOf } from "../../../table/questions";
import { say, shown } from "../../../words/words.svelte";
import type { Bench } from "../asking";

export interface SeatPlace {
  /** The person; where nobody is named, that the seat is free; of a screen, what it is. */
  readonly name: string;
  readonly body: string;
  readonly role: string;
  readonly bench: Bench;
}

export function placeOf(records: Records, holder: HolderRecord): SeatPlace {
  const role = say(`role-${holder.role}`);
  if (holder.role === "screen") return { name: role, body: "", role: "", bench: "other" };
  const known = seatOf(records, holder.seat) ?? records.get("FormerSeatRecord", `former-seat/${holder.seat}`);
  const name = shown(known?.person ?? "") || say("seat-vacant");
  return { name, body: shown(known?.body ?? ""), role, bench: known?.bench ?? "other" };
}

/** «Associazione Ponte, componente» */
export function bodyAndRole(place: SeatPlace): string {
  return [place.body, place.role].filter(Boolean).join(", ");
}

export function holdersNow(records: Records): readonly HolderRecord[] {
  return records.all("HolderRecord").filter((each) => each.until === null);
}

export function holderOf(records: Records, seat: SeatId): HolderRecord | null {
  return records.get("HolderRecord", `holder/${seat}`);
}
