// The shares a rule usually asks for. What follows from them is decided in Python.

import type { Share } from "../../../protocol.gen";
import { say } from "../../../words/words.svelte";

function share(numerator: number, denominator: number, strictly = false): Share {
  return { numerator, denominator, strictly };
}

export const SHARES: readonly (readonly [string, Share])[] = [
  ["more-than-half", share(1, 2, true)],
  ["half", share(1, 2)],
  ["third", share(1, 3)],
  ["three-fifths", share(3, 5)],
  ["two-thirds", share(2, 3)],
  ["three-quarters", share(3, 4)],
  ["all", share(1, 1)],
];

function same(one: Share, other: Share): boolean {
  return (
    one.numerator === other.numerator &&
    one.denominator === other.denominator &&
    one.strictly === other.strictly
  );
}

/** «più della metà», «almeno due terzi»; one that is not usual by its numbers. */
export function shareWords(of: Share): string {
  const known = SHARES.find(([, each]) => same(each, of));
  if (known !== undefined) return say(`share-${known[0]}`);
  return say(of.strictly ? "share-more-than" : "share-at-least", { part: of.numerator, of: of.denominator });
}

/** What one may choose: the usual shares, and the present one if it is not among them. */
export function sharesToChoose(now: Share): readonly Share[] {
  const usual = SHARES.map(([, each]) => each);
  return usual.some((each) => same(each, now)) ? usual : [...usual, now];
}

export function placeOf(of: Share, among: readonly Share[]): number {
  return among.findIndex((each) => same(each, of));
}
