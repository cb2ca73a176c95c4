// The language of some words, as far as their script tells: for voices that read aloud, and for fonts.

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, "ar"],
  [/\p{Script=Bengali}/u, "bn"],
  [/\p{Script=Han}/u, "zh"],
  [/\p{Script=Cyrillic}/u, "uk"],
];

/** By the first letter of any script that is not Latin's; else the official language. */
export function tongueOf(words: string): string {
  const first = /\p{L}/u.exec(words)?.[0] ?? "";
  return SCRIPTS.find(([script]) => script.test(first))?.[1] ?? "it";
}
