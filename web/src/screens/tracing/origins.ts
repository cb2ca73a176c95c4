// Where the words of a text come from, as the table works it out when somebody asks; and the addresses of the answers.

import { get } from "../../http";
import type { AmendmentId, BallotId, SeatId, TextId, UnitId } from "../../protocol.gen";
import type { Session } from "../../session.svelte";

/** Words that came into the text together: with a version, and by force of an amendment if there was one. */
export interface Piece {
  readonly words: string;
  readonly version: number;
  readonly amendment: AmendmentId | null;
  readonly ballot: BallotId | null;
  readonly people: readonly SeatId[];
}
export interface Traced {
  readonly version: number;
  readonly units: readonly { readonly unit: UnitId; readonly pieces: readonly Piece[] }[];
}

export function originsOf(session: Session, text: TextId): Promise<Traced> {
  return get<Traced>(`/api/t/${session.table}/s/${session.seat}/texts/${text}/origins`);
}
