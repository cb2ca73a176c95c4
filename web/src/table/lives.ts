// What a page asks of the life of amendments. Their words come as soon as any screen that may need them does.

import type { AmendmentId, AmendmentRecord, AskedRecord, LifeRecord, SeatId } from "../protocol.gen";
import { words } from "../words/words.svelte";
import type { Records } from "./records.svelte";

words.need("amending").catch(() => undefined); // they come with the next screen that has a line

const OPEN: ReadonlySet<AmendmentRecord["state"]> = new Set(["unconfirmed", "late", "filed", "set_aside"]);

/** Whether it is still to be decided. */
export function isOpen(amendment: AmendmentRecord): boolean {
  return OPEN.has(amendment.state);
}

export function lifeOf(records: Records, amendment: AmendmentId): LifeRecord | null {
  return records.get("LifeRecord", `life/${amendment}`);
}

/** What the table waits for from this seat. */
export function askedOf(records: Records, seat: SeatId): AskedRecord["asks"] {
  return records.get("AskedRecord", `asked/${seat}`)?.asks ?? [];
}
