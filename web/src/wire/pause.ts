// How long a page waits before it tries to reach the server again: short, and not all pages at once.

/** Nobody waits longer than this between two tries, so that all are back within 3 s of the server's return. */
export const LONGEST = 2_500;
const FIRST = 250;
const SPREAD = 1_000;
/** A server that restarts is not back at once. */
const LEAST = 100;

/**
 * Milliseconds until the next try. `tries`: how many have failed in a row. `restarting`: the server said that it will be
 * back, to everybody in the same moment. `dice`: from 0 to 1, the page's own chance.
 */
export function pauseBefore(tries: number, restarting: boolean, dice: number): number {
  if (restarting && tries === 0) return LEAST + (SPREAD - LEAST) * dice;
  return Math.min(LONGEST, FIRST * 2 ** tries) * (0.5 + dice / 2);
}
