// What the office page knows beside its tables: the overview and the register, read when needed and after each change.

import { getContext, setContext } from "svelte";
import type { BodyId, PersonId, TableId } from "../../protocol.gen";
import { overview, register, type BodyRow, type Overview, type PersonRow } from "./asking";
import { FreshLinks } from "./table/fresh.svelte";

export class Office {
  #overview = $state.raw<Overview | null>(null);
  bodies = $state.raw<readonly BodyRow[]>([]);
  people = $state.raw<readonly PersonRow[]>([]);
  /** What was put into the register last; its page says so. */
  saved: BodyId | PersonId | null = null;
  readonly #fresh = new Map<TableId, FreshLinks>();
  readonly #bodyById = $derived(new Map(this.bodies.map((body) => [body.id, body])));
  readonly #personById = $derived(new Map(this.people.map((person) => [person.id, person])));

  /** The page shows nothing before this was read. */
  get overview(): Overview {
    if (this.#overview === null) throw new Error("the office has not been read yet");
    return this.#overview;
  }

  async load(): Promise<void> {
    const [overall, rows] = await Promise.all([overview(), register()]);
    this.#overview = overall;
    this.bodies = rows.bodies;
    this.people = rows.people;
  }

  body(id: BodyId | null): BodyRow | null {
    return id === null ? null : (this.#bodyById.get(id) ?? null);
  }

  person(id: PersonId | null): PersonRow | null {
    return id === null ? null : (this.#personById.get(id) ?? null);
  }

  /** The links made at this table since the page was opened. */
  freshLinks(table: TableId): FreshLinks {
    const known = this.#fresh.get(table) ?? new FreshLinks();
    this.#fresh.set(table, known);
    return known;
  }

  /** Fresh links, at any table, that were neither copied nor printed. */
  get unhanded(): number {
    return [...this.#fresh.values()].reduce((sum, links) => sum + links.unhanded, 0);
  }

  peopleOf(body: BodyId): readonly PersonRow[] {
    return this.people.filter((person) => person.body === body);
  }
}

const KEY = Symbol("office");

export function provideOffice(office: Office): void {
  setContext(KEY, office);
}

export function useOffice(): Office {
  return getContext<Office>(KEY);
}
