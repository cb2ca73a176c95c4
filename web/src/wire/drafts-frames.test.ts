import { expect, test } from "vitest";
import type { TextId } from "../protocol.gen";
import { DELETES_MOST, downward, upward } from "./drafts-frames";

const bytes = (...numbers: number[]): Uint8Array => new Uint8Array(numbers);

test("what goes up is what server/edits.py reads", () => {
  const edit = {
    text: "d1" as TextId,
    client: 4294967295,
    local: 300,
    flags: DELETES_MOST,
    update: bytes(1, 2),
  };
  expect([...upward(edit)]).toEqual([2, 100, 49, 255, 255, 255, 255, 15, 172, 2, 1, 1, 2]);
});

test("what server/edits.py writes comes down whole", () => {
  const frame = bytes(2, 100, 49, 172, 2, 2, 3, 7, 8, 9, 1, 5);
  expect(downward(frame)).toEqual({ text: "d1", first: 300, count: 2, updates: [bytes(7, 8, 9), bytes(5)] });
});

test("a snapshot is one update for many numbers", () => {
  const { first, count, updates } = downward(bytes(1, 100, 1, 200, 1, 2, 4, 4));
  expect([first, count, updates.length]).toEqual([1, 200, 1]);
});

test("a frame that ends too early is no frame", () => {
  expect(() => downward(bytes(1, 100, 200))).toThrow(RangeError);
});
