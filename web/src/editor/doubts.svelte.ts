// What the page asks before an act that would take the ground from under somebody's caret, or most of the text away.

/** What the page asks before going on. */
export interface Question {
  readonly about: "move" | "remove" | "most";
  readonly names: readonly string[];
  readonly answer: (yes: boolean) => void;
}

/** A key that would have split or joined what others are writing in: pressed once more it does. */
export interface Warning {
  readonly about: "split" | "join";
  readonly names: readonly string[];
  readonly unit: string;
  readonly at: number;
}

/** A key held down, or pressed long after, does not confirm (milliseconds). */
const SOONEST = 350;
const LATEST = 8_000;

export class Doubts {
  question = $state.raw<Question | null>(null);
  warning = $state.raw<Warning | null>(null);

  /** True at once when nobody else is concerned; else what the dialog is answered. */
  async sure(about: Question["about"], names: readonly string[]): Promise<boolean> {
    return names.length === 0 || (await this.ask(about, names));
  }

  /** The same for a key: no dialog, which would swallow what is typed next; the key pressed once more is the answer. */
  sureByKey(about: Warning["about"], unit: string, names: readonly string[]): boolean {
    const before = this.warning?.about === about && this.warning.unit === unit ? this.warning : null;
    const since = Date.now() - (before?.at ?? 0);
    const sure = names.length === 0 || (since > SOONEST && since < LATEST);
    if (sure) this.warning = null;
    else if (before === null || since >= LATEST) this.warning = { about, names, unit, at: Date.now() };
    return sure;
  }

  /** Whoever asks next has the question before answered with no. */
  ask(about: Question["about"], names: readonly string[] = []): Promise<boolean> {
    this.question?.answer(false);
    return new Promise((resolve) => {
      const answer = (yes: boolean): void => {
        this.question = null;
        resolve(yes);
      };
      this.question = { about, names, answer };
    });
  }
}
