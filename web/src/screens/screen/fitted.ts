// Words that must fit on the wall: a step smaller until they do. The sheet says what each step means. Of what is still
// too long the end is shown, where most is written.

const STEPS = 6;

export function fitted(box: HTMLElement): () => void {
  const fit = (): void => {
    for (let step = 0; step <= STEPS; step += 1) {
      box.dataset["fit"] = `${step}`;
      if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) return;
    }
    box.scrollTop = box.scrollHeight;
  };
  const resized = new ResizeObserver(fit);
  const changed = new MutationObserver(fit);
  resized.observe(box);
  changed.observe(box, { childList: true, subtree: true, characterData: true });
  void document.fonts.ready.then(fit);
  fit();
  return () => {
    resized.disconnect();
    changed.disconnect();
  };
}
