/** What a table's columns hold, judged by the first rows: how to draw them, and how wide. Pure. */
import { CLAIM_STATUSES, type ClaimStatus, GRADES, type Grade } from "#contract/claim-vocabulary.ts";
import { type Cell, cellOf } from "./cell.ts";
import { type CellWords, durationText, nodeName, plainText, pointText, temporalText } from "./cell-text.ts";

export interface Column {
  readonly name: string;
  /** `grade` and `status` where all values are of those closed sets, `number` where all are numbers. */
  readonly holds: "anything" | "number" | "grade" | "status";
  /** The ends of its relationships stand in the same rows, so the verb alone says enough. */
  readonly endsBeside: boolean;
  /** CSS pixels. */
  readonly width: number;
}

const LOOKED_AT = 100;
const LETTER = 7.3;
const PADDING = 26;
const GLYPH = 24;
const LINE = 44;
export const COLUMN_BOUNDS = [56, 900] as const;
const FIRST_BOUNDS = [72, 300] as const;

export function isGrade(text: string): text is Grade {
  return Object.hasOwn(GRADES, text);
}

export function isClaimStatus(text: string): text is ClaimStatus {
  return Object.hasOwn(CLAIM_STATUSES, text);
}

function holdsOf(name: string, cells: readonly Cell[]): Column["holds"] {
  const told = cells.filter(({ kind }) => kind !== "null");
  if (told.length === 0) return "anything";
  if (told.every(({ kind }) => kind === "integer" || kind === "float")) return "number";
  const texts = told.flatMap((cell) => (cell.kind === "text" ? [cell.value] : []));
  if (texts.length < told.length) return "anything";
  if (/grade/i.test(name) && texts.every(isGrade)) return "grade";
  return /status/i.test(name) && texts.every(isClaimStatus) ? "status" : "anything";
}

function nodeIds(row: readonly unknown[]): ReadonlySet<string> {
  const ids = row.map(cellOf).flatMap((cell) => (cell.kind === "node" && cell.id !== null ? [cell.id] : []));
  return new Set(ids);
}

function endsBeside(rows: readonly (readonly unknown[])[], index: number): boolean {
  return rows.every((row) => {
    const cell = cellOf(row[index]);
    if (cell.kind !== "relationship") return cell.kind === "null";
    const ids = nodeIds(row);
    return cell.start !== null && cell.end !== null && ids.has(cell.start) && ids.has(cell.end);
  });
}

/** As long as it is shown, which for dates and durations is longer than it is copied. */
function shownText(cell: Cell, words: CellWords): string {
  if (cell.kind === "temporal") return temporalText(cell.iso, words.language);
  if (cell.kind === "duration") return durationText(cell, words);
  if (cell.kind === "point") return pointText(cell, words);
  return plainText(cell, words);
}

function roomFor(cell: Cell, words: CellWords, beside: boolean): number {
  const letters = shownText(cell, words).length;
  if (cell.kind === "node") return letters * LETTER + GLYPH;
  if (cell.kind === "relationship") return (beside ? 10 + letters / 4 : letters) * LETTER + LINE;
  if (cell.kind === "path") {
    const names = cell.nodes.reduce((sum, node) => sum + nodeName(node, words).length, 0);
    return names * LETTER + cell.nodes.length * GLYPH + cell.relationships.length * LINE;
  }
  return letters * LETTER;
}

function bounded(width: number, [least, most]: readonly [number, number]): number {
  return Math.round(Math.min(most, Math.max(least, width)));
}

/** A width set by hand, within its bounds. */
export function boundedWidth(width: number): number {
  return bounded(width, COLUMN_BOUNDS);
}

/** The columns of an answer; widths fit most of the first hundred rows, within bounds. */
export function columnsOf(
  names: readonly string[],
  rows: readonly (readonly unknown[])[],
  words: CellWords,
): readonly Column[] {
  const looked = rows.slice(0, LOOKED_AT);
  return names.map((name, index) => {
    const cells = looked.map((row) => cellOf(row[index]));
    const beside = endsBeside(looked, index);
    const rooms = cells.map((cell) => roomFor(cell, words, beside)).toSorted((a, b) => a - b);
    const most = rooms[Math.ceil((rooms.length - 1) * 0.95)] ?? 0;
    const holds = holdsOf(name, cells);
    const glyph = holds === "status" ? LINE : 0;
    const width = bounded(Math.max(most + glyph, name.length * 7.9 + 16) + PADDING, FIRST_BOUNDS);
    return { name, holds, endsBeside: beside, width };
  });
}

/** The columns made wider where the table has room to spare, up to twice; those of numbers and marks stay as they are. */
export function stretchedWidths(columns: readonly Column[], room: number): readonly number[] {
  const spare = room - columns.reduce((sum, { width }) => sum + width, 0);
  const growing = columns.filter(({ holds }) => holds === "anything");
  const share = growing.reduce((sum, { width }) => sum + width, 0);
  if (spare <= 0 || share === 0) return columns.map(({ width }) => width);
  const growth = Math.min(2, 1 + spare / share);
  return columns.map(({ width, holds }) => (holds === "anything" ? Math.floor(width * growth) : width));
}
