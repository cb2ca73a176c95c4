// What the table has agreed to do, while the secretary writes it down: kept on this device until the table has it.

import { SvelteMap } from "svelte/reactivity";
import { announcer } from "../../parts/announce.svelte";
import { refusalWords } from "../../parts/refusals";
import type { CommitmentId, CommitmentRecord, Day, RecordCommitment, SittingId } from "../../protocol.gen";
import type { Session } from "../../session.svelte";
import { freshId } from "../../wire/ids";

export interface Fields {
  /** Of the commitment that is changed; null: a new one. */
  readonly commitment: CommitmentId | null;
  readonly who: string;
  readonly what: string;
  /** «2026-12-18», or nothing. */
  readonly due: string;
}
interface Kept {
  readonly fields: Fields;
  readonly waiting: readonly RecordCommitment[];
}
const EMPTY: Fields = { commitment: null, who: "", what: "", due: "" };

export class Agreeing {
  fields = $state.raw<Fields>(EMPTY);
  /** Commitments that the table does not have yet. */
  waiting = $state.raw<readonly RecordCommitment[]>([]);
  /** Why the table did not take one of them. */
  readonly refusals = new SvelteMap<CommitmentId, string>();
  readonly #session: Session;
  readonly #sitting: SittingId;
  readonly #drawer: string;

  constructor(session: Session, sitting: SittingId) {
    this.#session = session;
    this.#sitting = sitting;
    this.#drawer = `improve/commitments/${session.table}/${session.seat}/${sitting}`;
    const kept = read(this.#drawer);
    if (kept !== null) ({ fields: this.fields, waiting: this.waiting } = kept);
  }

  /** The bodies that have a seat, by name. */
  get bodies(): ReadonlyMap<string, NonNullable<RecordCommitment["body"]>> {
    const { records } = this.#session;
    const names = records.all("HolderRecord").flatMap(({ seat, body, until }) => {
      const name = records.get("SeatRecord", `seat/${seat}`)?.body ?? "";
      return body === null || until !== null || name === "" ? [] : [[name, body] as const];
    });
    return new Map(names.sort(([one], [other]) => one.localeCompare(other)));
  }

  write(fields: Partial<Fields>): void {
    this.fields = { ...this.fields, ...fields };
    this.#keep();
  }

  change({ id, who, what, due }: CommitmentRecord): void {
    this.write({ commitment: id, who, what, due: due ?? "" });
  }

  clear(): void {
    this.fields = EMPTY;
    this.#keep();
  }

  /** Takes what the fields hold; the table has it as soon as there is a line. */
  add(): void {
    const { commitment, who, what, due } = this.fields;
    const asked: RecordCommitment = {
      type: "RecordCommitment",
      sitting: this.#sitting,
      commitment: commitment ?? freshId(),
      body: this.bodies.get(clean(who)) ?? null,
      who: clean(who),
      what: clean(what),
      due: due === "" ? null : (due as Day),
    };
    this.waiting = [...this.waiting.filter((each) => each.commitment !== asked.commitment), asked];
    this.clear();
    void this.#send(asked);
  }

  /** Takes one that the table has refused back into the fields. */
  takeBack({ commitment, who, what, due }: RecordCommitment): void {
    this.forget(commitment);
    this.write({ commitment, who, what, due: due ?? "" });
  }

  forget(commitment: CommitmentId): void {
    this.waiting = this.waiting.filter((each) => each.commitment !== commitment);
    this.refusals.delete(commitment);
    this.#keep();
  }

  send(): void {
    for (const each of this.waiting) if (!this.refusals.has(each.commitment)) void this.#send(each);
  }

  async #send(asked: RecordCommitment): Promise<void> {
    const answer = await this.#session.connection.ask(asked);
    if (answer === "no_line") return;
    if (answer.type === "Done") return this.forget(asked.commitment);
    const refusal = await refusalWords(answer);
    this.refusals.set(asked.commitment, refusal);
    announcer.say(refusal);
  }

  #keep(): void {
    try {
      if (this.waiting.length === 0 && this.fields === EMPTY) localStorage.removeItem(this.#drawer);
      else localStorage.setItem(this.#drawer, JSON.stringify({ fields: this.fields, waiting: this.waiting }));
    } catch {
      // A browser that keeps nothing: they live as long as the page does.
    }
  }
}

function clean(words: string): string {
  return words.replace(/[\0-\x1f\x7f]/g, " ").trim();
}

function read(drawer: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(drawer) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}
