// Own edits that the server has not acknowledged: numbered, in order, resent byte for byte. Sends nothing itself.

/** `local`: the device's own number under this client id, from 1. `order`: among all edits of this device. */
export interface Unsent {
  readonly order: number;
  readonly client: number;
  readonly local: number;
  readonly flags: number;
  readonly update: Uint8Array;
  /** Letters of others, or of earlier edits, that it deletes. */
  readonly deletes: number;
  /** It may have reached the server: then its bytes are settled. */
  readonly sent: boolean;
}

/** How many edits are under way at once: on a slow line the rest is gathered into one. */
export const UNDER_WAY = 4;
/** Bytes of one edit that is still growing. */
export const MOST_GATHERED = 16 * 1024;
/** Letters that edits gathered into one may delete: half of the shortest text the server watches over. */
const MOST_DELETED = 1000;

function nameOf({ client, local }: Unsent): string {
  return `${client}/${local}`;
}

type Merge = (updates: Uint8Array[]) => Uint8Array;

export class Queue {
  #edits: readonly Unsent[] = [];
  readonly #locals = new Map<number, number>();
  /** What this page has sent and not heard of since. */
  readonly #going = new Set<string>();
  readonly #merge: Merge;

  constructor(merge: Merge) {
    this.#merge = merge;
  }

  get edits(): readonly Unsent[] {
    return this.#edits;
  }

  /** Takes up what an earlier page of this device left; its bytes may have been sent. */
  restore(kept: readonly Unsent[]): void {
    this.#edits = [...kept]
      .sort((one, other) => one.order - other.order)
      .map((edit) => ({ ...edit, sent: true }));
  }

  /** The edit that holds this change now: a new one, or the last one grown by it. */
  add(client: number, update: Uint8Array, deletes: number, flags: number): Unsent {
    const last = this.#edits.at(-1);
    if (last !== undefined && this.#mayGrow(last, client, update, deletes, flags)) {
      const grown = {
        ...last,
        update: this.#merge([last.update, update]),
        deletes: last.deletes + deletes,
      };
      this.#edits = [...this.#edits.slice(0, -1), grown];
      return grown;
    }
    const local = (this.#locals.get(client) ?? 0) + 1;
    this.#locals.set(client, local);
    const edit = { order: (last?.order ?? 0) + 1, client, local, flags, update, deletes, sent: false };
    this.#edits = [...this.#edits, edit];
    return edit;
  }

  /** What may be sent now, in order; from then on it counts as sent. `again`: also what is under way already. */
  toSend(again = false): readonly Unsent[] {
    if (again) this.#going.clear();
    const first = this.#edits.slice(0, UNDER_WAY).map((edit) => (edit.sent ? edit : { ...edit, sent: true }));
    this.#edits = [...first, ...this.#edits.slice(UNDER_WAY)];
    const out = first.filter((edit) => !this.#going.has(nameOf(edit)));
    for (const edit of out) this.#going.add(nameOf(edit));
    return out;
  }

  /** The edit is on the server's disk; what it was, if it was waiting. */
  taken(client: number, local: number): Unsent | null {
    const edit = this.#edits.find((each) => each.client === client && each.local === local) ?? null;
    if (edit !== null) this.#without([edit]);
    return edit;
  }

  /** Takes out the edit that was refused and all that came after it: they follow on what is not there. */
  refused(client: number, local: number): readonly Unsent[] {
    const first = this.#edits.findIndex((each) => each.client === client && each.local >= local);
    if (first < 0) return [];
    const out = this.#edits.slice(first);
    this.#without(out);
    return out;
  }

  clear(): void {
    this.#without(this.#edits);
  }

  #without(some: readonly Unsent[]): void {
    this.#edits = this.#edits.filter((each) => !some.includes(each));
    for (const edit of some) this.#going.delete(nameOf(edit));
  }

  #mayGrow(last: Unsent, client: number, update: Uint8Array, deletes: number, flags: number): boolean {
    return (
      !last.sent &&
      last.client === client &&
      last.flags === 0 &&
      flags === 0 &&
      last.update.length + update.length <= MOST_GATHERED &&
      last.deletes + deletes <= MOST_DELETED
    );
  }
}
