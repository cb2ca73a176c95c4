// What an edit of a unit changes, as the voters will see it: whole words, as few as possible, in reading order. The same
// rules as server/deliberation/compare.py, which decides; both are tested on tests/data/twins.
//
// Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), on words instead of lines.

import type { ChangedPart, UnitChange, UnitView } from "../../protocol.gen";

type Old = Pick<UnitView, "id" | "kind" | "number" | "words">;
/** A word of the old sentence and the same word of the new one, by their places. */
type Pair = readonly [number, number];

const ANOTHER_SENTENCE = 0.25;
/** Beyond so many changed words the two are not compared but taken as different. */
const MOST = 600;
const ALONE = "\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff";
const MARKS =
  "\\u0300-\\u036f\\u0591-\\u05bd\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u0900-\\u0963\\u0966-\\u0dff\\u200c\\u200d";
const TOKEN = new RegExp(`[${ALONE}]|(?:(?![${ALONE}])[\\p{L}\\p{N}_${MARKS}])+|\\s+|.`, "gsu");

/** How the unit would change; nothing when it would not. Little left of the old words reads as written anew. */
export function changeOf(old: Old, words: string): UnitChange[] {
  const { id: unit, kind, number } = old;
  const next = words.trim();
  if (next === old.words) return [];
  const removed: ChangedPart = { what: "removed", words: old.words };
  if (next === "") return [{ unit, kind, number, change: "removed", parts: [removed] }];
  const parts = partsOf(old.words, next);
  if (isAnotherSentence(old.words, next, parts)) {
    return [{ unit, kind, number, change: "rewritten", parts: [removed, { what: "added", words: next }] }];
  }
  return [{ unit, kind, number, change: "changed", parts }];
}

function isAnotherSentence(old: string, next: string, parts: readonly ChangedPart[]): boolean {
  const kept = parts.reduce((sum, part) => sum + (part.what === "same" ? lengthOf(part.words) : 0), 0);
  return old.trim() !== "" && kept < ANOTHER_SENTENCE * Math.max(lengthOf(old), lengthOf(next));
}

function lengthOf(words: string): number {
  return Array.from(words).length;
}

/** The old words cut into what stays, goes and comes. */
export function partsOf(old: string, next: string): ChangedPart[] {
  const before = tokens(old);
  const after = tokens(next);
  const kept = joinedByWords(common(before, after), before, after);
  const parts: ChangedPart[] = [];
  let same = "";
  const put = (what: ChangedPart["what"], words: string): void => {
    if (words !== "") parts.push({ what, words });
  };
  let x = 0;
  let y = 0;
  for (const [i, j] of [...kept, [before.length, after.length] as const]) {
    const removed = before.slice(x, i).join("");
    const added = after.slice(y, j).join("");
    let blank = "";
    if (removed !== "" || added !== "") {
      blank = commonBlankEnd(removed, added);
      put("same", same);
      put("removed", removed.slice(0, removed.length - blank.length));
      put("added", added.slice(0, added.length - blank.length));
      same = "";
    }
    same += blank + (before[i] ?? "");
    x = i + 1;
    y = j + 1;
  }
  put("same", same);
  return parts;
}

/** Words, runs of white space, single marks; each Chinese or Japanese character alone. Joined they are the words. */
export function tokens(words: string): string[] {
  return words.match(TOKEN) ?? [];
}

function commonBlankEnd(one: string, other: string): string {
  let count = 0;
  while (count < Math.min(one.length, other.length)) {
    const last = one[one.length - 1 - count] ?? "";
    if (last !== other[other.length - 1 - count] || last.trim() !== "") break;
    count += 1;
  }
  return one.slice(one.length - count);
}

/**
 * Without kept white space that stands alone between two changes: «due incontri» -> «un incontro» is one change. Marks
 * and pure additions on both sides stay apart, so that they do not touch words they need not.
 */
function joinedByWords(
  kept: readonly Pair[],
  before: readonly string[],
  after: readonly string[],
): readonly Pair[] {
  return kept.filter(([i, j], place) => {
    const left = kept[place - 1] ?? ([-1, -1] as const);
    const right = kept[place + 1] ?? ([before.length, after.length] as const);
    const goes = [before.slice(left[0] + 1, i), before.slice(i + 1, right[0])] as const;
    const comes = [after.slice(left[1] + 1, j), after.slice(j + 1, right[1])] as const;
    const alone =
      before[i]?.trim() === "" &&
      goes.every((some, side) => some.length > 0 || hasWord(comes[side as 0 | 1])) &&
      goes.some((some) => some.length > 0);
    return !alone;
  });
}

function hasWord(some: readonly string[]): boolean {
  return some.some((token) => /^[\p{L}\p{N}]/u.test(token));
}

/** Pairs of places of a longest common subsequence, by Myers' greedy forward search. */
function common(before: readonly string[], after: readonly string[]): Pair[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const middle = search(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return [
    ...Array.from({ length: head }, (_, i): Pair => [i, i]),
    ...middle.map(([i, j]): Pair => [i + head, j + head]),
    ...Array.from({ length: tail }, (_, i): Pair => [before.length - tail + i, after.length - tail + i]),
  ];
}

function search(before: readonly string[], after: readonly string[]): Pair[] {
  const furthest = new Map([[1, 0]]);
  const trail: Map<number, number>[] = [];
  for (let d = 0; d <= Math.min(before.length + after.length, MOST); d += 1) {
    trail.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      let x = isDown(furthest, k, d) ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= before.length && x - k >= after.length) return walkBack(trail, before.length, after.length);
    }
  }
  return [];
}

function isDown(furthest: ReadonlyMap<number, number>, k: number, d: number): boolean {
  return k === -d || (k !== d && (furthest.get(k - 1) ?? 0) < (furthest.get(k + 1) ?? 0));
}

function walkBack(trail: readonly ReadonlyMap<number, number>[], atX: number, atY: number): Pair[] {
  const pairs: Pair[] = [];
  let x = atX;
  let y = atY;
  for (let d = trail.length - 1; d >= 0; d -= 1) {
    const furthest = trail[d];
    if (furthest === undefined) break;
    const k = x - y;
    const beforeK = isDown(furthest, k, d) ? k + 1 : k - 1;
    const beforeX = furthest.get(beforeK) ?? 0;
    const beforeY = beforeX - beforeK;
    while (x > beforeX && y > beforeY && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    x = beforeX;
    y = beforeY;
  }
  return pairs.reverse();
}
