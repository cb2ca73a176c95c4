// The drafts that are open on this page: one for each text, however many components show it.

import type { TextId } from "../protocol.gen";
import type { Session } from "../session.svelte";
import { DraftReading, type DraftLine } from "../wire/drafts-reading.svelte";
import { DraftWriting } from "../wire/drafts.svelte";

interface Open {
  readonly reading: DraftReading;
  readers: number;
}

const all = new WeakMap<Session, Map<TextId, Open>>();

/** The draft to look at, until the returned function is called. */
export function readDraft(session: Session, text: TextId): { reading: DraftReading; close: () => void } {
  const open = all.get(session) ?? new Map<TextId, Open>();
  all.set(session, open);
  const known = open.get(text) ?? { reading: new DraftReading(text, lineOf(session)), readers: 0 };
  open.set(text, known);
  known.readers += 1;
  const close = (): void => {
    known.readers -= 1;
    if (known.readers > 0) return;
    open.delete(text);
    known.reading.close();
  };
  return { reading: known.reading, close };
}

/** The draft to write in, until the returned function is called. */
export function writeDraft(session: Session, text: TextId): { writing: DraftWriting; close: () => void } {
  const { reading, close } = readDraft(session, text);
  const writing = new DraftWriting(reading);
  return {
    writing,
    close: () => {
      writing.close();
      close();
    },
  };
}

/** Sends what an earlier page left for a text that is closed meanwhile: what is refused then lies in the tray. */
export function rescue(session: Session, text: TextId): { done: Promise<void>; close: () => void } {
  const { writing, close } = writeDraft(session, text);
  return { done: writing.settled(), close };
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
