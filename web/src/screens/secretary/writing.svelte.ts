// The prose of the minutes while somebody writes it: kept on this device until the table has it, sent after every pause.

import { getContext, setContext, untrack } from "svelte";
import { SvelteMap, SvelteSet } from "svelte/reactivity";
import { announcer } from "../../parts/announce.svelte";
import { refusalWords } from "../../parts/refusals";
import type { Command, Instant, ItemId, NoteId, RequestId, SittingId } from "../../protocol.gen";
import type { Session } from "../../session.svelte";
import { freshId } from "../../wire/ids";
import { say } from "../../words/words.svelte";

/** So long after the last key words are sent. */
const PAUSE = 1200;

/** What is written about: a speech, or a note of one's own on an item or on the whole sitting. */
export type About =
  | { readonly speech: RequestId; readonly note: null; readonly item: null }
  | { readonly speech: null; readonly note: NoteId; readonly item: ItemId | null };

interface Kept {
  readonly about: About;
  readonly base: string;
  readonly words: string;
}

/** A note that nobody has written yet. */
export function newNote(item: ItemId | null): About {
  return { speech: null, note: freshId(), item };
}

/** The key of the record that holds the words. */
export function keyOf(about: About): string {
  return about.speech === null ? `note/${about.note}` : `summary/${about.speech}`;
}

export class Passage {
  readonly about: About;
  words = $state("");
  /** What the table had when these words were begun, or last saved: nobody writes over words they have not seen. */
  base = $state("");
  /** What somebody else has put there meanwhile, until it is settled whose words stand. */
  rival = $state<string | null>(null);
  /** Why the table did not take the words; empty otherwise. */
  refusal = $state("");
  savedAt = $state<Instant | null>(null);
  /** Whether another page has changed the words since the last key here. */
  elsewhere = $state(false);
  /** A note that is begun here: until it is done it stays where it was begun, wherever its line has its place. */
  fresh = $state(false);
  readonly #session: Session;
  readonly #sitting: SittingId;
  readonly #drawer: string;
  /** What the table was last seen to have. */
  #seen: string;
  /** Words of one's own that were not yet seen to have arrived, oldest first. */
  #mine: string[] = [];
  #sending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, sitting: SittingId, about: About) {
    this.#session = session;
    this.#sitting = sitting;
    this.about = about;
    this.#drawer = `${drawerOf(session, sitting)}${keyOf(about)}`;
    this.#seen = this.#theirs;
    const kept = read(this.#drawer);
    this.words = kept?.words ?? this.#seen;
    this.base = kept?.base ?? this.#seen;
    this.fresh = about.note !== null && this.#seen === "";
    if (kept !== null && this.#seen !== this.base) this.#meet(this.#seen);
  }

  /** What is to stand in the minutes: blanks alone are nothing. */
  get wanted(): string {
    return this.words.trim() === "" ? "" : this.words;
  }

  get unsent(): boolean {
    return this.wanted !== this.base || this.rival !== null;
  }

  write(words: string): void {
    this.words = words.replace(/[\0-\x08\x0b-\x1f\x7f]/g, "");
    this.refusal = "";
    this.elsewhere = false;
    this.#keep();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.send(), PAUSE);
  }

  /** Sends what is not on the table yet; without a line it stays here. */
  async send(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.wanted === this.base || this.rival !== null || this.#sending) return;
    const words = this.wanted;
    this.#mine.push(words);
    this.#sending = true;
    const answer = await this.#session.connection.ask(this.#command(words));
    this.#sending = false;
    if (answer !== "no_line" && answer.type === "Done") {
      this.base = words;
      this.savedAt = answer.at;
      if (answer.note === "nothing_to_do") this.#mine.pop();
      this.#keep();
      if (this.wanted !== words) await this.send();
      return;
    }
    this.#mine = this.#mine.filter((each) => each !== words);
    if (answer === "no_line") return;
    if (answer.code === "text_changed") {
      if (this.#theirs !== this.base) this.#meet(this.#theirs);
    } else {
      this.refusal = await refusalWords(answer);
      announcer.say(this.refusal);
    }
  }

  /** Looks at what the table has now: one's own words, arrived; or somebody else's. */
  heed(): void {
    const theirs = this.#theirs;
    untrack(() => {
      if (theirs === this.#seen) return;
      this.#seen = theirs;
      const arrived = this.#mine.indexOf(theirs);
      if (arrived < 0) this.#meet(theirs);
      else this.#mine.splice(0, arrived + 1);
    });
  }

  /** Their words go, one's own stand. */
  keepMine(): void {
    this.base = this.#seen;
    this.rival = null;
    this.#keep();
    void this.send();
  }

  /** One's own words go. */
  takeTheirs(): void {
    this.words = this.base = this.#seen;
    this.rival = null;
    this.#keep();
  }

  /** Theirs first, then one's own. */
  keepBoth(): void {
    this.words = `${this.#seen}\n${this.words}`;
    this.keepMine();
  }

  get #theirs(): string {
    const { records } = this.#session;
    const { speech, note } = this.about;
    const record =
      speech === null
        ? records.get("NoteRecord", `note/${note}`)
        : records.get("SummaryRecord", `summary/${speech}`);
    return record?.words ?? "";
  }

  #meet(theirs: string): void {
    if (this.wanted === this.base && theirs !== this.base) {
      // whoever wrote it has seen these words: the table takes nothing else
      this.words = theirs;
      this.elsewhere = true;
    }
    if (this.wanted === theirs) {
      this.base = theirs;
      this.rival = null;
    } else if (theirs !== this.base) {
      this.rival = theirs;
      announcer.say(say("prose-rival"));
    }
    this.#keep();
  }

  #command(words: string): Command {
    const { speech, note, item } = this.about;
    const rest = { sitting: this.#sitting, words, over: this.base };
    if (speech !== null) return { type: "WriteSummary", speech, ...rest };
    return { type: "WriteNote", note, item, ...rest };
  }

  #keep(): void {
    const kept: Kept = { about: this.about, base: this.base, words: this.words };
    try {
      if (this.unsent) localStorage.setItem(this.#drawer, JSON.stringify(kept));
      else localStorage.removeItem(this.#drawer);
    } catch {
      // A browser that keeps nothing: the words live as long as the page does.
    }
  }
}

/** All that is being written about one sitting. */
export class Writing {
  readonly passages = new SvelteMap<string, Passage>();
  /** What would be opened, if its writer did not mind that the signatures fall. */
  asked = $state.raw<About | null>(null);
  readonly #open = new SvelteSet<string>();
  readonly #session: Session;
  readonly #sitting: SittingId;

  constructor(session: Session, sitting: SittingId) {
    this.#session = session;
    this.#sitting = sitting;
    for (const about of begun(drawerOf(session, sitting))) {
      this.#passage(about);
      this.#open.add(keyOf(about));
    }
  }

  /** How many passages the table does not have as they are here. */
  get unsent(): number {
    return [...this.passages.values()].filter((each) => each.unsent).length;
  }

  get savedAt(): Instant | null {
    const times = [...this.passages.values()].flatMap((each) => each.savedAt ?? []);
    return times.sort().at(-1) ?? null;
  }

  /** The passage that is being written about this, if any. */
  at(about: About): Passage | null {
    const key = keyOf(about);
    const passage = this.passages.get(key);
    return passage !== undefined && (this.#open.has(key) || passage.unsent) ? passage : null;
  }

  /** Opens it for writing; asks first where that would make signatures fall. */
  begin(about: About, { sure = false } = {}): void {
    const minutes = this.#session.records.get("MinutesRecord", `minutes/${this.#sitting}`);
    if (!sure && minutes !== null && minutes.signed.length > 0) {
      this.asked = about;
      return;
    }
    this.asked = null;
    this.#passage(about);
    this.#open.add(keyOf(about));
  }

  /** Done with it; what is not sent yet stays in sight. */
  end(passage: Passage): void {
    void passage.send();
    passage.fresh = false;
    this.#open.delete(keyOf(passage.about));
  }

  /** Words that are no longer wanted, of something that is not in the minutes any more. */
  drop(passage: Passage): void {
    passage.takeTheirs();
    this.#open.delete(keyOf(passage.about));
    this.passages.delete(keyOf(passage.about));
  }

  heed(): void {
    for (const passage of this.passages.values()) passage.heed();
  }

  /** Sends whatever waits. */
  send(): void {
    for (const passage of this.passages.values()) void passage.send();
  }

  #passage(about: About): Passage {
    const key = keyOf(about);
    const known = this.passages.get(key);
    if (known !== undefined) return known;
    const passage = new Passage(this.#session, this.#sitting, about);
    this.passages.set(key, passage);
    return passage;
  }
}

const KEY = Symbol("writing");

export function provideWriting(writing: Writing): void {
  setContext(KEY, writing);
}

export function useWriting(): Writing {
  return getContext<Writing>(KEY);
}

function drawerOf(session: Session, sitting: SittingId): string {
  return `improve/minutes/${session.table}/${session.seat}/${sitting}/`;
}

function read(drawer: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(drawer) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

/** What was begun on this device and is not on the table. */
function begun(prefix: string): About[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => read(key)?.about ?? []);
  } catch {
    return [];
  }
}
