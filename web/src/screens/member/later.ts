// What a member's first view does without: fetched as soon as nothing else is to do, so that it is there before it is
// asked for, and without a network as well.

import { whenIdle } from "../../parts/idle";
import { words } from "../../words/words.svelte";

async function withWords<T>(piece: Promise<T>): Promise<T> {
  return (await Promise.all([piece, words.need("later")]))[0];
}

/** The other tabs. */
export const behind = (): Promise<typeof import("./Behind.svelte")> => withWords(import("./Behind.svelte"));
/** What only some votes and items have, and what comes after a vote. */
export const aside = (): Promise<typeof import("./aside")> => withWords(import("./aside"));

export function fetchLater(): void {
  whenIdle(() => Promise.all([aside(), behind()]).catch(() => undefined));
}
