// Requests to our own server, with the codes it answers.

export interface Place {
  readonly person: string;
  readonly body: string;
  readonly municipality: string;
  readonly role: string;
  readonly votes: boolean;
  readonly next_sitting: string | null;
  readonly sitting_open: boolean;
}
export interface Invited {
  readonly table: string;
  readonly place: Place | null;
}
export interface WentIn {
  readonly table: string | null;
  readonly seat: string | null;
  readonly role: string;
}
export interface Sat extends WentIn {
  readonly name: string;
  readonly table_name: string;
}

/** Why a request was not answered; each code has a sentence «problem-…». */
export class Problem extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export async function post<T>(address: string, body: unknown): Promise<T> {
  return answer<T>(await reached(address, { method: "POST", body: JSON.stringify(body) }));
}

export async function put<T>(address: string, body: unknown): Promise<T> {
  return answer<T>(await reached(address, { method: "PUT", body: JSON.stringify(body) }));
}

/** The whole answer to a file as it is. */
export async function upload(address: string, file: Blob): Promise<Response> {
  const response = await reached(address, { method: "POST", body: file });
  return response.ok ? response : answer<Response>(response);
}

export async function get<T>(address: string): Promise<T> {
  return answer<T>(await reached(address));
}

async function reached(address: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch {
    throw new Problem("no_line");
  }
}

async function answer<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  const body: unknown = await response.json().catch(() => ({ error: "our_mistake" }));
  if (!response.ok) throw new Problem((body as { error?: string }).error ?? "our_mistake");
  return body as T;
}
