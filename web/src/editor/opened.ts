// The drafts that are open on this page: one for each text, however many components show it. One that is no longer
// shown stays until what was typed in it is on the server's disk.

import type { TextId } from "../protocol.gen";
import type { Session } from "../session.svelte";
import { DraftReading, type DraftLine } from "../wire/drafts-reading.svelte";
import { DraftWriting } from "../wire/drafts.svelte";

interface Open {
  readonly reading: DraftReading;
  users: number;
  writing: DraftWriting | null;
  writers: number;
}

const all = new WeakMap<Session, Map<TextId, Open>>();

/** The draft to look at, until the returned function is called. */
export function readDraft(session: Session, text: TextId): { reading: DraftReading; close: () => void } {
  const { open, close } = opened(session, text);
  return { reading: open.reading, close };
}

/** The draft to write in, until the returned function is called. */
export function writeDraft(session: Session, text: TextId): { writing: DraftWriting; close: () => void } {
  const { open, close } = opened(session, text);
  const writing = (open.writing ??= new DraftWriting(open.reading));
  open.writers += 1;
  const leave = async (): Promise<void> => {
    open.writers -= 1;
    writing.liftCaret();
    writing.endTurn();
    if (open.writers === 0) await writing.settled();
    if (open.writers === 0 && open.writing === writing) {
      open.writing = null;
      writing.close();
    }
    close();
  };
  return { writing, close: () => void leave() };
}

/** Sends what an earlier page left for a text; what is refused then lies in the tray. */
export function rescue(session: Session, text: TextId): { done: Promise<void>; close: () => void } {
  const { writing, close } = writeDraft(session, text);
  return { done: writing.settled(), close };
}

function opened(session: Session, text: TextId): { open: Open; close: () => void } {
  const drafts = all.get(session) ?? new Map<TextId, Open>();
  all.set(session, drafts);
  const reading = drafts.get(text)?.reading ?? new DraftReading(text, lineOf(session));
  const open = drafts.get(text) ?? { reading, users: 0, writing: null, writers: 0 };
  drafts.set(text, open);
  open.users += 1;
  const close = (): void => {
    open.users -= 1;
    if (open.users > 0) return;
    drafts.delete(text);
    reading.close();
  };
  return { open, close };
}

function lineOf(session: Session): DraftLine {
  const { connection } = session;
  return {
    table: session.table,
    seat: session.seat,
    get online() {
      return connection.online;
    },
    send: (message) => connection.send(message),
    sendEdit: (frame) => connection.sendEdit(frame),
    listen: (message, edits) => session.listen(message, edits),
  };
}
