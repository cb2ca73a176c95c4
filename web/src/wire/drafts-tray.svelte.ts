// Words without a place in their text: kept on this device until their author decides. Nothing typed is lost in silence.

import type { SeatId, Stray, TableId, TextId, UnitView } from "../protocol.gen";
import { drawer, type Drawer } from "./drafts-kept";
import { freshId } from "./ids";

/** «unit_gone»: somebody took the unit away; else why the server did not take the edit. */
export type Why = "unit_gone" | Stray["code"];

export interface Displaced {
  readonly id: string;
  readonly at: number;
  readonly why: Why;
  /** The unit they stood in, and its number and kind at that time. */
  readonly unit: string;
  readonly number: string;
  readonly kind: UnitView["kind"];
  readonly words: string;
}

export class Tray {
  /** Oldest first. */
  all = $state.raw<readonly Displaced[]>([]);
  readonly #prefix: string;
  readonly #open: () => Promise<Drawer>;

  constructor(table: TableId, seat: SeatId, text: TextId, open: () => Promise<Drawer> = drawer) {
    this.#prefix = `tray/${table}/${seat}/${text}/`;
    this.#open = open;
    void this.#load();
  }

  async add(words: readonly Omit<Displaced, "id" | "at">[]): Promise<void> {
    const at = Date.now();
    const added = words.map((each) => ({ ...each, id: freshId<string>(), at }));
    this.all = [...this.all, ...added];
    try {
      const drawer = await this.#open();
      for (const each of added) await drawer.put(this.#prefix + each.id, each);
    } catch {
      // A browser that keeps nothing: the words lie here as long as the page does.
    }
  }

  async drop(id: string): Promise<void> {
    this.all = this.all.filter((each) => each.id !== id);
    await (await this.#open()).drop([this.#prefix + id]);
  }

  async #load(): Promise<void> {
    const kept = await (await this.#open()).read<Displaced>(this.#prefix);
    const known = new Set(this.all.map((each) => each.id));
    this.all = [...kept.filter((each) => !known.has(each.id)), ...this.all].sort((a, b) => a.at - b.at);
  }
}
