import { beforeEach, expect, test, vi } from "vitest";
import type { BodyId, CommitmentId, RecordCommitment, SittingId } from "../../protocol.gen";
import type { Session } from "../../session.svelte";
import { Records } from "../../table/records.svelte";
import type { Answer } from "../../wire/connection.svelte";
import { Agreeing } from "./commitments.svelte";

const SITTING = "s" as SittingId;
let answer: Answer;
let asked: RecordCommitment[];
let records: Records;

function agreeing(): Agreeing {
  const connection = {
    ask: (command: RecordCommitment): Promise<Answer> => {
      if (answer !== "no_line") asked.push(command);
      return Promise.resolve(answer);
    },
  };
  return new Agreeing({ table: "t", seat: "segreteria", records, connection } as unknown as Session, SITTING);
}

beforeEach(() => {
  localStorage.clear();
  answer = { type: "Done", id: "c", at: "2026-11-18T14:32:08Z", note: null, seq: 1 } as Answer;
  asked = [];
  records = new Records();
});

test("a body that has a seat is known by its name; a day that is not known stays open", async () => {
  const seat = { type: "SeatRecord", id: "anci", body: "ANCI Esempio" };
  const holder = { type: "HolderRecord", seat: "anci", body: "b-anci", until: null };
  const put = { "seat/anci": seat, "holder/anci": holder };
  records.hear({ type: "Changed", seq: 1, put, remove: [] } as never);
  const some = agreeing();
  some.write({ who: " ANCI Esempio ", what: "Raccoglie i nomi" });
  some.add();
  await Promise.resolve();
  expect(asked).toMatchObject([
    { who: "ANCI Esempio", body: "b-anci" as BodyId, what: "Raccoglie i nomi", due: null },
  ]);
});

test("what is begun and what waits outlives the page, and goes when there is a line", async () => {
  answer = "no_line";
  const some = agreeing();
  some.write({ who: "Regione", what: "Scrive a tutti", due: "2026-12-18" });
  some.add();
  some.write({ who: "Comune" });
  answer = { type: "Done", id: "c", at: "2026-11-18T14:32:08Z", note: null, seq: 1 } as Answer;
  const again = agreeing();
  expect([again.waiting.map((each) => each.who), again.fields.who]).toEqual([["Regione"], "Comune"]);
  again.send();
  await new Promise((resolve) => setTimeout(resolve));
  expect([asked.map((each) => each.due), again.waiting]).toEqual([["2026-12-18"], []]);
  again.clear();
  expect(localStorage.length).toBe(0);
});

test("one that the table refuses says why and can be written again", async () => {
  answer = { type: "Refused", id: "c", code: "minutes_frozen", facts: {} } as Answer;
  const some = agreeing();
  some.write({ who: "Regione", what: "Scrive a tutti" });
  some.add();
  const [refused] = some.waiting;
  await vi.waitFor(() =>
    expect(refused !== undefined && some.refusals.has(refused.commitment as CommitmentId)).toBe(true),
  );
  if (refused !== undefined) some.takeBack(refused);
  expect([some.waiting, some.fields.what]).toEqual([[], "Scrive a tutti"]);
});
