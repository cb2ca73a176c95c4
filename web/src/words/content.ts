// Says what a document says, from its messages, as server/words.py does; both are tried on tests/data/twins/phrases.json.
// People's words never pass through Fluent: a message gets marks in their place, which are replaced afterwards.

import type { LineRecord, Phrase, SaidInstant, Several } from "../protocol.gen";
import { REMOVED } from "../protocol.gen";
import { dayAt, hourOf, shortDateOf } from "./dates";
import { figure, say, type Arguments } from "./words.svelte";

/** Inlines with a space between each and the next. */
export type Content = LineRecord["says"][number];
type Inline = Content[number];
type Argument = Phrase["arguments"][string];

/** A piece of a sentence. `theirs`: somebody's words, to be kept apart from what surrounds them. */
export interface Run {
  readonly text: string;
  readonly theirs: boolean;
}

const MARK = /\ue000(\d+)\ue001/;

/** The content in the reader's language; neighbouring pieces of the house are one run. */
export function runsOf(content: Content): Run[] {
  return joined(
    content.flatMap((inline, place) => (place > 0 ? [ours(" "), ...said(inline)] : said(inline))),
  );
}

/** The same as one string. */
export function textOf(content: Content): string {
  return runsOf(content)
    .map((run) => run.text)
    .join("");
}

function said(inline: Inline): Run[] {
  switch (inline.is) {
    case "words":
      return theirs(inline.text);
    case "plain":
      return [ours(inline.text)];
    case "phrase":
      return phrase(inline);
    case "sentence":
      return inline.pieces.flatMap(said);
  }
}

function theirs(text: string): Run[] {
  return text
    .split(REMOVED)
    .flatMap((piece, place) => [
      ...(place > 0 ? [ours(say("doc-removed"))] : []),
      ...(piece === "" ? [] : [{ text: piece, theirs: true }]),
    ]);
}

function phrase({ key, arguments: given }: Phrase): Run[] {
  const slots: Run[][] = [];
  const values: Arguments = {};
  for (const [name, argument] of Object.entries(given)) values[name] = valueOf(argument, slots);
  return say(key, values)
    .split(MARK)
    .flatMap((piece, place) => (place % 2 === 1 ? (slots[Number(piece)] ?? []) : [ours(piece)]));
}

function valueOf(argument: Argument, slots: Run[][]): Arguments[string] {
  if (typeof argument === "string") return argument;
  if (typeof argument === "number") return figure(argument);
  if (argument.is === "instant") return momentOf(argument);
  if (argument.is === "day") return daySaid(Date.parse(`${argument.day}T12:00Z`));
  slots.push(argument.is === "several" ? listed(argument) : said(argument));
  return `\ue000${slots.length - 1}\ue001`;
}

function listed({ each }: Several): Run[] {
  return each.flatMap((one, place) => {
    const between = say(place === each.length - 1 ? "doc-list-last" : "doc-list-next");
    return place > 0 ? [ours(between), ...said(one)] : said(one);
  });
}

function momentOf({ at, style }: SaidInstant): string {
  switch (style) {
    case "hour":
      return hourOf(at);
    case "date":
      return shortDateOf(at);
    case "day":
      return daySaid(Date.parse(at));
    case "moment":
      return say("doc-moment", { day: daySaid(Date.parse(at)), hour: hourOf(at) });
  }
}

function daySaid(at: number): string {
  const { weekday, day, month, year } = dayAt(at);
  return say("doc-day", { weekday, day, month, year: figure(year) });
}

function ours(text: string): Run {
  return { text, theirs: false };
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && !last.theirs && !run.theirs) {
      result[result.length - 1] = ours(last.text + run.text);
    } else if (run.text !== "") {
      result.push(run);
    }
  }
  return result;
}
