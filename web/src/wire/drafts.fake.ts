// A stand-in for the server's side of one draft, for tests: numbers edits, answers and sends on, as drafts.py does.

import type { FromPage, FromServer, Instant, SeatId, Stray, TableId, TextId } from "../protocol.gen";
import { memoryDrawer, type Drawer } from "./drafts-kept";
import { DraftReading, type DraftLine } from "./drafts-reading.svelte";
import { DraftWriting } from "./drafts.svelte";

export const TEXT = "d1" as TextId;
const NOW = "2026-11-18T15:00:00Z" as Instant;

interface Row {
  readonly client: number;
  readonly local: number;
  readonly update: Uint8Array;
}

export class FakeServer {
  readonly rows: Row[] = [];
  readonly pens = new Map<number, SeatId>();
  readonly pages = new Set<FakeLine>();
  /** Why edits are refused at present. */
  refuses: Stray["code"] | null = null;
  #nextPen = 100;

  hear(page: FakeLine, message: FromPage): void {
    if (message.type === "ReadDraft") {
      const writers = [...this.pens].map(([client, seat]) => ({ client, seat }));
      page.tell({ type: "DraftOpened", text: TEXT, last: this.rows.length, writers });
      this.rows.slice(message.have).forEach((row, place) => page.bring(message.have + place + 1, row.update));
      page.reads = true;
    } else if (message.type === "TakePen" && this.refuses === null) {
      const client = (this.#nextPen += 1);
      this.pens.set(client, page.seat);
      page.tell({ type: "Pen", text: TEXT, client });
      for (const other of this.pages) other.tell({ type: "NewWriter", text: TEXT, client, seat: page.seat });
    }
  }

  take(page: FakeLine, row: Row): void {
    const { client, local } = row;
    const known = this.rows.findIndex((each) => each.client === client && each.local === local);
    const same = known >= 0 && String(this.rows[known]?.update) === String(row.update);
    const next = this.rows.filter((each) => each.client === client).length + 1;
    if (known >= 0 && same) page.tell({ type: "Taken", text: TEXT, client, local, number: known + 1 });
    else if (this.refuses !== null || known >= 0 || local !== next) {
      page.tell({ type: "Stray", text: TEXT, client, local, code: this.refuses ?? "not_our_shape" });
    } else {
      this.rows.push(row);
      for (const other of this.pages) if (other !== page) other.bring(this.rows.length, row.update);
      page.tell({ type: "Taken", text: TEXT, client, local, number: this.rows.length });
    }
  }
}

export class FakeLine implements DraftLine {
  readonly table = "t" as TableId;
  readonly seat: SeatId;
  readonly sent: FromPage[] = [];
  readonly frames: Uint8Array[] = [];
  online = true;
  reads = false;
  readonly #server: FakeServer;
  readonly #listeners = new Set<[(message: FromServer) => void, (frame: Uint8Array) => void]>();

  constructor(server: FakeServer, seat: string) {
    this.#server = server;
    this.seat = seat as SeatId;
    server.pages.add(this);
  }

  send(message: FromPage): void {
    if (!this.online) return;
    this.sent.push(message);
    queueMicrotask(() => this.#server.hear(this, message));
  }

  sendEdit(frame: Uint8Array<ArrayBuffer>): void {
    if (!this.online) return;
    this.frames.push(frame);
    const text = 1 + (frame[0] ?? 0);
    const [client, afterClient] = read(frame, text);
    const [local, afterLocal] = read(frame, afterClient);
    const row = { client, local, update: frame.slice(afterLocal + 1) };
    queueMicrotask(() => this.#server.take(this, row));
  }

  listen(message: (message: FromServer) => void, edits: (frame: Uint8Array) => void): () => void {
    const listener: [typeof message, typeof edits] = [message, edits];
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(message: FromServer): void {
    if (this.online) for (const [hear] of this.#listeners) hear(message);
  }

  bring(number: number, update: Uint8Array): void {
    if (!this.online || (!this.reads && number !== 1 && this.sent.length === 0)) return;
    const text = new TextEncoder().encode(TEXT);
    const head = [text.length, ...text, ...written(number), 1, ...written(update.length)];
    for (const [, edits] of this.#listeners) edits(new Uint8Array([...head, ...update]));
  }

  lose(): void {
    this.online = false;
    this.reads = false;
  }

  comeBack(): void {
    this.online = true;
    this.tell({ type: "Caught", seq: 1, now: NOW });
  }
}

/** A page that reads and writes, once it may. Its drawer outlives it. */
export async function page(
  server: FakeServer,
  seat: string,
  { drawer = memoryDrawer(), mayWrite = true }: { drawer?: Drawer; mayWrite?: boolean } = {},
): Promise<{ line: FakeLine; reading: DraftReading; writing: DraftWriting; drawer: Drawer }> {
  const line = new FakeLine(server, seat);
  const reading = new DraftReading(TEXT, line);
  const writing = new DraftWriting(reading, () => Promise.resolve(drawer));
  writing.mayWrite = mayWrite;
  await settle();
  return { line, reading, writing, drawer };
}

/** Lets everything that waits on promises happen. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 40; round += 1) await Promise.resolve();
}

function read(frame: Uint8Array, from: number): [number, number] {
  let value = 0;
  for (let at = from, scale = 1; ; at += 1, scale *= 128) {
    const byte = frame[at] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return [value, at + 1];
  }
}

function written(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...written(Math.floor(value / 128))];
}
