// How one unit stands on the page: its number, its words, and below them who writes there. Only the words are typed.

import type { Node } from "prosemirror-model";
import type { Decoration, NodeView, ViewMutationRecord } from "prosemirror-view";
import { kindOf } from "./schema";
import { tongueOf } from "./tongue";

/** A line below a unit: a colour of the sheet and a sentence. */
export interface Below {
  readonly look: string;
  readonly said: string;
}

/** What a unit shows beside its words; travels as text in a decoration, so that equal ones are seen to be equal. */
export interface Beside {
  readonly number: string;
  readonly below: readonly Below[];
  readonly mine: boolean;
  readonly hint: string;
}

export class UnitView implements NodeView {
  readonly dom = document.createElement("div");
  readonly contentDOM = document.createElement("p");
  readonly #number = document.createElement("span");
  readonly #below = document.createElement("div");
  #shown = "";

  constructor(node: Node, decorations: readonly Decoration[]) {
    this.#number.className = "no";
    this.#below.className = "by";
    this.contentDOM.className = "words";
    this.contentDOM.dir = "auto";
    for (const aside of [this.#number, this.#below]) aside.contentEditable = "false";
    this.dom.append(this.#number, this.contentDOM, this.#below);
    this.update(node, decorations);
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type.name !== "unit") return false;
    const words = node.textContent;
    this.contentDOM.lang = tongueOf(words);
    const spec: unknown = decorations.map((each) => (each.spec as { beside?: string }).beside).find(Boolean);
    const shown = `${kindOf(node)}/${words === ""}/${typeof spec === "string" ? spec : ""}`;
    if (shown === this.#shown) return true;
    this.#shown = shown;
    const beside =
      typeof spec === "string"
        ? (JSON.parse(spec) as Beside)
        : { number: "", below: [], mine: false, hint: "" };
    this.#show(node, beside, words === "");
    return true;
  }

  /** What is not the words is ours alone. */
  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }

  #show(node: Node, { number, below, mine, hint }: Beside, empty: boolean): void {
    const kind = kindOf(node);
    const level = kind === "letter" && node.attrs["level"] === 1 ? " deeper" : "";
    this.dom.className = `unit ${kind}${level}${mine ? " mine" : ""}${empty ? " empty" : ""}`;
    this.#number.textContent = number;
    this.contentDOM.dataset["hint"] = hint;
    if (kind === "title" || kind === "area") {
      this.contentDOM.setAttribute("role", "heading");
      this.contentDOM.ariaLevel = kind === "title" ? "2" : "3";
    } else {
      this.contentDOM.removeAttribute("role");
      this.contentDOM.removeAttribute("aria-level");
    }
    this.#below.hidden = below.length === 0;
    this.#below.replaceChildren(
      ...below.map(({ look, said }) => {
        const line = document.createElement("span");
        line.className = look;
        line.textContent = said;
        return line;
      }),
    );
  }
}
