// Every sentence on screen, by key, in the language of whoever reads. Italian is the official one and fills every gap.

import { FluentBundle, FluentNumber, FluentResource } from "@fluent/bundle";
import { REMOVED } from "../protocol.gen";

export const LANGUAGES = [
  { code: "it", name: "Italiano", dir: "ltr" },
  { code: "en", name: "English", dir: "ltr" },
  { code: "ar", name: "العربية", dir: "rtl" },
] as const;
export type Language = (typeof LANGUAGES)[number]["code"];
/** Which words a screen needs; the member's are there from the start. */
export type Shelf =
  | "common"
  | "member"
  | "later"
  | "desk"
  | "secretary"
  | "record"
  | "office"
  | "refusals"
  | "writing"
  | "documents"
  | "amending";
export type Arguments = Record<string, string | number | FluentNumber>;

const FILES = import.meta.glob<string>(
  "./*/{common,member,later,desk,secretary,record,office,refusals,writing,documents,amending}.ftl",
  {
    query: "?raw",
    import: "default",
  },
);
const KEPT = "improve/language";

class Words {
  language = $state<Language>("it");
  #bundles = $state.raw<readonly FluentBundle[]>([]);
  #shelves: ReadonlySet<Shelf> = new Set();
  /** What is being fetched, one after the other, so that who asks second does not undo what who asked first got. */
  #fetching: Promise<void> = Promise.resolve();

  get dir(): "ltr" | "rtl" {
    return LANGUAGES.find((each) => each.code === this.language)?.dir ?? "ltr";
  }

  /** Has these words ready, in the language chosen before or the browser's. */
  async start(...shelves: Shelf[]): Promise<void> {
    await this.speak(remembered() ?? preferred(), ...shelves);
  }

  need(...shelves: Shelf[]): Promise<void> {
    return this.#next(async () => {
      if (shelves.some((shelf) => !this.#shelves.has(shelf))) await this.#fetch(this.language, shelves);
    });
  }

  speak(language: Language, ...more: Shelf[]): Promise<void> {
    return this.#next(() => this.#fetch(language, more));
  }

  #next(step: () => Promise<void>): Promise<void> {
    const done = this.#fetching.then(step);
    this.#fetching = done.catch(() => undefined);
    return done;
  }

  async #fetch(language: Language, more: readonly Shelf[]): Promise<void> {
    const shelves = new Set([...this.#shelves, ...more]);
    const languages: Language[] = language === "it" ? ["it"] : [language, "it"];
    const bundles = await Promise.all(languages.map((each) => bundleOf(each, [...shelves])));
    this.#shelves = shelves;
    this.language = language;
    this.#bundles = bundles;
    document.documentElement.lang = language;
    document.documentElement.dir = this.dir;
    try {
      localStorage.setItem(KEPT, language);
    } catch {
      // The choice then lasts as long as the page.
    }
  }

  /** The sentence of this key. What nobody has written yet shows its key, so that it is seen and mended. */
  say(key: string, args: Arguments = {}): string {
    for (const bundle of this.#bundles) {
      const message = bundle.getMessage(key);
      if (message?.value) return bundle.formatPattern(message.value, args);
    }
    return key;
  }

  /** The same in the official language, for what goes on record whatever the reader's language. */
  official(key: string, args: Arguments = {}): string {
    const message = this.#bundles.at(-1)?.getMessage(key);
    return message?.value ? (this.#bundles.at(-1)?.formatPattern(message.value, args) ?? key) : key;
  }

  has(key: string): boolean {
    return this.#bundles.some((bundle) => bundle.hasMessage(key));
  }
}

async function bundleOf(language: Language, shelves: readonly Shelf[]): Promise<FluentBundle> {
  const bundle = new FluentBundle(language, { useIsolating: language === "ar" });
  for (const shelf of shelves) {
    const load = FILES[`./${language}/${shelf}.ftl`];
    if (load !== undefined) bundle.addResource(new FluentResource(await load()));
  }
  return bundle;
}

function remembered(): Language | null {
  try {
    const kept = localStorage.getItem(KEPT);
    return LANGUAGES.find((each) => each.code === kept)?.code ?? null;
  } catch {
    return null;
  }
}

function preferred(): Language {
  const wanted = navigator.languages.map((each) => each.slice(0, 2));
  return LANGUAGES.find((each) => wanted[0] === each.code)?.code ?? "it";
}

export const words = new Words();

export function say(key: string, args?: Arguments): string {
  return words.say(key, args);
}

/** One sentence in each language that has it, whatever the reader's: for what is printed and handed out. */
export async function everyLanguage(
  shelf: Shelf,
  key: string,
): Promise<readonly { readonly code: Language; readonly dir: "ltr" | "rtl"; readonly text: string }[]> {
  const said = await Promise.all(
    LANGUAGES.map(async ({ code, dir }) => {
      const message = (await bundleOf(code, [shelf])).getMessage(key)?.value;
      return { code, dir, text: typeof message === "string" ? message : "" };
    }),
  );
  return said.filter((each) => each.text !== "");
}

/** A number as it stands in «n. 2/2026»: without a mark between its thousands. */
export function figure(value: number): FluentNumber {
  return new FluentNumber(value, { useGrouping: false });
}

/** Somebody's words as they stand, or that they were removed. */
export function shown(text: string): string {
  return text === REMOVED ? say("removed") : text;
}
