// A procedure while somebody writes it: kept on this device until the table has it.

import type { ProcedureRecord, SeatId, TableId, WrittenTerms } from "../../protocol.gen";
import { REMOVED } from "../../protocol.gen";

type Terms = { -readonly [term in keyof WrittenTerms]: WrittenTerms[term] };

interface Kept {
  readonly title: string;
  readonly terms: WrittenTerms;
  readonly edition: number;
}

export class Writing {
  title = $state("");
  readonly terms: Terms;
  /** The one its author has read. */
  edition = $state(0);
  readonly #key: string;

  constructor(table: TableId, seat: SeatId, read: ProcedureRecord | null) {
    this.#key = `improve/procedure/${table}/${seat}/${read?.id ?? "new"}`;
    const kept = this.#read();
    this.title = kept?.title ?? own(read?.title);
    this.edition = kept?.edition ?? read?.edition ?? 0;
    this.terms = $state(kept?.terms ?? termsOf(read));
  }

  /** Keeps it as it is now. */
  keep(): void {
    const kept: Kept = { title: this.title, terms: $state.snapshot(this.terms), edition: this.edition };
    try {
      localStorage.setItem(this.#key, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing: it lives as long as the form is open.
    }
  }

  /** The table has it, or its author does not want it any more. */
  forget(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Then nothing was kept.
    }
  }

  #read(): Kept | null {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? "null") as Kept | null;
    } catch {
      return null;
    }
  }
}

function termsOf(read: ProcedureRecord | null): Terms {
  return {
    convener: own(read?.convener),
    convened: own(read?.convened),
    purpose: own(read?.purpose),
    frequency: own(read?.frequency),
    notice_days: read?.notice_days ?? 0,
    channel: own(read?.channel),
    contact: own(read?.contact),
    answer_days: read?.answer_days ?? 0,
    escalation: own(read?.escalation),
  };
}

/** Words that were removed are not words to be written again. */
function own(words: string | undefined): string {
  return words === undefined || words === REMOVED ? "" : words;
}
