// One seat of this page: its connection and what it knows. Given to every screen below it.

import { getContext, setContext } from "svelte";
import type { BallotId, FromServer, Here, SeatId, SeatRecord, TableId } from "./protocol.gen";
import { Records } from "./table/records.svelte";
import { overBallots, seatOf } from "./table/questions";
import { Connection } from "./wire/connection.svelte";

type Listener = (message: FromServer) => void;
type EditListener = (frame: Uint8Array) => void;

export class Session {
  readonly table: TableId;
  readonly seat: SeatId;
  readonly records = new Records();
  readonly connection: Connection;
  /** Whose pages are connected; only chair and secretary are told. */
  here = $state.raw<Here | null>(null);
  /** In how many votes this seat could have voted and did not, which ended while the line was last away. */
  missed = $state(0);
  readonly #listeners = new Set<Listener>();
  /** While the line is away: the ballots that were over when it was lost. */
  #overBefore: ReadonlySet<BallotId> | null = null;
  readonly #editListeners = new Set<EditListener>();

  constructor(table: TableId, seat: SeatId) {
    this.table = table;
    this.seat = seat;
    this.connection = new Connection(
      table,
      seat,
      this.#hear,
      (frame) => {
        for (const listener of this.#editListeners) listener(frame);
      },
      () => (this.#overBefore = new Set(overBallots(this.records).map((ballot) => ballot.id))),
    );
  }

  get me(): SeatRecord | null {
    return seatOf(this.records, this.seat);
  }

  /** Hears every message until the returned function is called; for drafts, which the records do not hold. */
  listen(message: Listener, edits: EditListener): () => void {
    this.#listeners.add(message);
    this.#editListeners.add(edits);
    return () => {
      this.#listeners.delete(message);
      this.#editListeners.delete(edits);
    };
  }

  readonly #hear = (message: FromServer): void => {
    if (message.type === "Here") this.here = message;
    else this.records.hear(message);
    if (message.type === "Welcome" || message.type === "Piece" || message.type === "Caught") this.#back();
    for (const listener of this.#listeners) listener(message);
  };

  #back(): void {
    const before = this.#overBefore;
    if (before === null || !this.records.ready) return;
    this.#overBefore = null;
    const present = this.records.get("PresenceRecord", `presence/${this.seat}`)?.present ?? false;
    const ended = overBallots(this.records).filter((ballot) => !before.has(ballot.id));
    this.missed = present
      ? ended.filter((each) => this.records.get("MyVoteRecord", `my-vote/${each.id}`)?.vote === null).length
      : 0;
  }
}

const KEY = Symbol("session");

export function provideSession(session: Session): void {
  setContext(KEY, session);
}

export function useSession(): Session {
  return getContext<Session>(KEY);
}
