// What the office page knows beside its tables: the overview and the register, read when needed and after each change.

import { getContext, setContext } from "svelte";
import type { BodyId, PersonId } from "../../protocol.gen";
import { overview, register, type BodyRow, type Overview, type PersonRow } from "./asking";

export class Office {
  overview = $state.raw<Overview>({ tables: [], bodies: 0, people: 0 });
  bodies = $state.raw<readonly BodyRow[]>([]);
  people = $state.raw<readonly PersonRow[]>([]);
  /** What was put into the register last; its page says so. */
  saved: BodyId | PersonId | null = null;
  readonly #bodyById = $derived(new Map(this.bodies.map((body) => [body.id, body])));
  readonly #personById = $derived(new Map(this.people.map((person) => [person.id, person])));

  async load(): Promise<void> {
    const [overall, rows] = await Promise.all([overview(), register()]);
    this.overview = overall;
    this.bodies = rows.bodies;
    this.people = rows.people;
  }

  body(id: BodyId | null): BodyRow | null {
    return id === null ? null : (this.#bodyById.get(id) ?? null);
  }

  person(id: PersonId | null): PersonRow | null {
    return id === null ? null : (this.#personById.get(id) ?? null);
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
