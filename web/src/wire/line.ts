// One way to reach the server: a socket, or, where a network lets none through, asking again and again.

import type { FromPage, FromServer, Hello } from "../protocol.gen";

export interface Heard {
  opened(): void;
  message(message: FromServer): void;
  edits(frame: Uint8Array): void;
  closed(code: number): void;
}

export interface Line {
  readonly takesEdits: boolean;
  send(message: FromPage): void;
  sendEdit(frame: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

export function socketLine(table: string, seat: string, heard: Heard): Line {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  const socket = new WebSocket(`${scheme}//${location.host}/ws/${table}/${seat}`);
  socket.binaryType = "arraybuffer";
  socket.onopen = () => heard.opened();
  socket.onclose = (event) => heard.closed(event.code);
  socket.onmessage = (event: MessageEvent<string | ArrayBuffer>) => {
    if (typeof event.data === "string") heard.message(JSON.parse(event.data) as FromServer);
    else heard.edits(new Uint8Array(event.data));
  };
  return {
    takesEdits: true,
    send: (message) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    sendEdit: (frame) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(frame);
    },
    close: () => {
      socket.onclose = null;
      socket.close();
      heard.closed(1000);
    },
  };
}

const EVERY = 2000;

/** The same conversation over plain requests; drafts need the socket. */
export function requestLine(table: string, seat: string, heard: Heard): Line {
  const address = `/api/t/${table}/s/${seat}`;
  let known: Pick<Hello, "since" | "audience"> = { since: null, audience: null };
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function end(code: number): void {
    if (over) return;
    over = true;
    clearTimeout(timer);
    heard.closed(code);
  }

  async function look(): Promise<void> {
    try {
      const query = known.since === null ? "" : `?since=${known.since}&audience=${known.audience}`;
      const response = await fetch(`${address}/now${query}`);
      if (response.status === 401) return end(4401);
      if (!response.ok) return end(1006);
      for (const message of (await response.json()) as FromServer[]) {
        if (message.type === "Welcome") known = { since: message.seq, audience: message.audience };
        else if ("seq" in message) known = { ...known, since: message.seq };
        heard.message(message);
      }
      timer = setTimeout(() => void look(), EVERY);
    } catch {
      end(1006);
    }
  }

  async function ask(message: FromPage): Promise<void> {
    try {
      const response = await fetch(`${address}/ask`, { method: "POST", body: JSON.stringify(message) });
      if (!response.ok) return end(response.status === 401 ? 4401 : 1006);
      heard.message((await response.json()) as FromServer);
      clearTimeout(timer);
      await look();
    } catch {
      end(1006);
    }
  }

  queueMicrotask(() => heard.opened());
  return {
    takesEdits: false,
    send: (message) => {
      if (message.type === "Hello") {
        known = message;
        void look();
      } else if (message.type === "Ask") void ask(message);
    },
    sendEdit: () => undefined,
    close: () => end(1000),
  };
}
