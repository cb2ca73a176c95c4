// One button and what came of pressing it. A desk's keeps nothing for later: without a line it says so. A member's is kept.

import type { Command, SeatId } from "../protocol.gen";
import type { Session } from "../session.svelte";
import type { AskOptions } from "../wire/connection.svelte";
import { announcer } from "./announce.svelte";
import { refusalWords } from "./refusals";

export class Act {
  busy = $state(false);
  /** Why it was not done, in words; empty otherwise. */
  refusal = $state("");
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Asks these one after the other; false as soon as one is not done, and then `refusal` says why. */
  async ask(command: Command | readonly Command[], options: AskOptions = {}): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.refusal = "";
    try {
      for (const each of "type" in command ? [command] : command) {
        const answer = await this.#session.connection.ask(each, options);
        if (answer !== "no_line" && answer.type === "Done") continue;
        this.refusal = await refusalWords(answer);
        announcer.say(this.refusal);
        return false;
      }
      return true;
    } finally {
      this.busy = false;
    }
  }
}

/** What a member asks is kept on the device and sent until it is answered; `refusal` says why it was not done. */
export class KeptAct {
  refusal = $state("");
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  async ask(command: Command): Promise<void> {
    this.refusal = "";
    const answer = await this.#session.connection.ask(command, { keep: true });
    if (answer === "no_line" || answer.type === "Done") return;
    this.refusal = await refusalWords(answer);
    announcer.say(this.refusal);
  }
}

/** What to add when a desk enters something for this seat; nothing when it is its own. */
export function forSeat(
  session: Session,
  seat: SeatId,
  means: "by_hand" | "roll_call" = "by_hand",
): AskOptions {
  return seat === session.seat ? {} : { seat, means };
}
