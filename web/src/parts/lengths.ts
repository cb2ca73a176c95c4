// What is too long for its place on a page: a title is set smaller, unchanged words far from a change are left out.

import type { ChangedPart } from "../protocol.gen";

const TITLE = 100;
/** Letters that stay on either side of a change, and how many at least must go for it to be worth it. */
const AROUND = 110;
const WORTH = 120;

export function isLongTitle(words: string): boolean {
  return words.length > TITLE;
}

export interface Piece {
  readonly what: ChangedPart["what"] | "left_out";
  readonly words: string;
}

/** The parts with long unchanged stretches left out, always between two words; in texts of usual length none is. */
export function shortened(parts: readonly ChangedPart[]): Piece[] {
  return parts.flatMap((part, place) => {
    if (part.what !== "same") return [part];
    const head = place === 0 ? "" : part.words.slice(0, AROUND).replace(/\S*$/u, "");
    const tail = place === parts.length - 1 ? "" : part.words.slice(-AROUND).replace(/^\S*/u, "");
    if (part.words.length - head.length - tail.length < WORTH) return [part];
    const left = part.words.slice(head.length, part.words.length - tail.length);
    const pieces: Piece[] = [
      { what: "same", words: head },
      { what: "left_out", words: left },
      { what: "same", words: tail },
    ];
    return pieces.filter((each) => each.words !== "");
  });
}
