// The server's time on this device: clocks on phones are wrong, and a vote closes by the server's.

import { createSubscriber } from "svelte/reactivity";
import type { Instant } from "../protocol.gen";

class ServerClock {
  #ahead = 0;
  #known = false;
  readonly #tick = createSubscriber((update) => {
    const timer = setInterval(update, 250);
    return () => clearInterval(timer);
  });

  /** The server said so, and it took this long (milliseconds there and back). */
  set(now: Instant, roundTrip = 0): void {
    const ahead = Date.parse(now) + roundTrip / 2 - Date.now();
    this.#ahead = this.#known ? this.#ahead * 0.75 + ahead * 0.25 : ahead;
    this.#known = true;
  }

  /** Milliseconds since 1970 by the server's clock; read in a component, it ticks four times a second. */
  get now(): number {
    this.#tick();
    return Date.now() + this.#ahead;
  }
}

export const serverClock = new ServerClock();
