// What is pasted comes as plain lines: each becomes a unit. No formats, no control characters, in bites the wire takes.

import { Fragment, Slice, type Node } from "prosemirror-model";
import type { UnitKind } from "../table/numbering";
import { freshUnitId } from "./ids";
import { schema } from "./schema";

/** Bytes of one bite, with what a unit costs beside its words. */
const MOST = 12 * 1024;
const UNIT_COSTS = 120;
/** Letters of one unit: half of what the server takes, so that there is room to write on. */
const LONGEST = 10_000;

export interface Line {
  readonly kind: UnitKind | null;
  readonly words: string;
}

/** The lines of a text, without empty ones and without numbers that the editor gives by itself. */
export function linesOf(text: string): Line[] {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n")
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, "")
    .split("\n")
    .flatMap((line) => cut(line.trim()))
    .filter((line) => line !== "")
    .map(withoutNumber);
}

function withoutNumber(line: string): Line {
  const point = /^\d+\.\d+\.?\s+(?=\S)/.exec(line);
  if (point !== null) return { kind: "point", words: line.slice(point[0].length) };
  const letter = /^[a-z]{1,2}\)\s+(?=\S)/.exec(line);
  if (letter !== null) return { kind: "letter", words: line.slice(letter[0].length) };
  return { kind: null, words: line };
}

function cut(line: string): string[] {
  if (line.length <= LONGEST) return [line];
  const space = line.lastIndexOf(" ", LONGEST);
  // Never between the two halves of one character.
  const whole = /[\ud800-\udbff]/.test(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  const at = space > LONGEST / 2 ? space : whole;
  return [line.slice(0, at), ...cut(line.slice(at).trim())];
}

/** Slices to put in one after the other; each is an edit of its own. `kind`: of lines that do not tell theirs. */
export function bites(lines: readonly Line[], kind: UnitKind): Slice[] {
  const bites: Line[][] = [[]];
  let size = 0;
  for (const line of lines) {
    const costs = new TextEncoder().encode(line.words).length + UNIT_COSTS;
    if (size + costs > MOST && size > 0) {
      bites.push([]);
      size = 0;
    }
    bites.at(-1)?.push(line);
    size += costs;
  }
  const open = schema.node("unit");
  return bites.map((bite, place) => {
    const units = bite.map((line) => unitOf(line, kind));
    return new Slice(Fragment.from(place === 0 ? units : [open, ...units]), 1, 1);
  });
}

function unitOf(line: Line, kind: UnitKind): Node {
  return schema.node("unit", { id: freshUnitId(), kind: line.kind ?? kind }, [schema.text(line.words)]);
}
