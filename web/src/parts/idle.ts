// What can wait until the page has nothing else to do.

const SOON_MS = 1_000;

export function whenIdle(run: () => unknown): void {
  if ("requestIdleCallback" in window) requestIdleCallback(() => void run());
  else setTimeout(run, SOON_MS);
}
