// Copying on plain HTTP in a room's network, where the clipboard of modern browsers is closed.

/** Whether the words are on the clipboard now; if not, they stand selected in the field, to be copied by hand. */
export async function copied(words: string, field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}
