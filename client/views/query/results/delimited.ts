/** Tables as text for spreadsheets: CSV files and the clipboard's TSV, safe from formulas (SAFETY §3). Pure. */

/** What a spreadsheet may take for a formula, full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** A plain number may begin with a minus: no spreadsheet reads more into it. */
const NUMBER = /^-\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const BOM = "\ufeff";

/** The text with a leading `'` where a spreadsheet would run it. */
export function formulaSafe(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function quoted(text: string, delimiter: string): string {
  const safe = formulaSafe(text);
  return safe.includes(delimiter) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function lines(table: readonly (readonly string[])[], delimiter: string): string {
  return table.map((row) => row.map((text) => quoted(text, delimiter)).join(delimiter)).join("\r\n");
}

/** A CSV file by RFC 4180, with the BOM by which Excel knows UTF-8; the first row holds the columns' names. */
export function csvFile(table: readonly (readonly string[])[]): string {
  return `${BOM}${lines(table, ",")}\r\n`;
}

/** Rows for the clipboard, as spreadsheets paste them. */
export function tsvText(table: readonly (readonly string[])[]): string {
  return lines(table, "\t");
}
