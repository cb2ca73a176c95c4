// Finding somebody in a long list by a few letters: accents, capitals and the kind of apostrophe do not matter.

/** A list shows this many; more letters find the others. */
export const MOST_SHOWN = 100;

export function folded(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .toLowerCase();
}

/** Those in which every word that was typed begins some word, or stands in it. */
export function matching<T>(all: readonly T[], typed: string, says: (each: T) => string): readonly T[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return all;
  return all.filter((each) => {
    const words = folded(says(each));
    return wanted.every((part) => words.includes(part));
  });
}
