// What the office asks over HTTP: its tables, the register, files, links. Acts at a table go over its socket.

import { get, post, put, upload } from "../../http";
import type {
  BodyId,
  Done,
  Instant,
  PersonId,
  Refused,
  Rules,
  SeatId,
  SeatRecord,
  SittingRecord,
  TableId,
} from "../../protocol.gen";

export type Bench = SeatRecord["bench"];
export const BENCHES: readonly Bench[] = ["association", "administration", "council", "anci", "other"];
export const BODY_FIELDS = [
  "body",
  "acronym",
  "bench",
  "relation",
  "tax_code",
  "legal_form",
  "founded_on",
  "address",
  "municipality",
  "province",
  "region",
  "representative",
  "contact",
  "pec",
  "email",
  "phone",
  "website",
  "areas",
  "languages",
  "regional_register",
  "national_register",
  "runts",
  "verified_by",
  "verified_on",
] as const;
export type BodyField = (typeof BODY_FIELDS)[number];
export type Column = BodyField | "person" | "surname" | "role" | "votes" | "stands_in_for";

export interface TableRow {
  readonly id: TableId;
  readonly name: string;
  readonly lead: string;
  readonly seats: number;
  readonly voting: number;
  /** Seats with a link that lets in. */
  readonly invited: number;
  /** Sittings that were opened. */
  readonly held: number;
  readonly next_sitting: NextSitting | null;
}
export interface NextSitting {
  readonly number: number;
  readonly year: number;
  readonly planned_at: Instant;
  readonly state: SittingRecord["state"];
}
export interface Overview {
  readonly tables: readonly TableRow[];
  readonly bodies: number;
  readonly people: number;
  /** The rules a new table begins with. */
  readonly usual: Rules;
}
export interface BodyRow {
  readonly id: BodyId;
  readonly name: string;
  readonly acronym: string;
  readonly bench: Bench;
  readonly municipality: string;
  readonly tax_code: string;
}
export interface PersonRow {
  readonly id: PersonId;
  readonly name: string;
  readonly body: BodyId | null;
}
export interface RegisterRows {
  readonly bodies: readonly BodyRow[];
  readonly people: readonly PersonRow[];
}
export type WholeBody = Readonly<Record<string, string | null>>;
export interface Fault {
  readonly code: string;
  readonly column: Column;
  readonly facts: Readonly<Record<string, string | number>>;
}
export type Written =
  { readonly is: "kept" } | { readonly is: "not_kept"; readonly faults: readonly Fault[] };

export interface Line {
  readonly number: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  readonly fate: "new" | "changed" | "unchanged" | "bad";
  readonly faults: readonly Fault[];
  readonly news: readonly ("body" | "person" | "seat")[];
  readonly changes: readonly { readonly column: Column; readonly before: string }[];
}
export interface Looked {
  readonly is: "looked";
  readonly columns: readonly Column[];
  readonly unused: readonly string[];
  readonly lines: readonly Line[];
  readonly fingerprint: string;
}
export interface NotRead {
  readonly is: "not_read";
  readonly trouble: string;
  readonly facts: Readonly<Record<string, string | number>>;
}
export interface Imported {
  readonly is: "imported";
  readonly bodies: number;
  readonly people: number;
  readonly seats: number;
  readonly not_given: readonly {
    readonly body: string;
    readonly person: string;
    readonly code: Refused["code"];
    readonly facts: Readonly<Record<string, string | number>>;
  }[];
}
export type Told =
  | { readonly is: "doing"; readonly done: number; readonly of: number }
  | Imported
  | { readonly is: "stopped" }
  | Looked
  | NotRead;

export interface WayIn {
  readonly seat: SeatId;
  readonly issued_at: Instant | null;
  readonly expires_at: Instant | null;
  readonly entered_at: Instant | null;
  readonly browsers: number;
}
export interface Invitation {
  readonly seat: SeatId;
  readonly address: string;
  readonly picture: { readonly size: number; readonly path: string };
}

export const overview = (): Promise<Overview> => get("/api/office");
export const register = (): Promise<RegisterRows> => get("/api/office/register");
export const wholeBody = (id: string): Promise<WholeBody> => get(`/api/office/bodies/${id}`);
export const writeBody = (id: string, fields: Partial<Record<BodyField, string>>): Promise<Written> =>
  put(`/api/office/bodies/${id}`, fields);
export const writePerson = (id: string, name: string, body: BodyId | null): Promise<Written> =>
  put(`/api/office/people/${id}`, { name, body });
export const found = (
  table: TableId,
  name: string,
  lead: BodyId | null,
  rules: Rules,
): Promise<Done | Refused> => post("/api/office/tables", { table, name, lead, zone: "Europe/Rome", rules });

export async function look(file: Blob, table: string | null): Promise<Looked | NotRead> {
  return (await upload(`/api/office/import/look${query({ table })}`, file)).json();
}

export async function badLines(file: Blob, table: string | null, language: string): Promise<Blob> {
  return (await upload(`/api/office/import/bad${query({ table, language })}`, file)).blob();
}

/** Keeps what was looked at; `tell` hears how far it is. What it ends with. */
export async function keep(
  file: Blob,
  table: string | null,
  fingerprint: string,
  badToo: boolean,
  tell: (told: Told) => void,
): Promise<void> {
  const address = `/api/office/import/keep${query({ table, fingerprint, bad_too: badToo ? "true" : null })}`;
  const answer = await upload(address, file);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = "";
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    const lines = (waiting + piece.value).split("\n");
    waiting = lines.pop() ?? "";
    for (const line of lines) if (line !== "") tell(JSON.parse(line) as Told);
  }
  if (waiting !== "") tell(JSON.parse(waiting) as Told);
}

const links = (table: string, seat: string): string => `/api/t/${table}/s/${seat}/links`;
export const waysIn = (table: string, seat = "office"): Promise<readonly WayIn[]> => get(links(table, seat));
export const invite = (
  table: string,
  seats: readonly SeatId[],
  renew: boolean,
  seat = "office",
): Promise<readonly Invitation[]> => post(links(table, seat), { seats, renew });
export const revoke = (table: string, seats: readonly SeatId[]): Promise<{ readonly links: number }> =>
  post(`${links(table, "office")}/revoke`, { seats });

function query(parts: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(parts).filter((part): part is [string, string] => part[1] !== null);
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
}
