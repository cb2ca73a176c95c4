import { expect, test } from "vitest";
import type { ChangedPart } from "../protocol.gen";
import { shortened } from "./lengths";

const LONG = "parole che nessuno cambia ".repeat(20);

test("what is short stays whole", () => {
  const parts: ChangedPart[] = [
    { what: "same", words: "Gli enti organizzano " },
    { what: "removed", words: "due incontri" },
    { what: "same", words: " con le associazioni." },
  ];
  expect(shortened(parts)).toEqual(parts);
});

test("far from a change words are left out, between two words, and nothing is lost", () => {
  const parts: ChangedPart[] = [
    { what: "same", words: LONG },
    { what: "added", words: "nuove " },
    { what: "same", words: LONG },
    { what: "removed", words: "vecchie " },
    { what: "same", words: LONG },
  ];
  const pieces = shortened(parts);
  const left = "left_out";
  expect(pieces.map((each) => each.what)).toEqual([
    left,
    "same",
    "added",
    "same",
    left,
    "same",
    "removed",
    "same",
    left,
  ]);
  expect(pieces.map((each) => each.words).join("")).toBe(parts.map((each) => each.words).join(""));
  for (const each of pieces.filter(({ what }) => what === left)) {
    expect(LONG.split(" ")).toContain(each.words.trim().split(" ")[0]);
    expect(LONG.split(" ")).toContain(each.words.trim().split(" ").at(-1));
  }
});

test("a word without an end is not cut", () => {
  expect(shortened([{ what: "removed", words: LONG }])).toHaveLength(1);
  const one = "a".repeat(400);
  const pieces = shortened([
    { what: "added", words: "b" },
    { what: "same", words: one },
  ]);
  expect(pieces.map((each) => each.words).join("")).toBe(`b${one}`);
});
