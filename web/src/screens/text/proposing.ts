// Which text a page shows, and who is offered to propose a change to it. The table decides; this only spares people a
// button that would be refused.

import type { SeatRecord, TextRecord } from "../../protocol.gen";
import type { Session } from "../../session.svelte";
import { runningItem } from "../../table/questions";
import { isBegun } from "./proposal.svelte";

const PROPOSERS: ReadonlySet<SeatRecord["role"]> = new Set(["chair", "deputy", "member", "alternate"]);

export function mayPropose(text: TextRecord, me: SeatRecord | null): boolean {
  return text.state === "sealed" && text.adopted_by === null && me !== null && PROPOSERS.has(me.role);
}

/** The text to show first: one whose change was begun on this device, else the running item's, else a sealed one. */
export function firstText(session: Session, texts: readonly TextRecord[]): TextRecord | null {
  const running = runningItem(session.records)?.text;
  return (
    texts.find((text) => isBegun(session.table, session.seat, text.id)) ??
    texts.find((text) => text.id === running) ??
    texts.find((text) => text.version > 0) ??
    texts[0] ??
    null
  );
}
