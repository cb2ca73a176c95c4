// One button of a desk and what came of pressing it. Nothing is kept for later: without a line it says so.

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
        this.refusal = refusalWords(answer);
        announcer.say(this.refusal);
        return false;
      }
      return true;
    } finally {
      this.busy = false;
    }
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
