// Pages on which people draft one text together, and the log between them; for tests. The schema, the renewal of ids and
// the queue of unsent edits are the editor's own, as is Yjs; only the view and the server in between are stand-ins.

import { EditorState, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { ySyncPlugin, yUndoPlugin } from "y-prosemirror";
import * as Y from "yjs";
import { Queue, type Unsent } from "../wire/drafts-unsent";
import { ROOT } from "../wire/drafts-words";
import { renewsIds } from "./ids";
import { schema } from "./schema";

const WORDS = [
  ..."il tavolo si riunisce ogni trimestre presso la Regione l’assemblea può città entro 30 giorni".split(
    " ",
  ),
  ..."«mediazione» (art. 5) الاجتماع المجلس ثلاثة التَّعاون 😀 👩‍👩‍👧 🇮🇹 👍🏽 naïve 東京 টেবিল é́lan".split(" "),
];

/** Numbers from a seed (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed * 2654435761;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below(most: number): number {
    return Math.floor(this.next() * most);
  }

  of<T>(some: readonly T[]): T {
    const one = some[this.below(some.length)];
    if (one === undefined) throw new Error("nothing to choose from");
    return one;
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.of(WORDS)).join(" ");
  }
}

interface Row {
  readonly client: number;
  readonly local: number;
  readonly update: Uint8Array;
}

/** The server: numbers what comes, once, each client's edits in their order. */
export class Log {
  readonly rows: Row[] = [];

  /** Whether the edit is in the log now. */
  take({ client, local, update }: Row): boolean {
    const kept = this.rows.filter((row) => row.client === client);
    const known = kept.find((row) => row.local === local);
    if (known !== undefined && String(known.update) !== String(update))
      throw new Error("a resend with other bytes");
    if (known === undefined && local !== kept.length + 1) return false;
    if (known === undefined) this.rows.push({ client, local, update });
    return true;
  }
}

/** One page of one person. `renews`: whether its editor gives copies an id of their own. */
export class Page {
  online = true;
  readonly doc = new Y.Doc({ gc: false });
  readonly #log: Log;
  readonly #dice: Dice;
  readonly #queue: Queue;
  readonly #client: number;
  readonly #views: { update?(view: EditorView, before: EditorState): void }[];
  #have = 0;
  #turn: Uint8Array[] = [];
  state: EditorState;

  constructor(log: Log, dice: Dice, renews: boolean, left: readonly Unsent[] = []) {
    this.#log = log;
    this.#dice = dice;
    this.#queue = new Queue((updates) => Y.mergeUpdates(updates));
    this.#client = 1 + dice.below(2 ** 32 - 1);
    this.#queue.restore(left);
    this.#sync();
    for (const edit of left) Y.applyUpdate(this.doc, edit.update, "log");
    this.doc.clientID = this.#client;
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "log") this.#turn.push(update);
    });
    this.state = EditorState.create({
      schema,
      plugins: [
        ySyncPlugin(this.root),
        yUndoPlugin({ protectedNodes: new Set(["unit"]) }),
        ...(renews ? [renewsIds()] : []),
      ],
    });
    const view = this as unknown as EditorView; // all that the plugins ask of a view: state, dispatch, hasFocus
    this.#views = this.state.plugins.flatMap((plugin) => plugin.spec.view?.(view) ?? []);
  }

  get root(): Y.XmlFragment {
    return this.doc.getXmlFragment(ROOT);
  }

  get unsent(): readonly Unsent[] {
    return this.#queue.edits;
  }

  /** Everything sent, and everything read. */
  get quiet(): boolean {
    return this.unsent.length === 0 && this.#have === this.#log.rows.length;
  }

  /** First goes what an earlier page left, under its old client id. */
  get writes(): boolean {
    return this.unsent.every((edit) => edit.client === this.#client);
  }

  hasFocus(): boolean {
    return false;
  }

  dispatch(transaction: Transaction): void {
    const before = this.state;
    this.state = before.apply(transaction);
    for (const view of this.#views ?? []) view.update?.(this as unknown as EditorView, before);
  }

  /** Changes of one turn go as one edit. */
  endTurn(): void {
    const [first, ...more] = this.#turn;
    this.#turn = [];
    if (first === undefined) return;
    this.#queue.add(this.#client, more.length > 0 ? Y.mergeUpdates([first, ...more]) : first, 0, 0);
  }

  /** What a page and the server say to each other in a moment: some arrives, some is said twice, some gets lost. */
  exchange(lossy = true): void {
    this.endTurn();
    if (!this.online) return;
    for (const edit of this.#queue.toSend(this.#dice.below(3) === 0 || !lossy)) {
      if (lossy && this.#dice.below(6) === 0) break;
      if (this.#log.take(edit) && !(lossy && this.#dice.below(6) === 0))
        this.#queue.taken(edit.client, edit.local);
    }
    if (!lossy || this.#dice.below(3) > 0) this.#sync(lossy ? this.#dice.below(12) : Infinity);
    this.endTurn();
  }

  /** Reads on in the log, perhaps from a little before. */
  #sync(most = Infinity): void {
    const from = Math.max(0, this.#have - this.#dice.below(3));
    const upto = Math.min(this.#log.rows.length, this.#have + most);
    for (const { update } of this.#log.rows.slice(from, upto)) Y.applyUpdate(this.doc, update, "log");
    this.#have = Math.max(this.#have, upto);
  }
}
