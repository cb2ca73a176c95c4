// Who wrote what: from the client id of each run of words to the seat it was given to. The server keeps that list.

import type * as Y from "yjs";
import type { SeatId } from "../protocol.gen";
import { lettersOf } from "./spots";

export interface Run {
  readonly seat: SeatId | null;
  readonly from: number;
  readonly to: number;
}

/** The words of a unit in runs by one author; offsets in UTF-16 units. */
export function runsOf(unit: Y.XmlElement, writers: ReadonlyMap<number, SeatId>): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const item of lettersOf(unit)) {
    const seat = writers.get(item.id.client) ?? null;
    const last = runs.at(-1);
    if (last?.seat === seat) runs.splice(-1, 1, { ...last, to: at + item.length });
    else runs.push({ seat, from: at, to: at + item.length });
    at += item.length;
  }
  return runs;
}
