import { expect, test } from "vitest";
import type { Instant, TableId } from "../../../protocol.gen";
import type { Overview, TableRow } from "../asking";
import { firstSteps } from "./steps";

const TABLE: TableRow = {
  id: "t" as TableId,
  name: "Tavolo",
  lead: "",
  seats: 0,
  voting: 0,
  invited: 0,
  held: 0,
  next_sitting: null,
};
const SITTING = { number: 1, year: 2026, planned_at: "2026-11-24T14:00:00Z" as Instant };

function done(bodies: number, ...tables: readonly TableRow[]): string[] {
  const overview = { tables, bodies, people: 0 } as unknown as Overview;
  return firstSteps(overview).map((step) => `${step.key} ${step.done}`);
}

test("a house is empty, then goes step by step, and then has no first steps any more", () => {
  expect(done(0).every((step) => step.endsWith("false"))).toBe(true);
  const given = { ...TABLE, seats: 3, next_sitting: { ...SITTING, state: "planned" } as const };
  expect(done(5, given)).toEqual([
    "register true",
    "found true",
    "seats true",
    "sitting false",
    "invite false",
  ]);
  const convened = { ...given, invited: 2, next_sitting: { ...SITTING, state: "convened" } as const };
  expect(done(5, convened).slice(3)).toEqual(["sitting true", "invite false"]);
  expect(done(5, { ...convened, invited: 3 })).toEqual([]);
});

test("who has held a sitting or founded a second table knows the way", () => {
  expect(done(5, { ...TABLE, held: 1 })).toEqual([]);
  expect(done(5, TABLE, { ...TABLE, id: "u" as TableId })).toEqual([]);
});
