// How easy an Italian text is to read: Gulpease = 89 + (300 sentences - 10 letters) / words (Lucisano, Piemontese 1988).
// Below 80 it is hard with primary school, below 60 with lower secondary school, below 40 with upper secondary school.

export interface Readability {
  readonly index: number;
  readonly ease: "primary" | "lower" | "upper" | "hard";
  readonly longest: { readonly place: number; readonly words: number };
}

const FEWEST_WORDS = 12;
/** An eighth of the words of any Italian text are among these. */
const SMALL =
  /^(a|ad|al|alla|alle|ai|che|chi|ci|con|da|dal|dalla|dei|del|della|delle|di|e|ed|è|gli|i|il|in|la|le|lo|nei|nel|nella|non|o|ogni|per|più|se|si|sono|su|sul|tra|un|una|uno)$/i;

/** Of the words of these units, those in Italian; null when there are too few to tell. */
export function readability(units: readonly string[]): Readability | null {
  let letters = 0;
  let words = 0;
  let small = 0;
  let sentences = 0;
  let longest = { place: 0, words: 0 };
  for (const [place, unit] of units.entries()) {
    for (const sentence of unit.split(/[.!?;:]+(?=\s|$)/)) {
      const some = sentence.match(/[\p{Script=Latin}\p{M}\p{N}]+/gu) ?? [];
      if (some.length === 0) continue;
      sentences += 1;
      words += some.length;
      small += some.filter((word) => SMALL.test(word)).length;
      letters += some.reduce((sum, word) => sum + [...word].length, 0);
      if (some.length > longest.words) longest = { place, words: some.length };
    }
  }
  if (words < FEWEST_WORDS || small * 8 < words) return null;
  const index = Math.max(0, Math.min(100, Math.round(89 + (300 * sentences - 10 * letters) / words)));
  const ease = index >= 80 ? "primary" : index >= 60 ? "lower" : index >= 40 ? "upper" : "hard";
  return { index, ease, longest };
}
