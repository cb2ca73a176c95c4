// «Rahman, Rossi e Zanin»: names as a sentence of the reader's language, the long tail counted.

import { words } from "../../../words/words.svelte";

const SHOWN = 4;

export function listed(names: readonly string[], others: (count: number) => string): string {
  const more = names.length - SHOWN;
  const told = more > 1 ? [...names.slice(0, SHOWN), others(more)] : names;
  return new Intl.ListFormat(words.language, { type: "conjunction" }).format(told);
}
