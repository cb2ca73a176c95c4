// What goes takes the focus with it and would leave the reader nowhere: then it goes on as near as it can. Otherwise
// the focus is never moved.

const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

export function keepFocus(root: HTMLElement): () => void {
  let path: Element[] = [];
  const remember = (event: FocusEvent): void => {
    path = event.composedPath().filter((each) => each instanceof Element);
  };
  const observer = new MutationObserver(() => {
    if (path[0]?.isConnected !== false || document.activeElement !== document.body) return;
    const near = path.find((each) => each.isConnected && root.contains(each));
    path = [];
    if (near instanceof HTMLElement) nearest(near, root)?.focus({ preventScroll: true });
  });
  root.addEventListener("focusin", remember);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener("focusin", remember);
    observer.disconnect();
  };
}

/** The place itself if it can bear the focus, else the first thing in it that can, else the same around it. */
function nearest(place: HTMLElement, root: HTMLElement): HTMLElement | null {
  if (place.matches(FOCUSABLE)) return place;
  const inside = place.querySelector<HTMLElement>(FOCUSABLE);
  if (inside !== null || place === root || place.parentElement === null) return inside;
  return nearest(place.parentElement, root);
}
