// Sheets made here, which the server reads like any other: an empty one to fill in, and lines put right on the page.

import { say } from "../../../words/words.svelte";
import { BODY_FIELDS, type Column, type Line } from "../asking";

const USUAL: readonly Column[] = ["body", "bench", "municipality", "tax_code", "person", "role", "votes"];

/** The head of a sheet with the columns that most need, to be opened in a spreadsheet. */
export function emptySheet(): Blob {
  const others = BODY_FIELDS.filter((field) => !USUAL.includes(field));
  return written([headOf([...USUAL, "stands_in_for", ...others])]);
}

/** These lines under these columns, each at the number it has. */
export function sheetOf(
  name: string,
  columns: readonly Column[],
  lines: readonly Pick<Line, "number" | "cells">[],
): File {
  const rows: string[] = [headOf(columns)];
  for (const line of lines) rows[line.number - 1] = row(columns.map((column) => line.cells[column] ?? ""));
  return new File([written(Array.from(rows, (each) => each ?? ""))], name);
}

function headOf(columns: readonly Column[]): string {
  return row(columns.map((column) => say(`import-column-${column}`)));
}

function row(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";");
}

/** With the mark by which a spreadsheet knows UTF-8. */
function written(rows: readonly string[]): Blob {
  return new Blob([`\ufeff${rows.join("\r\n")}\r\n`], { type: "text/csv" });
}
