// One writing tab per text, seat and device: tabs ask each other. Where they cannot, each thinks itself alone.

const ANSWER_WITHIN = 250;
/** A tab that was killed has not said that it is gone (milliseconds). */
const ASK_AGAIN = 3_000;

type Word = { readonly word: "who" | "me" | "give" | "gone"; readonly tab: number };

export class WritingTab {
  /** Whether this tab is the one that writes; null until the others had time to answer. */
  mine = $state<boolean | null>(null);
  readonly #tab = Math.random();
  readonly #changed: () => void;
  readonly #channel: BroadcastChannel | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(name: string, changed: () => void) {
    this.#changed = changed;
    this.#channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
    if (this.#channel === null) {
      this.mine = true;
      return;
    }
    this.#channel.onmessage = (event: MessageEvent<Word>) => this.#hear(event.data);
    addEventListener("pagehide", this.#leaving);
    document.addEventListener("visibilitychange", this.#seen);
    this.#watch = setInterval(() => {
      if (this.mine === false && document.visibilityState === "visible") this.#ask();
    }, ASK_AGAIN);
    this.#ask();
  }

  /** Takes the pen from the other tab, which then only reads. */
  take(): void {
    this.#say("give");
    this.#ask();
  }

  leave(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#watch);
    removeEventListener("pagehide", this.#leaving);
    document.removeEventListener("visibilitychange", this.#seen);
    this.#leaving();
    this.#channel?.close();
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#say("who");
    this.#timer = setTimeout(() => {
      this.#become(true);
      this.#say("me");
    }, ANSWER_WITHIN);
  }

  #hear({ word, tab }: Word): void {
    switch (word) {
      case "who":
        // Of two that ask at once, the smaller number goes first.
        if (this.mine === true || (this.mine === null && this.#tab < tab)) this.#say("me");
        break;
      case "me":
        if (this.mine === true && this.#tab < tab) {
          this.#say("me");
          break;
        }
        clearTimeout(this.#timer);
        this.#become(false);
        break;
      case "give":
        this.#become(false);
        break;
      case "gone":
        if (this.mine === false) this.#ask();
        break;
    }
  }

  #become(mine: boolean | null): void {
    if (this.mine === mine) return;
    this.mine = mine;
    this.#changed();
  }

  #say(word: Word["word"]): void {
    this.#channel?.postMessage({ word, tab: this.#tab } satisfies Word);
  }

  readonly #leaving = (): void => {
    if (this.mine === true) this.#say("gone");
    this.#become(null);
  };

  /** A tab that the browser had frozen may have missed that another writes now. */
  readonly #seen = (): void => {
    if (document.visibilityState === "visible" && this.mine === true) this.#say("me");
    if (document.visibilityState === "visible" && this.mine === null) this.#ask();
  };
}
