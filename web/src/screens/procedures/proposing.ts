// Who is offered to propose and to change a procedure. The table decides; this only spares people a refusal.

import type { SeatRecord } from "../../protocol.gen";

const PROPOSERS: ReadonlySet<SeatRecord["role"]> = new Set([
  "chair",
  "deputy",
  "member",
  "alternate",
  "secretary",
]);

export function mayPropose(me: SeatRecord | null): boolean {
  return me !== null && PROPOSERS.has(me.role);
}
