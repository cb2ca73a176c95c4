// What the chair has in hand on this page: the amendment looked at, how the next vote is held, the open dialog.

import { getContext, setContext } from "svelte";
import type {
  AmendmentId,
  AmendmentRecord,
  BallotRecord,
  CoordinationRecord,
  ItemRecord,
  OpenBallot,
  ProcedureRecord,
  SittingId,
  TextRecord,
} from "../../protocol.gen";
import { Act } from "../../parts/acts.svelte";
import { REMOVED } from "../../protocol.gen";
import type { Session } from "../../session.svelte";
import { freshId } from "../../wire/ids";
import { words } from "../../words/words.svelte";
import { Otherwise } from "../text/coordinating.svelte";

export type Asked =
  | { readonly what: "close_ballot"; readonly ballot: BallotRecord }
  | { readonly what: "annul"; readonly ballot: BallotRecord }
  | { readonly what: "suspend"; readonly sitting: SittingId }
  | { readonly what: "close_sitting"; readonly sitting: SittingId }
  | { readonly what: "plan"; readonly sitting: SittingId | null }
  | { readonly what: "convene"; readonly sitting: SittingId }
  | { readonly what: "question" }
  | { readonly what: "procedure"; readonly procedure: ProcedureRecord | null; readonly item?: ItemRecord }
  | { readonly what: "keys" };

type Put = OpenBallot["put"];

export class Desk {
  readonly session: Session;
  /** The act of the big button, and of its key. */
  readonly next: Act;
  /** The one question that stands above the page. */
  asked = $state.raw<Asked | null>(null);
  /** The amendment the chair looks at; null: the one that is next. */
  looksAt = $state<AmendmentId | null>(null);
  method = $state<OpenBallot["method"]>("open");
  /** Seconds until a vote closes by itself; null: by the chair. */
  seconds = $state<number | null>(null);

  /** What is wanted otherwise in the formal coordination of a version, by text and number of the version. */
  #otherwise: { readonly of: string; readonly what: Otherwise } | null = null;

  constructor(session: Session) {
    this.session = session;
    this.next = new Act(session);
  }

  /** What the chair wants otherwise in this coordination; begins anew with another version. */
  otherwiseIn(proposed: CoordinationRecord): Otherwise {
    const of = `${proposed.text}/${proposed.version}`;
    if (this.#otherwise?.of !== of) this.#otherwise = { of, what: new Otherwise() };
    return this.#otherwise.what;
  }

  /** The command that puts this to the vote, held as the chair has set. */
  opening(put: Put, wording: string, more: Partial<OpenBallot> = {}): OpenBallot {
    return {
      type: "OpenBallot",
      ballot: freshId(),
      put,
      wording: wording.slice(0, 300),
      method: this.method,
      pick_up_to: 0,
      options: [],
      closes_in: this.seconds,
      repeats: null,
      ...more,
    };
  }

  /** `because`: why it is put by itself and as such, where the house proposes otherwise. */
  onAmendment(
    amendment: AmendmentRecord,
    repeats: BallotRecord["repeats"] = null,
    because: string | null = null,
  ): OpenBallot {
    const keeps = amendment.keeps && because === null;
    const number = amendment.changes[0]?.number || "none";
    const unnamed = amendment.summary === "" || amendment.summary === REMOVED;
    const wording = unnamed
      ? words.official("official-amendment", { number: amendment.number })
      : amendment.summary;
    const put = { about: "amendment", amendment: amendment.id, alone: because !== null, because } as const;
    return this.opening(put, keeps ? words.official("keeps-question", { number }) : wording, { repeats });
  }

  /** All these by one vote. */
  onSeries(some: readonly AmendmentRecord[], repeats: BallotRecord["repeats"] = null): OpenBallot {
    const numbers = new Intl.ListFormat("it").format(some.map((each) => each.number));
    const put = { about: "series", amendments: some.map((each) => each.id) } as const;
    return this.opening(put, words.official("official-series", { numbers }), { repeats });
  }

  onText(text: TextRecord, repeats: BallotRecord["repeats"] = null): OpenBallot {
    const title = text.title === REMOVED ? "" : text.title;
    const wording = words.official("official-text", { title });
    return this.opening({ about: "text", text: text.id }, wording, { repeats });
  }

  onProcedure(procedure: ProcedureRecord, repeats: BallotRecord["repeats"] = null): OpenBallot {
    const unnamed = procedure.title === REMOVED;
    const wording = unnamed ? words.official("official-procedure") : procedure.title;
    return this.opening({ about: "procedure", procedure: procedure.id }, wording, { repeats });
  }
}

const KEY = Symbol("desk");

export function provideDesk(desk: Desk): void {
  setContext(KEY, desk);
}

export function useDesk(): Desk {
  return getContext<Desk>(KEY);
}
