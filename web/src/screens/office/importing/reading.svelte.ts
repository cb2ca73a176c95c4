// One file on its way into the register: chosen, looked at, put right, kept. What it would do the server works out.

import { Problem } from "../../../http";
import { say } from "../../../words/words.svelte";
import { keep, look, type Column, type Imported, type Line, type Looked, type NotRead } from "../asking";
import type { Office } from "../office.svelte";
import { sheetOf } from "./sheet";

export type Step = "file" | "check" | "done";

export class Reading {
  file = $state.raw<File | null>(null);
  step = $state<Step>("file");
  lines = $state.raw<readonly Line[]>([]);
  columns = $state.raw<readonly Column[]>([]);
  unused = $state.raw<readonly string[]>([]);
  /** Whether the server is reading it now. */
  looking = $state(false);
  doing = $state.raw<{ readonly done: number; readonly of: number } | null>(null);
  imported = $state.raw<Imported | null>(null);
  problem = $state("");
  readonly good = $derived(this.#so("new") + this.#so("changed"));
  readonly bad = $derived(this.#so("bad"));
  #fingerprint = "";
  readonly #office: Office;
  readonly #table: () => string | null;

  constructor(office: Office, table: () => string | null) {
    this.#office = office;
    this.#table = table;
  }

  async look(file: File | null): Promise<void> {
    if (file === null || this.looking) return;
    this.unused = [];
    await this.#read(file);
  }

  /** Puts these cells in the place of a line's, or with null takes the line out, and has the whole read again. */
  async correct(number: number, cells: Line["cells"] | null): Promise<void> {
    if (this.file === null || this.looking) return;
    const others = this.lines.filter((line) => line.number !== number);
    const columns = new Set([...this.columns, ...(Object.keys(cells ?? {}) as Column[])]);
    const lines = cells === null ? others : [...others, { number, cells }];
    await this.#read(sheetOf(this.file.name, [...columns], lines));
  }

  /** Keeps the good lines; `badToo`: although others are bad. */
  async keep(badToo: boolean): Promise<void> {
    const file = this.file;
    if (file === null || this.doing !== null) return;
    this.problem = "";
    this.doing = { done: 0, of: 1 };
    await this.#trying(() =>
      keep(file, this.#table(), this.#fingerprint, badToo, (told) => {
        if (told.is === "doing") this.doing = told;
        else if (told.is === "imported") this.imported = told;
        else if (told.is === "stopped") this.problem = say("import-stopped");
        else {
          this.#looked(told);
          this.problem ||= say("import-changed");
        }
      }),
    );
    this.doing = null;
    if (this.imported === null) return;
    this.step = "done";
    await this.#trying(() => this.#office.load());
  }

  /** Back to the lines that stayed out; the others are in the register now. */
  async rest(): Promise<void> {
    this.imported = null;
    if (this.file !== null) await this.#read(this.file);
  }

  /** Begins anew with another file. */
  again(): void {
    this.file = null;
    this.step = "file";
    this.lines = [];
    this.imported = null;
    this.problem = "";
  }

  #so(fate: Line["fate"]): number {
    return this.lines.filter((line) => line.fate === fate).length;
  }

  async #read(file: File): Promise<void> {
    this.problem = "";
    this.looking = true;
    await this.#trying(async () => {
      const answer = await look(file, this.#table());
      this.file = file;
      this.#looked(answer);
    });
    this.looking = false;
  }

  #looked(answer: Looked | NotRead): void {
    if (answer.is === "not_read") {
      this.again();
      this.problem = say(`import-trouble-${answer.trouble}`, { ...answer.facts });
      return;
    }
    this.lines = answer.lines;
    this.columns = answer.columns;
    if (this.unused.length === 0) this.unused = answer.unused;
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
