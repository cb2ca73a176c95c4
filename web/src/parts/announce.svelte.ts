// One quiet queue of things to say to who listens: item, speaker, ballot, result. Never turnout, never a ticking clock.

const GAP = 150;

class Announcer {
  /** What the live region says now. */
  said = $state("");
  last = "";
  readonly #waiting: string[] = [];
  #busy = false;

  say(sentence: string): void {
    if (sentence === "" || sentence === this.#waiting.at(-1)) return;
    this.#waiting.push(sentence);
    if (!this.#busy) this.#next();
  }

  /** Says the last thing once more. */
  again(): void {
    if (this.last !== "") this.say(this.last);
  }

  #next(): void {
    const sentence = this.#waiting.shift();
    if (sentence === undefined) {
      this.#busy = false;
      return;
    }
    this.#busy = true;
    this.said = "";
    setTimeout(() => {
      this.said = sentence;
      this.last = sentence;
      setTimeout(() => this.#next(), GAP + sentence.length * 40);
    }, GAP);
  }
}

export const announcer = new Announcer();
