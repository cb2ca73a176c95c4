// Binary frames of drafts, as server/edits.py describes them. Knows bytes, not what they mean.

import type { TextId } from "../protocol.gen";

/** Updates that together are the edits numbered `first` to `first + count - 1`. */
export interface Downward {
  readonly text: TextId;
  readonly first: number;
  readonly count: number;
  readonly updates: readonly Uint8Array[];
}

export interface Upward {
  readonly text: TextId;
  readonly client: number;
  readonly local: number;
  readonly flags: number;
  readonly update: Uint8Array;
}

/** Flag: the page has asked, and its author does want to delete most of the text. */
export const DELETES_MOST = 1;

export function downward(frame: Uint8Array): Downward {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = frame[at++];
      if (byte === undefined) throw new RangeError("a frame of a draft that ends too early");
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const bytes = (): Uint8Array => {
    const length = number();
    const from = at;
    at += length;
    return frame.subarray(from, at);
  };
  const text = new TextDecoder().decode(bytes()) as TextId;
  const first = number();
  const count = number();
  const updates: Uint8Array[] = [];
  while (at < frame.length) updates.push(bytes());
  return { text, first, count, updates };
}

export function upward(edit: Upward): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(edit.text);
  const head = [
    ...written(text.length),
    ...text,
    ...written(edit.client),
    ...written(edit.local),
    ...written(edit.flags),
  ];
  const frame = new Uint8Array(head.length + edit.update.length);
  frame.set(head);
  frame.set(edit.update, head.length);
  return frame;
}

/** A number little end first, seven bits a byte; up to 2^53, so no bit operations above. */
function written(value: number): number[] {
  const bytes: number[] = [];
  while (value > 127) {
    bytes.push((value % 128) + 128);
    value = Math.floor(value / 128);
  }
  return [...bytes, value];
}
