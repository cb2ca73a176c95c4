// What this seat has said in a ballot: on the server's disk, or still on this device.

import type { BallotId, Instant, Vote } from "../protocol.gen";
import type { Session } from "../session.svelte";
import { say, shown } from "../words/words.svelte";
import type { KeptAct } from "./acts.svelte";
import { LOOK, type Choice } from "./choices";
import Mark from "./Mark.svelte";

export interface MyVote {
  readonly Mark: typeof Mark;
  readonly mayVote: boolean;
  readonly called: boolean;
  readonly vote: Vote | null;
  readonly choice: Choice | null;
  readonly words: string;
  readonly look: string;
  /** On the server's disk. */
  readonly sent: boolean;
  readonly at: Instant | null;
  readonly byHand: boolean;
  readonly late: boolean;
}

export function myVote(session: Session, ballot: BallotId): MyVote {
  const record = session.records.get("MyVoteRecord", `my-vote/${ballot}`);
  let kept: Vote | null = null;
  for (const ask of session.connection.pending.values()) {
    const forMe = ask.seat === null || ask.seat === session.seat;
    if (forMe && ask.command.type === "CastVote" && ask.command.ballot === ballot) kept = ask.command.vote;
  }
  const vote = kept ?? record?.vote ?? null;
  const choice = vote?.choice ?? null;
  return {
    Mark,
    mayVote: record?.may_vote ?? false,
    called: record?.called ?? false,
    vote,
    choice,
    words: vote === null ? "" : inWords(session, ballot, vote),
    look: choice === null ? "" : LOOK[choice],
    sent: kept === null,
    at: kept === null ? (record?.at ?? null) : null,
    byHand: kept === null && record?.means !== null && record?.means !== "own_device",
    late: record?.late ?? false,
  };
}

/** Votes so. Only the last choice is on its way: one that waits to be asked again must not come after it. */
export function castVote(session: Session, act: KeptAct, ballot: BallotId, vote: Vote): void {
  for (const ask of session.connection.pending.values()) {
    const mine = ask.seat === null || ask.seat === session.seat;
    if (mine && ask.command.type === "CastVote" && ask.command.ballot === ballot)
      session.connection.forget(ask.id);
  }
  void act.ask({ type: "CastVote", ballot, vote });
}

function inWords(session: Session, ballot: BallotId, vote: Vote): string {
  if (vote.choice !== null) return say(`vote-${vote.choice}`);
  const options = session.records.get("BallotRecord", `ballot/${ballot}`)?.options ?? [];
  return options
    .filter((option) => vote.picks.includes(option.id))
    .map((option) => shown(option.words))
    .join(", ");
}
