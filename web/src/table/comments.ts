// What is asked of comments pinned to the units of a text.

import type { CommentRecord, TextId, UnitId } from "../protocol.gen";
import type { Session } from "../session.svelte";
import type { Records } from "./records.svelte";

const COMMENTERS = ["chair", "deputy", "member", "alternate", "guest", "mediator", "secretary"];
const DESK = ["chair", "deputy", "secretary"];

export const isOpen = (comment: CommentRecord): boolean => comment.closed_by === null && !comment.withdrawn;

/** Of a text, or of one of its units, as they were written. */
export function commentsOf(records: Records, text: TextId, unit: UnitId | null = null): CommentRecord[] {
  return records
    .all("CommentRecord")
    .filter((each) => each.text === text && (unit === null || each.unit === unit))
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

/** How many are open at a unit. */
export const openAt = (records: Records, text: TextId, unit: UnitId): number =>
  records.all("CommentRecord").filter((each) => each.text === text && each.unit === unit && isOpen(each))
    .length;

export const mayComment = (session: Session): boolean => COMMENTERS.includes(session.me?.role ?? "");

/** Whether the reader may close it and open it again: who wrote it, and the desk. */
export const maySettle = (session: Session, comment: CommentRecord): boolean =>
  comment.author === session.seat || DESK.includes(session.me?.role ?? "");
