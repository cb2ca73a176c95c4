// More ways to make a change: a formula as an assembly writes it, a message that holds one, or an act chosen from a form.
// The server reads them.

import { post } from "../../http";
import type { PutIn, Reword, TakeOut, TextId, UnitId } from "../../protocol.gen";
import type { Session } from "../../session.svelte";
import { freshId } from "../../wire/ids";

export const ACTS = ["replace", "delete", "insert_before", "insert_after", "unit_after"] as const;
export type Act = (typeof ACTS)[number];

export type Edit = Reword | TakeOut | PutIn;
export interface Understood {
  readonly answer: "Understood";
  readonly version: number;
  readonly formula: string;
  readonly edits: readonly Edit[];
}
export interface NotUnderstood {
  readonly answer: "NotUnderstood";
  readonly formula: string;
  readonly why: string;
  readonly words: string;
  readonly places: readonly string[];
  readonly near: string;
}
export type Answer = Understood | NotUnderstood;

export type Way =
  | { readonly way: "Formula"; readonly formula: string }
  | { readonly way: "Mail"; readonly message: string }
  | {
      readonly way: "Choice";
      readonly act: Act;
      readonly unit: UnitId;
      readonly words: string;
      readonly new: string;
    };

/** What this does to the text as it is now. Rejects with a Problem. */
export function asked(session: Session, text: TextId, way: Way): Promise<Answer> {
  const mark = freshId<string>();
  return post<Answer>(`/api/t/${session.table}/s/${session.seat}/formula`, { text, how: way, mark });
}
