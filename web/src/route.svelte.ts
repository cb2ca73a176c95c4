// The address of the page, taken apart. It names the seat; the server checks that this browser may sit there.

import type { SeatId, TableId, TextId } from "./protocol.gen";

export type Route =
  | { readonly page: "home" }
  | { readonly page: "join" }
  | {
      readonly page: "seat";
      readonly table: TableId;
      readonly seat: SeatId;
      readonly desk: Desk;
      readonly tab: Tab;
      /** Which text the tab shows; null: the one that matters now. */
      readonly text: TextId | null;
    }
  | { readonly page: "screen"; readonly table: TableId }
  | { readonly page: "record"; readonly table: TableId }
  | { readonly page: "office"; readonly rest: readonly string[] };
export type Desk = "member" | "chair" | "secretary";
/** The desk at which somebody with this role works. */
export function deskOf(role: string): Desk {
  if (role === "chair" || role === "deputy") return "chair";
  return role === "secretary" ? "secretary" : "member";
}
export const TABS = ["now", "text", "amendments", "people", "more"] as const;
export type Tab = (typeof TABS)[number];

class Place {
  #path = $state(location.pathname);
  #query = $state(location.search);
  /** What the address names behind its «#»; another one whenever the reader goes there, be it the same again. */
  fragment = $state.raw({ id: location.hash.slice(1) });
  /** Whether the reader has gone from one page of ours to another, and not just come. */
  moved = false;

  constructor() {
    addEventListener("popstate", () => this.#here());
  }

  get route(): Route {
    return parsed(this.#path);
  }

  /** What the address asks for behind its «?». */
  asked(name: string): string | null {
    return new URLSearchParams(this.#query).get(name);
  }

  /** Goes to this address of ours without loading the page again. stay: the reader keeps the place on the page. */
  go(path: string, { replace = false, stay = false } = {}): void {
    history[replace ? "replaceState" : "pushState"](null, "", path);
    this.#here();
    if (!stay) scrollTo(0, 0);
  }

  #here(): void {
    this.#path = location.pathname;
    this.#query = location.search;
    this.fragment = { id: location.hash.slice(1) };
    this.moved = true;
  }
}

export function parsed(path: string): Route {
  const [first, table, second, seat, third, fourth, fifth] = path.split("/").filter(Boolean);
  if (first === "j") return { page: "join" };
  if (first === "office") return { page: "office", rest: path.split("/").filter(Boolean).slice(1) };
  if (first !== "t" || table === undefined) return { page: "home" };
  if (second === "screen") return { page: "screen", table: table as TableId };
  if (second === "record") return { page: "record", table: table as TableId };
  if (second !== "s" || seat === undefined) return { page: "home" };
  const desk = third === "chair" || third === "secretary" ? third : "member";
  const [wanted, of] = desk === "member" ? [third, fourth] : [fourth, fifth];
  const tab = TABS.find((each) => each === wanted) ?? "now";
  const text = (of as TextId | undefined) ?? null;
  return { page: "seat", table: table as TableId, seat: seat as SeatId, desk, tab, text };
}

/** The address of a seat's page. */
export function seatPath(
  table: TableId,
  seat: SeatId,
  desk: Desk = "member",
  tab: Tab = "now",
  text: TextId | null = null,
): string {
  const parts = [
    "/t",
    table,
    "s",
    seat,
    ...(desk === "member" ? [] : [desk]),
    ...(tab === "now" ? [] : [tab]),
    ...(text === null ? [] : [text]),
  ];
  return parts.join("/");
}

export const place = new Place();

/** For the onclick of a link of ours: stays on the page unless the reader wants a new tab. */
export function follow(event: MouseEvent): void {
  const link = event.currentTarget;
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { pathname, search, hash } = new URL(link.href);
  place.go(pathname + search + hash);
}
