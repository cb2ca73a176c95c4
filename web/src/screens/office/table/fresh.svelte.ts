// The links made since the page was opened. The server keeps none of them: what is not handed on is lost with the page.

import type { SeatId } from "../../../protocol.gen";
import type { Invitation } from "../asking";

export class FreshLinks {
  all = $state.raw<readonly Invitation[]>([]);
  /** Those that were copied or printed. */
  #handed = $state.raw<ReadonlySet<SeatId>>(new Set());

  get unhanded(): number {
    return this.all.filter((each) => !this.#handed.has(each.seat)).length;
  }

  add(fresh: readonly Invitation[]): void {
    this.drop(fresh.map((each) => each.seat));
    this.all = [...fresh, ...this.all];
  }

  /** These no longer let anybody in. */
  drop(seats: readonly SeatId[]): void {
    this.all = this.all.filter((each) => !seats.includes(each.seat));
    this.#handed = new Set([...this.#handed].filter((each) => !seats.includes(each)));
  }

  hand(seats: readonly SeatId[]): void {
    this.#handed = new Set([...this.#handed, ...seats]);
  }
}
