// One file on its way into the register: chosen, looked at, kept. What it would do is worked out by the server.

import { Problem } from "../../../http";
import { say } from "../../../words/words.svelte";
import { keep, look, type Column, type Imported, type Line, type Looked, type NotRead } from "../asking";
import type { Office } from "../office.svelte";

export type Step = "file" | "check" | "done";

export class Reading {
  file = $state.raw<File | null>(null);
  step = $state<Step>("file");
  lines = $state.raw<readonly Line[]>([]);
  columns = $state.raw<readonly Column[]>([]);
  unused = $state.raw<readonly string[]>([]);
  doing = $state.raw<{ readonly done: number; readonly of: number } | null>(null);
  imported = $state.raw<Imported | null>(null);
  problem = $state("");
  #fingerprint = "";
  readonly #office: Office;
  readonly #table: string | null;

  constructor(office: Office, table: string | null) {
    this.#office = office;
    this.#table = table;
  }

  get counts(): { bodies: number; people: number; seats: number } {
    const { bodies = 0, people = 0, seats = 0 } = this.imported ?? {};
    return { bodies, people, seats };
  }

  async look(file: File | null): Promise<void> {
    if (file === null) return;
    this.problem = "";
    this.file = file;
    await this.#trying(async () => this.#looked(await look(file, this.#table)));
  }

  /** Keeps the good lines; `badToo`: although others are bad. */
  async keep(badToo: boolean): Promise<void> {
    const file = this.file;
    if (file === null || this.doing !== null) return;
    this.problem = "";
    this.doing = { done: 0, of: 1 };
    await this.#trying(() =>
      keep(file, this.#table, this.#fingerprint, badToo, (told) => {
        if (told.is === "doing") this.doing = told;
        else if (told.is === "imported") this.imported = told;
        else if (told.is === "stopped") this.problem = say("import-stopped");
        else {
          this.problem = say("import-changed");
          this.#looked(told);
        }
      }),
    );
    this.doing = null;
    if (this.imported === null) return;
    this.step = "done";
    await this.#trying(() => this.#office.load());
  }

  /** Begins anew with another file. */
  again(): void {
    this.file = null;
    this.step = "file";
    this.lines = [];
    this.imported = null;
    this.problem = "";
  }

  #looked(answer: Looked | NotRead): void {
    if (answer.is === "not_read") {
      this.again();
      this.problem = say(`import-trouble-${answer.trouble}`, { ...answer.facts });
      return;
    }
    this.lines = answer.lines;
    this.columns = answer.columns;
    this.unused = answer.unused;
    this.#fingerprint = answer.fingerprint;
    this.step = "check";
  }

  async #trying(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.problem = say(`problem-${error instanceof Problem ? error.code : "our_mistake"}`);
    }
  }
}
