import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Command, RequestId, SittingId, SummaryRecord } from "../../protocol.gen";
import type { Session } from "../../session.svelte";
import { Records } from "../../table/records.svelte";
import type { Answer } from "../../wire/connection.svelte";
import { Writing, type About, type Passage } from "./writing.svelte";

const SITTING = "s" as SittingId;
const ABOUT: About = { speech: "r" as RequestId, note: null, item: null };
const AT = "2026-11-18T14:32:08Z";

/** A table with one speech: what it has, what it was asked, and how it answers next. */
class Table {
  readonly records = new Records();
  readonly asked: Command[] = [];
  line = true;
  /** Waits with its answers until they are let go. */
  slow = false;
  readonly #waiting: (() => void)[] = [];
  readonly session = {
    table: "t",
    seat: "segreteria",
    records: this.records,
    connection: { ask: (command: Command): Promise<Answer> => this.#ask(command) },
  } as unknown as Session;

  /** Somebody writes the summary. */
  put(words: string): void {
    const record: SummaryRecord = {
      type: "SummaryRecord",
      sitting: SITTING,
      speech: "r" as RequestId,
      words,
    };
    this.records.hear({ type: "Changed", seq: 1, put: { "summary/r": record }, remove: [] } as never);
  }

  get words(): string {
    return this.records.get("SummaryRecord", "summary/r")?.words ?? "";
  }

  letGo(): void {
    for (const answer of this.#waiting.splice(0)) answer();
  }

  async #ask(command: Command): Promise<Answer> {
    if (!this.line) return "no_line";
    this.asked.push(command);
    if (this.slow) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (command.type !== "WriteSummary") throw new Error(command.type);
    const rest = { id: "c", facts: {} } as never;
    if (command.over !== this.words)
      return { type: "Refused", code: "text_changed", ...(rest as object) } as Answer;
    this.put(command.words);
    return { type: "Done", at: AT, note: null, seq: 1, ...(rest as object) } as Answer;
  }
}

let table: Table;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  table = new Table();
});
afterEach(() => vi.useRealTimers());

function begun(): { writing: Writing; passage: Passage } {
  const writing = new Writing(table.session, SITTING);
  writing.begin(ABOUT);
  const passage = writing.at(ABOUT);
  if (passage === null) throw new Error("not open");
  return { writing, passage };
}

async function pause(): Promise<void> {
  await vi.advanceTimersByTimeAsync(2000);
}

/** What the page would see of the speech if it were opened now. */
function reopened(): Passage | null {
  return new Writing(table.session, SITTING).at(ABOUT);
}

test("words are sent after a pause, over those that were seen", async () => {
  table.put("chiede");
  const { passage } = begun();
  passage.write("chiede più");
  passage.write("chiede più tempo");
  await pause();
  expect(table.asked).toEqual([
    { type: "WriteSummary", sitting: SITTING, speech: "r", words: "chiede più tempo", over: "chiede" },
  ]);
  expect([passage.unsent, passage.savedAt, reopened()]).toEqual([false, AT, null]);
});

test("what is typed while words are on their way goes next, over them", async () => {
  const { writing, passage } = begun();
  table.slow = true;
  passage.write("uno");
  await pause();
  passage.write("uno due");
  await pause();
  expect(table.asked).toHaveLength(1);
  table.slow = false;
  table.letGo();
  await pause();
  writing.heed();
  expect(table.words).toBe("uno due");
  expect([passage.words, passage.unsent, passage.rival]).toEqual(["uno due", false, null]);
});

test("without a line they stay here, also when the page goes, and are sent later", async () => {
  table.line = false;
  begun().passage.write("chiede più tempo");
  await pause();
  expect(table.asked).toEqual([]);
  const again = reopened();
  expect([again?.words, again?.unsent]).toEqual(["chiede più tempo", true]);
  table.line = true;
  await again?.send();
  expect([table.words, reopened()]).toEqual(["chiede più tempo", null]);
});

test("words that somebody else has written meanwhile are shown, and nobody's are lost", async () => {
  const { writing, passage } = begun();
  table.line = false;
  passage.write("mie");
  table.put("loro");
  writing.heed();
  table.line = true;
  await pause();
  expect([table.asked, passage.words, passage.rival]).toEqual([[], "mie", "loro"]);
  passage.keepBoth();
  await pause();
  expect([table.words, passage.unsent, passage.rival]).toEqual(["loro\nmie", false, null]);
});

test("so are those that crossed one's own on the way", async () => {
  const { writing, passage } = begun();
  table.slow = true;
  passage.write("mie");
  await pause();
  table.put("loro");
  table.letGo();
  await pause();
  writing.heed();
  expect([table.words, passage.words, passage.rival]).toEqual(["loro", "mie", "loro"]);
  table.slow = false;
  passage.keepMine();
  await pause();
  expect(table.words).toBe("mie");
});

test("a page that opens again after the table has moved on asks whose words stand", () => {
  table.line = false;
  begun().passage.write("mie");
  table.put("loro");
  const again = reopened();
  expect([again?.words, again?.rival]).toEqual(["mie", "loro"]);
  again?.takeTheirs();
  expect([again?.words, again?.unsent, reopened()]).toEqual(["loro", false, null]);
});

test("a field that nobody has touched shows what another page writes", () => {
  const { writing, passage } = begun();
  table.put("loro");
  writing.heed();
  expect([passage.words, passage.unsent, passage.elsewhere]).toEqual(["loro", false, true]);
});

test("blanks alone are no summary", async () => {
  const { passage } = begun();
  passage.write("  \n");
  await pause();
  expect([table.asked, passage.unsent]).toEqual([[], false]);
});

test("what makes a signature fall is asked about first", () => {
  const minutes = { type: "MinutesRecord", sitting: SITTING, signed: ["chair"] };
  table.records.hear({ type: "Changed", seq: 1, put: { "minutes/s": minutes }, remove: [] } as never);
  const writing = new Writing(table.session, SITTING);
  writing.begin(ABOUT);
  expect([writing.at(ABOUT), writing.asked]).toEqual([null, ABOUT]);
  writing.begin(ABOUT, { sure: true });
  expect([writing.at(ABOUT)?.words, writing.asked]).toEqual(["", null]);
});
