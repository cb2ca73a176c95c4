// What an edit of a unit changes, as the voters will see it: whole words, removed and added.

import { diffArrays } from "diff";
import type { ChangedPart, UnitChange, UnitView } from "../../protocol.gen";

type Old = Pick<UnitView, "id" | "kind" | "number" | "words">;

const ANOTHER_SENTENCE = 0.25;

/** How the unit would change; nothing when it would not. Little left of the old words reads as written anew. */
export function changeOf(old: Old, words: string): UnitChange[] {
  const { id: unit, kind, number } = old;
  const next = words.trim();
  if (next === old.words) return [];
  const removed: ChangedPart = { what: "removed", words: old.words };
  if (next === "") return [{ unit, kind, number, change: "removed", parts: [removed] }];
  const parts = partsOf(old.words, next);
  const kept = parts.reduce((sum, part) => sum + (part.what === "same" ? part.words.length : 0), 0);
  if (old.words.trim() !== "" && kept < ANOTHER_SENTENCE * Math.max(old.words.length, next.length)) {
    return [{ unit, kind, number, change: "rewritten", parts: [removed, { what: "added", words: next }] }];
  }
  return [{ unit, kind, number, change: "changed", parts }];
}

/** The words cut into what stays, goes and comes. A blank that stays alone between two changes goes and comes as well. */
export function partsOf(old: string, next: string): ChangedPart[] {
  const found = diffArrays(tokens(old), tokens(next)).map((change) => ({
    what: change.added ? "added" : change.removed ? "removed" : "same",
    words: change.value.join(""),
  }));
  const parts: ChangedPart[] = [];
  let removed = "";
  let added = "";
  const close = (): void => {
    if (removed !== "") parts.push({ what: "removed", words: removed });
    if (added !== "") parts.push({ what: "added", words: added });
    removed = added = "";
  };
  found.forEach(({ what, words }, place) => {
    const blank = what === "same" && words.trim() === "" && (removed !== "" || added !== "");
    const between = blank && place + 1 < found.length && found[place + 1]?.what !== "same";
    if (what === "removed") removed += words;
    else if (what === "added") added += words;
    else if (between && removed !== "" && hasWord(found.slice(place + 1))) {
      removed += words;
      added += words;
    } else {
      close();
      parts.push({ what: "same", words });
    }
  });
  close();
  return parts;
}

function hasWord(rest: readonly { what: string; words: string }[]): boolean {
  const next = rest.findIndex((each) => each.what === "same");
  return rest.slice(0, next < 0 ? rest.length : next).some((each) => /[\p{L}\p{N}]/u.test(each.words));
}

let segmenter: Intl.Segmenter | null = null;

function tokens(words: string): string[] {
  segmenter ??= new Intl.Segmenter("it", { granularity: "word" });
  return Array.from(segmenter.segment(words), (each) => each.segment);
}
