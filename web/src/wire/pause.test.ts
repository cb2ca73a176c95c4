import { expect, test } from "vitest";
import { LONGEST, pauseBefore } from "./pause";

/** As many pages, each with its own chance. */
const PAGES = Array.from({ length: 1000 }, (_, page) => page / 1000);

function mostIn(window: number, pauses: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const pause of pauses) {
    const place = Math.floor(pause / window);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return Math.max(...counts.values());
}

test("a thousand pages that are told of a restart come back over a whole second", () => {
  const pauses = PAGES.map((dice) => pauseBefore(0, true, dice));
  expect([Math.min(...pauses), Math.max(...pauses) < 1_000]).toEqual([100, true]);
  expect(mostIn(100, pauses)).toBeLessThanOrEqual(112);
});

test("however often it failed, nobody waits longer than the longest, and no tenth of a second has everybody", () => {
  for (let tries = 0; tries < 40; tries += 1) {
    for (const restarting of [false, true]) {
      const pauses = PAGES.map((dice) => pauseBefore(tries, restarting, dice));
      expect(Math.max(...pauses)).toBeLessThanOrEqual(LONGEST);
      expect(Math.min(...pauses)).toBeGreaterThanOrEqual(100);
    }
  }
  expect(
    mostIn(
      100,
      PAGES.map((dice) => pauseBefore(9, false, dice)),
    ),
  ).toBeLessThanOrEqual(81);
});

test("a line that merely broke is tried again within a quarter of a second", () => {
  expect(PAGES.every((dice) => pauseBefore(0, false, dice) <= 250)).toBe(true);
});
