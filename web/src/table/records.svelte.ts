// What the page knows: a Map of records, put and removed as the server says. The meeting's logic is not here.

import { SvelteMap } from "svelte/reactivity";
import type { AnyRecord, FromServer, SeatId } from "../protocol.gen";

export type RecordType = AnyRecord["type"];
export type RecordOf<T extends RecordType> = Extract<AnyRecord, { readonly type: T }>;

export class Records {
  /** Whether everything has arrived at least once. */
  ready = $state(false);
  seat = $state<SeatId | null>(null);
  readonly #all = new SvelteMap<string, AnyRecord>();
  readonly #own = new SvelteMap<string, AnyRecord>();
  #pieces = 0;

  hear(message: FromServer): void {
    switch (message.type) {
      case "Welcome":
        this.seat = message.seat;
        this.#replace(this.#all, message.records);
        this.#replace(this.#own, message.own);
        this.#pieces = message.pieces;
        this.ready = this.#pieces === 0;
        break;
      case "Piece":
        this.#put(message.records);
        this.#pieces -= 1;
        this.ready = this.#pieces <= 0;
        break;
      case "Changed":
        this.#put(message.put);
        for (const key of message.remove) this.#all.delete(key);
        break;
      case "Own":
        this.#replace(this.#own, message.records);
        break;
    }
  }

  /** The record of this type under this key, if the page may see it. */
  get<T extends RecordType>(type: T, key: string): RecordOf<T> | null {
    const record = this.#all.get(key) ?? this.#own.get(key);
    return record?.type === type ? (record as RecordOf<T>) : null;
  }

  /** All records of this type, as they arrived. */
  all<T extends RecordType>(type: T): RecordOf<T>[] {
    const found: RecordOf<T>[] = [];
    for (const record of this.#all.values()) if (record.type === type) found.push(record as RecordOf<T>);
    for (const record of this.#own.values()) if (record.type === type) found.push(record as RecordOf<T>);
    return found;
  }

  #put(records: Readonly<Record<string, AnyRecord>>): void {
    for (const [key, record] of Object.entries(records)) this.#all.set(key, record);
  }

  #replace(map: SvelteMap<string, AnyRecord>, records: Readonly<Record<string, AnyRecord>>): void {
    for (const key of [...map.keys()]) if (!(key in records)) map.delete(key);
    for (const [key, record] of Object.entries(records)) map.set(key, record);
  }
}
