// Own edits of one draft in the drawer of this device, from when they are made until the server has them.

import type { SeatId, TableId, TextId } from "../protocol.gen";
import { drawer, type Drawer } from "./drafts-kept";
import type { Unsent } from "./drafts-unsent";

const PATIENCE = 1_000;

export class KeptEdits {
  /** The browser keeps nothing: edits live as long as the page. */
  failed = $state(false);
  readonly #prefix: string;
  readonly #drawer: Promise<Drawer>;
  readonly #waiting = new Map<string, Unsent>();
  #writing: Promise<void> = Promise.resolve();

  constructor(table: TableId, seat: SeatId, text: TextId, open: () => Promise<Drawer> = drawer) {
    this.#prefix = `edits/${table}/${seat}/${text}/`;
    this.#drawer = open();
  }

  /** All that is kept, whichever page of this device left it. */
  async read(): Promise<readonly Unsent[]> {
    await this.#writing;
    return (await this.#drawer).read<Unsent>(this.#prefix);
  }

  /** Kept once `settled` is; an edit that grows meanwhile is written once. */
  keep(edit: Unsent): void {
    const first = this.#waiting.size === 0;
    this.#waiting.set(this.#key(edit), edit);
    if (first) this.#then((drawer) => this.#write(drawer));
  }

  forget(edits: readonly Unsent[]): void {
    const keys = edits.map((edit) => this.#key(edit));
    for (const key of keys) this.#waiting.delete(key);
    this.#then((drawer) => drawer.drop(keys));
  }

  /** When all is kept; a browser that hesitates is not waited for. */
  settled(): Promise<void> {
    return Promise.race([this.#writing, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]);
  }

  async #write(drawer: Drawer): Promise<void> {
    const some = [...this.#waiting];
    this.#waiting.clear();
    for (const [key, edit] of some) await drawer.put(key, edit);
  }

  #then(act: (drawer: Drawer) => Promise<void>): void {
    this.#writing = this.#writing
      .then(async () => act(await this.#drawer))
      .catch(() => {
        this.failed = true;
      });
  }

  #key(edit: Unsent): string {
    return `${this.#prefix}${edit.client}/${String(edit.local).padStart(9, "0")}`;
  }
}
