// The connection of one seat: a line that comes back by itself, acts that are sent until they are answered.

import { SvelteMap } from "svelte/reactivity";
import type {
  Ask,
  Command,
  CommandId,
  Done,
  FromPage,
  FromServer,
  Hello,
  Refused,
  SeatId,
  TableId,
} from "../protocol.gen";
import { VERSION } from "../protocol.gen";
import { serverClock } from "./clock.svelte";
import { freshId } from "./ids";
import { Kept } from "./kept";
import { requestLine, socketLine, type Line } from "./line";
import { pauseBefore } from "./pause";

/** Why the connection does not come back by itself. */
export type Ended = "signed_out" | "no_such_seat" | "refused";
export type Answer = Done | Refused | "no_line";

export interface AskOptions {
  /** Keep the act on the device and send it whenever the line is back, even after a reload. */
  readonly keep?: boolean;
  readonly seat?: SeatId;
  readonly means?: NonNullable<Ask["means"]>;
}

const PING_EVERY = 10_000;
const PONG_WITHIN = 5_000;
const RESTARTING = 1012;
const SOCKET_TRIES = 3;
/** Where requests had to do, a socket is tried again this often (milliseconds): it may have been the network. */
const SOCKET_EVERY = 20_000;

export class Connection {
  /** Whether the server was heard on this line. */
  online = $state(false);
  /** Since when there is no line; null while there is one or none was ever there. */
  lostAt = $state<number | null>(null);
  ended = $state<Ended | null>(null);
  /** The server is there, but can keep nothing now: what is asked waits. */
  diskAway = $state(false);
  /** Acts on their way, by their id, in order. */
  readonly pending = new SvelteMap<CommandId, Ask>();
  /** What happened on the way back: how many kept acts were sent. Shown once, then cleared by the page. */
  cameBack = $state<{ readonly sent: number } | null>(null);

  readonly #table: TableId;
  readonly #seat: SeatId;
  readonly #hear: (message: FromServer) => void;
  readonly #edits: (frame: Uint8Array) => void;
  readonly #away: () => void;
  readonly #kept: Kept;
  readonly #answers = new Map<CommandId, (answer: Answer) => void>();
  #line = $state.raw<Line | null>(null);
  #since: number | null = null;
  #audience: Hello["audience"] = null;
  #tries = 0;
  #neverOpened = 0;
  /** Sockets get through here: where requests had to do, it was the server that was away. */
  #hadSocket = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pinger: ReturnType<typeof setInterval> | undefined;
  #pong: ReturnType<typeof setTimeout> | undefined;
  #better: ReturnType<typeof setInterval> | undefined;
  #pingedAt = 0;

  /** `away` is told whenever the line is lost, before anything is known of what happens meanwhile. */
  constructor(
    table: TableId,
    seat: SeatId,
    hear: (message: FromServer) => void,
    edits: (frame: Uint8Array) => void,
    away: () => void,
  ) {
    this.#table = table;
    this.#seat = seat;
    this.#hear = hear;
    this.#edits = edits;
    this.#away = away;
    this.#kept = new Kept(table, seat);
    for (const ask of this.#kept.asks) this.pending.set(ask.id, ask);
    addEventListener("online", this.#atOnce);
    addEventListener("offline", this.#lost);
    document.addEventListener("visibilitychange", this.#seen);
    addEventListener("pagehide", this.#leaving);
    this.#open();
  }

  /** Ends the connection for good. */
  stop(): void {
    removeEventListener("online", this.#atOnce);
    removeEventListener("offline", this.#lost);
    document.removeEventListener("visibilitychange", this.#seen);
    removeEventListener("pagehide", this.#leaving);
    clearTimeout(this.#timer);
    this.#quiet();
    const line = this.#line;
    this.#line = null;
    line?.send({ type: "Bye" });
    line?.close();
  }

  get takesEdits(): boolean {
    return this.#line?.takesEdits ?? false;
  }

  send(message: FromPage): void {
    this.#line?.send(message);
  }

  sendEdit(frame: Uint8Array<ArrayBuffer>): void {
    this.#line?.sendEdit(frame);
  }

  /** What the table answers. Without `keep` and without a line: «no_line» at once, and nothing was asked. */
  ask(command: Command, options: AskOptions = {}): Promise<Answer> {
    const ask: Ask = {
      type: "Ask",
      id: freshId(),
      command,
      seat: options.seat ?? null,
      means: options.means ?? null,
      happened: null,
    };
    if (options.keep) this.#kept.add(ask);
    else if (!this.online) return Promise.resolve("no_line");
    this.pending.set(ask.id, ask);
    const answer = new Promise<Answer>((resolve) => this.#answers.set(ask.id, resolve));
    if (this.online) this.send(ask);
    return answer;
  }

  /** Takes back an act that was kept and not answered yet; it may still have reached the server. */
  forget(id: CommandId): void {
    this.#settle(id, "no_line");
  }

  #open(): void {
    clearTimeout(this.#timer);
    if (this.#line !== null || this.ended !== null) return;
    const open = this.#neverOpened >= SOCKET_TRIES ? requestLine : socketLine;
    const line = open(this.#table, this.#seat, {
      opened: () => {
        this.#neverOpened = 0;
        this.#hadSocket ||= line.takesEdits;
        line.send({ type: "Hello", version: VERSION, since: this.#since, audience: this.#audience });
      },
      message: (message) => {
        if (this.#line === line) this.#receive(message);
      },
      edits: (frame) => this.#edits(frame),
      closed: (code) => {
        if (this.#line === line) this.#closed(code);
      },
    });
    this.#neverOpened += 1;
    this.#line = line;
  }

  #receive(message: FromServer): void {
    switch (message.type) {
      case "Welcome":
      case "Caught":
        this.#since = message.seq;
        if (message.type === "Welcome") this.#audience = message.audience;
        serverClock.set(message.now);
        this.diskAway = false;
        this.#hear(message);
        this.#welcomed();
        return;
      case "Changed":
        this.#since = message.seq;
        break;
      case "Pong":
        clearTimeout(this.#pong);
        this.#pong = undefined;
        serverClock.set(message.now, performance.now() - this.#pingedAt);
        return;
      case "Done":
      case "Refused":
        this.#settle(message.id, message);
        return;
      case "Disk":
        this.diskAway = message.away;
        if (!message.away) for (const ask of this.pending.values()) this.send(ask);
        return;
      case "NotNow":
        setTimeout(() => this.#sendAgain(message.id), 1000);
        return;
      case "Farewell":
        if (message.why === "old_page") reloadOnce();
        break;
    }
    this.#hear(message);
  }

  #welcomed(): void {
    const kept = this.#kept.asks.length;
    const wasLost = this.lostAt !== null;
    this.#tries = 0;
    this.online = true;
    this.lostAt = null;
    for (const ask of this.pending.values()) this.send(ask);
    if (wasLost) this.cameBack = { sent: kept };
    clearInterval(this.#pinger);
    this.#pinger = setInterval(() => this.#ping(), PING_EVERY);
    if (this.takesEdits || this.#better !== undefined) return;
    this.#better = setInterval(() => this.#trySocket(), SOCKET_EVERY);
    if (this.#hadSocket) this.#trySocket();
  }

  #ping(): void {
    if (!this.takesEdits) return; // requests are answered or fail by themselves
    this.#pingedAt = performance.now();
    this.send({ type: "Ping" });
    this.#pong ??= setTimeout(() => this.#line?.close(), PONG_WITHIN);
  }

  /** A socket beside the requests; if it opens, the next line is one. */
  #trySocket(): void {
    const old = this.#line;
    const probe = socketLine(this.#table, this.#seat, {
      opened: () => {
        probe.close();
        if (this.#line !== old) return;
        this.#line = null;
        old?.close();
        this.#quiet();
        this.#neverOpened = 0;
        this.#open();
      },
      message: () => undefined,
      edits: () => undefined,
      closed: () => undefined,
    });
  }

  #sendAgain(id: CommandId): void {
    const ask = this.pending.get(id);
    if (ask !== undefined && this.online) this.send(ask);
  }

  #settle(id: CommandId, answer: Answer): void {
    this.pending.delete(id);
    this.#kept.drop(id);
    this.#answers.get(id)?.(answer);
    this.#answers.delete(id);
  }

  #closed(code: number): void {
    this.#line = null;
    this.#quiet();
    if (this.online || this.lostAt === null) this.lostAt = serverClock.now;
    if (this.online) this.#away();
    this.online = false;
    this.diskAway = false;
    const kept = new Set(this.#kept.asks.map((ask) => ask.id));
    for (const id of [...this.pending.keys()]) if (!kept.has(id)) this.#settle(id, "no_line");
    this.ended = endedBy(code);
    if (this.ended !== null) return;
    const wait = pauseBefore(this.#tries, code === RESTARTING, Math.random());
    this.#tries += 1;
    this.#timer = setTimeout(() => this.#open(), wait);
  }

  #quiet(): void {
    clearInterval(this.#pinger);
    clearInterval(this.#better);
    this.#better = undefined;
    clearTimeout(this.#pong);
    this.#pong = undefined;
  }

  readonly #atOnce = (): void => {
    this.#tries = 0;
    this.#neverOpened = 0; // what failed without a network says nothing about sockets
    this.#open();
  };

  readonly #lost = (): void => {
    this.#line?.close();
  };

  readonly #seen = (): void => {
    if (document.visibilityState !== "visible") return;
    if (this.online) this.#ping();
    else this.#atOnce();
  };

  readonly #leaving = (): void => {
    this.send({ type: "Bye" });
  };
}

function endedBy(code: number): Ended | null {
  if (code === 4401 || code === 4409) return "signed_out";
  if (code === 4404) return "no_such_seat";
  return code === 4403 ? "refused" : null;
}

/** A page older than the server gets itself anew; if that does not help, it stays and says so. */
function reloadOnce(): void {
  const mark = `improve/reloaded/${VERSION}`;
  if (sessionStorage.getItem(mark) !== null) return;
  sessionStorage.setItem(mark, "1");
  location.reload();
}
