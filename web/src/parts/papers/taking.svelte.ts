// One file on its way home: the server makes it while the page waits and says how far it is, then the browser fetches it.

import { post, Problem } from "../../http";
import type { Session } from "../../session.svelte";
import type { Format, Paper } from "./paper";

export type DocumentLanguage = "it" | "en";
export type Step =
  | { readonly is: "nothing" }
  | { readonly is: "waiting" | "writing"; readonly format: string }
  | {
      readonly is: "ready";
      readonly format: string;
      readonly file: string;
      readonly bytes: number;
      /** How long it took, in whole seconds. */
      readonly seconds: number;
      readonly address: string;
    }
  | { readonly is: "failed"; readonly format: string; readonly code: string };

interface Progress {
  readonly step: "waiting" | "writing" | "ready";
  readonly file_name: string;
  readonly bytes: number;
  readonly address: string;
}

const ASK_AGAIN = 300;

export class Taking {
  step = $state.raw<Step>({ is: "nothing" });
  readonly #base: string;
  /** Whoever asks for another format meanwhile wants that one. */
  #turn = 0;

  constructor(session: Session) {
    this.#base = `/api/t/${session.table}/s/${session.seat}/exports`;
  }

  /** Where the file can be had without waiting for word of it: for a new tab, or without this script. */
  address(paper: Paper, format: Format, language: DocumentLanguage): string {
    const query = new URLSearchParams({ language });
    if (format[1] !== null) query.set("format", format[1]);
    if (paper.text !== null) query.set("text", paper.text);
    if (paper.sitting !== null) query.set("sitting", paper.sitting);
    if (paper.item !== undefined) query.set("item", paper.item);
    return `${this.#base}/${paper.document}?${query}`;
  }

  async take(paper: Paper, format: Format, language: DocumentLanguage): Promise<void> {
    const turn = (this.#turn += 1);
    const [name, kind] = format;
    const { document, text, sitting, item } = paper;
    const wanted = { document, language, text, sitting, item, ...(kind === null ? {} : { format: kind }) };
    const began = performance.now();
    this.step = { is: "waiting", format: name };
    try {
      for (;;) {
        const { step, file_name: file, bytes, address } = await post<Progress>(this.#base, wanted);
        if (turn !== this.#turn) return;
        if (step === "ready") {
          const seconds = Math.round((performance.now() - began) / 1000);
          this.step = { is: "ready", format: name, file, bytes, seconds, address };
          return fetched(address);
        }
        this.step = { is: step, format: name };
        await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
        if (turn !== this.#turn) return;
      }
    } catch (error) {
      if (turn !== this.#turn) return;
      this.step = {
        is: "failed",
        format: name,
        code: error instanceof Problem ? error.code : "our_mistake",
      };
    }
  }

  /** Nobody waits for it any more. */
  leave(): void {
    this.#turn += 1;
  }
}

/** Hands the address to the browser, which saves what it finds there. */
function fetched(address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  link.click();
}
