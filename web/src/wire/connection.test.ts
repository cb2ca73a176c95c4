import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FromPage, SeatId, TableId } from "../protocol.gen";
import { Connection } from "./connection.svelte";

const CAUGHT = { type: "Caught", seq: 7, now: "2026-11-18T15:00:00Z" };

/** Sockets of a network that lets them through, or not. */
class FakeSocket {
  static readonly OPEN = 1;
  static opens = true;
  static readonly made: FakeSocket[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  readonly sent: FromPage[] = [];

  constructor() {
    FakeSocket.made.push(this);
    const opens = FakeSocket.opens;
    setTimeout(() => {
      this.readyState = opens ? FakeSocket.OPEN : 3;
      if (opens) this.onopen?.();
      else this.onclose?.({ code: 1006 });
    });
  }

  send(message: string): void {
    const said = JSON.parse(message) as FromPage;
    this.sent.push(said);
    const answer = said.type === "Hello" ? CAUGHT : { type: "Pong", now: CAUGHT.now };
    setTimeout(() => this.onmessage?.({ data: JSON.stringify(answer) }));
  }

  close(): void {
    this.readyState = 3;
  }
}

let connection: Connection;
let away = 0;

function connect(): Connection {
  away = 0;
  connection = new Connection(
    "t" as TableId,
    "ana" as SeatId,
    () => undefined,
    () => undefined,
    () => (away += 1),
  );
  return connection;
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.made.length = 0;
  vi.stubGlobal("WebSocket", FakeSocket);
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify([CAUGHT]))));
});

afterEach(() => {
  connection.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("where no socket gets through, requests do; and when one does again, it is taken without a break", async () => {
  FakeSocket.opens = false;
  connect();
  await vi.advanceTimersByTimeAsync(5_000);
  expect([connection.online, connection.takesEdits]).toEqual([true, false]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([connection.online, connection.takesEdits, away]).toEqual([true, false, 0]);
  FakeSocket.opens = true;
  await vi.advanceTimersByTimeAsync(25_000);
  expect([connection.online, connection.takesEdits, away]).toEqual([true, true, 0]);
  const sockets = FakeSocket.made.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(FakeSocket.made.length).toBe(sockets);
});

test("a network that comes back is asked for a socket first, however long it was away", async () => {
  FakeSocket.opens = true;
  connect();
  await vi.advanceTimersByTimeAsync(100);
  expect(connection.takesEdits).toBe(true);
  vi.stubGlobal("fetch", () => Promise.reject(new Error("no network")));
  FakeSocket.opens = false;
  dispatchEvent(new Event("offline"));
  expect([connection.online, away]).toEqual([false, 1]);
  const before = FakeSocket.made.length;
  while (FakeSocket.made.length < before + 3) await vi.advanceTimersByTimeAsync(50);
  await vi.advanceTimersByTimeAsync(1);
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify([CAUGHT]))));
  FakeSocket.opens = true;
  dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(100);
  expect([connection.online, connection.takesEdits, away]).toEqual([true, true, 1]);
});

test("who comes back by requests where sockets get through has one again at once: it was the server that was away", async () => {
  FakeSocket.opens = true;
  connect();
  await vi.advanceTimersByTimeAsync(100);
  vi.stubGlobal("fetch", () => Promise.reject(new Error("no server")));
  FakeSocket.opens = false;
  const before = FakeSocket.made.length;
  FakeSocket.made[before - 1]?.onclose?.({ code: 1012 });
  while (FakeSocket.made.length < before + 3) await vi.advanceTimersByTimeAsync(50);
  await vi.advanceTimersByTimeAsync(1);
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify([CAUGHT]))));
  FakeSocket.opens = true;
  await vi.advanceTimersByTimeAsync(3_000);
  expect([connection.online, connection.takesEdits]).toEqual([true, true]);
});

test("while the server can keep nothing an act waits, and it is asked again as soon as it can", async () => {
  FakeSocket.opens = true;
  connect();
  await vi.advanceTimersByTimeAsync(100);
  const socket = FakeSocket.made[FakeSocket.made.length - 1];
  const hear = (message: object): void => socket?.onmessage?.({ data: JSON.stringify(message) });
  const asked = (): number => socket?.sent.filter((each) => each.type === "Ask").length ?? 0;
  hear({ type: "Disk", away: true });
  expect(connection.diskAway).toBe(true);
  void connection.ask({ type: "TakeFloorBack" }, { keep: true });
  expect([asked(), connection.pending.size]).toEqual([1, 1]);
  hear({ type: "Disk", away: false });
  expect([asked(), connection.pending.size, connection.diskAway]).toEqual([2, 1, false]);
});
