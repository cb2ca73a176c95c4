import { expect, test } from "vitest";
import { Queue, UNDER_WAY, type Unsent } from "./drafts-unsent";

const PEN = 7;
const ALL = UNDER_WAY + 2;

function edit(local: number): Unsent {
  return {
    order: local,
    client: PEN,
    local,
    flags: 0,
    update: Uint8Array.of(local),
    deletes: 0,
    sent: false,
  };
}

function numbers(edits: readonly Unsent[]): number[] {
  return edits.map((each) => each.local);
}

function left(): Queue {
  const queue = new Queue(() => new Uint8Array());
  queue.restore(Array.from({ length: ALL }, (_, place) => edit(place + 1)));
  return queue;
}

test("what an earlier page left goes a few at a time, the next as soon as one is taken", () => {
  const queue = left();
  expect(numbers(queue.toSend(true))).toEqual([1, 2, 3, 4]);
  expect(queue.toSend()).toEqual([]);
  queue.taken(PEN, 1);
  expect(numbers(queue.toSend())).toEqual([5]);
  queue.taken(PEN, 2);
  queue.taken(PEN, 3);
  expect(numbers(queue.toSend())).toEqual([6]);
  expect(numbers(queue.edits)).toEqual([4, 5, 6]);
});

test("a line that comes back is sent all that was under way once more", () => {
  const queue = left();
  queue.toSend(true);
  queue.taken(PEN, 1);
  expect(numbers(queue.toSend(true))).toEqual([2, 3, 4, 5]);
});

test("what was refused takes along what follows on it, and nothing of it is sent", () => {
  const queue = left();
  queue.toSend(true);
  expect(numbers(queue.refused(PEN, 3))).toEqual([3, 4, 5, 6]);
  expect(queue.toSend()).toEqual([]);
  expect(numbers(queue.edits)).toEqual([1, 2]);
});

test("an edit grows until it is sent, and never after", () => {
  const queue = new Queue((updates) => Uint8Array.from(updates.flatMap((each) => [...each])));
  queue.add(PEN, Uint8Array.of(1), 0, 0);
  queue.add(PEN, Uint8Array.of(2), 0, 0);
  expect(queue.toSend().map((each) => [...each.update])).toEqual([[1, 2]]);
  queue.add(PEN, Uint8Array.of(3), 0, 0);
  expect(numbers(queue.edits)).toEqual([1, 2]);
});
