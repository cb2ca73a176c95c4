// Who sits on a seat, for a link or a slip of paper.

import type { SeatId } from "../../../protocol.gen";
import type { Session } from "../../../session.svelte";
import { say, shown } from "../../../words/words.svelte";
import type { Office } from "../office.svelte";

export interface SeatPlace {
  readonly name: string;
  readonly body: string;
  readonly role: string;
}

export function placeOf(session: Session, office: Office, seat: SeatId): SeatPlace {
  const holder = session.records.get("HolderRecord", `holder/${seat}`);
  const role = holder === null ? "" : say(`role-${holder.role}`);
  const person = shown(office.person(holder?.person ?? null)?.name ?? "");
  const body = shown(office.body(holder?.body ?? null)?.name ?? "");
  return { name: person || body || role, body: person ? body : "", role };
}
