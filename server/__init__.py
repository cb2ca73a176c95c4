"""ImProVe: the live table, from a link to the exported text."""
