import { beforeAll, describe, expect, test } from "vitest";
import phrases from "../../../tests/data/twins/phrases.json";
import type { Phrase } from "../protocol.gen";
import { runsOf, textOf, type Content } from "./content";
import { words } from "./words.svelte";

interface Told {
  readonly phrase: Phrase;
  readonly it: readonly (readonly [string, boolean])[];
  readonly en: readonly (readonly [string, boolean])[];
}

describe.each(["it", "en"] as const)("in %s", (language) => {
  beforeAll(() => words.speak(language, "common", "later", "documents"));

  test.each(phrases as unknown as Told[])("$phrase.key is said as the server says it", (told) => {
    const runs = runsOf([told.phrase]).map((run) => [run.text, run.theirs]);
    expect(runs).toEqual(told[language]);
  });
});

test("between two inlines stands a space, and a settled sentence stands as it is", () => {
  const content: Content = [
    {
      is: "sentence",
      pieces: [
        { is: "plain", text: "a " },
        { is: "words", text: "b" },
        { is: "plain", text: "." },
      ],
    },
    { is: "plain", text: "c" },
  ];
  expect(runsOf(content)).toEqual([
    { text: "a ", theirs: false },
    { text: "b", theirs: true },
    { text: ". c", theirs: false },
  ]);
  expect(textOf(content)).toBe("a b. c");
});
