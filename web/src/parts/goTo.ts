// Takes the reader to a place of the page: what folds it away opens, and the focus stands there.

export function goTo(id: string): void {
  const place = document.getElementById(id);
  place?.closest("details")?.setAttribute("open", "");
  place?.focus();
  place?.scrollIntoView({ block: "nearest" });
}
