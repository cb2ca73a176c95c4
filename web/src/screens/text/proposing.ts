// Who is offered to propose a change. The table decides; this only spares people a button that would be refused.

import type { SeatRecord, TextRecord } from "../../protocol.gen";

const PROPOSERS: ReadonlySet<SeatRecord["role"]> = new Set(["chair", "deputy", "member", "alternate"]);

export function mayPropose(text: TextRecord, me: SeatRecord | null): boolean {
  return text.state === "sealed" && text.adopted_by === null && me !== null && PROPOSERS.has(me.role);
}
