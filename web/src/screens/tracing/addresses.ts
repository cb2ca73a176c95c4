// Addresses of where words come from and where they went, on whichever page shows the text.

import type { AmendmentId, TextId, UnitId } from "../../protocol.gen";

/** `at`: how many characters stand before the word that was pressed. */
export function fromAddress(text: TextId, unit: UnitId, at: number | null = null): string {
  const asked = new URLSearchParams({ in: text, from: unit, ...(at === null ? {} : { at: `${at}` }) });
  return `?${asked}`;
}

/** What is said of a unit. */
export function commentsAddress(text: TextId, unit: UnitId): string {
  return `?${new URLSearchParams({ in: text, comments: unit })}`;
}

/** Where the words of an amendment stand in its text now. */
export function foundAddress(text: TextId, amendment: AmendmentId): string {
  return `?${new URLSearchParams({ in: text, words: amendment })}`;
}
