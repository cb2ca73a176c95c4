// The next step as a button: its words, and what pressing it asks. Which step it is, the server says.

import type { Command, NextStepRecord } from "../../../protocol.gen";
import { nameOf } from "../../../table/questions";
import { say, shown } from "../../../words/words.svelte";
import { accepting } from "../../text/coordinating.svelte";
import type { Asked, Desk } from "../desk.svelte";

export interface Step {
  readonly label: string;
  /** What is asked at once. */
  readonly command: Command | null;
  /** What is asked about first, above the page. */
  readonly asked: Asked | null;
}

export function stepOf(desk: Desk, next: NextStepRecord): Step {
  const label = say(`step-${next.step}`, { ...facts(desk, next) });
  return { label, command: commandOf(desk, next), asked: askedOf(desk, next) };
}

function facts(desk: Desk, next: NextStepRecord): { number: string; title: string; name: string } {
  const records = desk.session.records;
  const item = next.item === null ? null : records.get("ItemRecord", `item/${next.item}`);
  const amendment =
    next.amendment === null ? null : records.get("AmendmentRecord", `amendment/${next.amendment}`);
  const speaker =
    next.step === "take_floor_back"
      ? records.get("SpeakingRecord", "speaking")
      : next.request === null
        ? null
        : records.get("RequestRecord", `request/${next.request}`);
  return {
    number: amendment?.number ?? `${item?.number ?? ""}`,
    title: shown(item?.title ?? ""),
    name: nameOf(records, next.seat ?? speaker?.seat ?? null),
  };
}

function commandOf(desk: Desk, next: NextStepRecord): Command | null {
  const records = desk.session.records;
  switch (next.step) {
    case "open_sitting":
      return next.sitting && { type: "OpenSitting", sitting: next.sitting, call: "first" };
    case "resume":
      return next.sitting && { type: "ResumeSitting", sitting: next.sitting };
    case "call_seat":
      return next.ballot && next.seat && { type: "CallSeat", ballot: next.ballot, seat: next.seat };
    case "close_ballot":
      return next.ballot && { type: "CloseBallot", ballot: next.ballot };
    case "wait_for_count":
      return next.ballot && { type: "ReopenBallot", ballot: next.ballot };
    case "proclaim":
      return next.ballot && { type: "Proclaim", ballot: next.ballot };
    case "take_floor_back":
      return { type: "TakeFloorBack" };
    case "give_floor":
      return next.request && { type: "GiveFloor", request: next.request };
    case "open_item":
      return next.item && { type: "OpenItem", item: next.item };
    case "let_write":
      return next.text && { type: "LetWrite", text: next.text, seat: null };
    case "close_draft":
      return next.text && closing(next.text);
    case "vote_amendment": {
      const amendment = records.get("AmendmentRecord", `amendment/${next.amendment}`);
      return amendment && desk.onAmendment(amendment);
    }
    case "take_up_amendment":
      return next.amendment && { type: "TakeAmendmentUp", amendment: next.amendment };
    case "vote_text": {
      const text = records.get("TextRecord", `text/${next.text}`);
      return text && desk.onText(text);
    }
    case "coordinate_text": {
      const proposed = records.get("CoordinationRecord", `coordination/${next.text}`);
      return proposed && accepting(proposed, desk.otherwiseIn(proposed));
    }
    case "vote_procedure": {
      const procedure = records.get("ProcedureRecord", `procedure/${next.procedure}`);
      return procedure && desk.onProcedure(procedure);
    }
    case "close_item":
      return next.item && { type: "CloseItem", item: next.item };
    case "prepare_minutes":
      return next.sitting && { type: "PrepareMinutes", sitting: next.sitting };
    case "sign_minutes": {
      const minutes = records.get("MinutesRecord", `minutes/${next.sitting}`);
      if (next.sitting === null || minutes === null || minutes.digest === null) return null;
      return { type: "SignMinutes", sitting: next.sitting, digest: minutes.digest };
    }
    case "plan_sitting":
    case "convene":
    case "close_sitting":
    case "vote_question":
    case "wait_for_seal":
      return null;
  }
}

function askedOf(desk: Desk, next: NextStepRecord): Asked | null {
  switch (next.step) {
    case "plan_sitting":
      return { what: "plan", sitting: null };
    case "convene":
      return next.sitting && { what: "convene", sitting: next.sitting };
    case "close_sitting":
      return next.sitting && { what: "close_sitting", sitting: next.sitting };
    case "vote_question":
      return { what: "question" };
    case "close_ballot": {
      const missing = next.hindrances.some((each) => each.why === "votes_missing");
      const ballot = desk.session.records.get("BallotRecord", `ballot/${next.ballot}`);
      return missing && ballot !== null ? { what: "close_ballot", ballot } : null;
    }
    default:
      return null;
  }
}

/** Closing a draft; up to which edit the server fills in, for it alone knows the last. */
export function closing(text: NonNullable<NextStepRecord["text"]>): Command {
  return { type: "CloseDraft", text, upto: 0 };
}
