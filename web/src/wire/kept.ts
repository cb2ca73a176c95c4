// What must survive a reload: acts that are not yet on the server's disk, in the order they were made.

import type { Ask } from "../protocol.gen";

export class Kept {
  readonly #key: string;
  #asks: readonly Ask[];

  constructor(table: string, seat: string) {
    this.#key = `improve/asks/${table}/${seat}`;
    this.#asks = read(this.#key);
  }

  get asks(): readonly Ask[] {
    return this.#asks;
  }

  add(ask: Ask): void {
    this.#write([...this.#asks, ask]);
  }

  drop(id: string): void {
    this.#write(this.#asks.filter((ask) => ask.id !== id));
  }

  #write(asks: readonly Ask[]): void {
    this.#asks = asks;
    try {
      if (asks.length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(asks));
    } catch {
      // A browser that keeps nothing: the act lives as long as the page does, and the page says so.
    }
  }
}

function read(key: string): readonly Ask[] {
  try {
    const text = localStorage.getItem(key);
    return text === null ? [] : (JSON.parse(text) as readonly Ask[]);
  } catch {
    return [];
  }
}
