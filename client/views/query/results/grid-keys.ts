/** Where the keys of a grid lead. Row −1 is the header. Pure. */

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page key skips. */
  readonly page: number;
  readonly rtl: boolean;
}

interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

function stepOf({ key, ctrlKey, metaKey }: GridKey, at: GridPlace, { rows, columns, page, rtl }: GridSize): GridPlace {
  const whole = ctrlKey || metaKey;
  const ahead = rtl ? -1 : 1;
  switch (key) {
    case "ArrowDown":
      return { ...at, row: whole ? rows - 1 : at.row + 1 };
    case "ArrowUp":
      return { ...at, row: whole ? 0 : at.row - 1 };
    case "ArrowRight":
      return { ...at, column: at.column + ahead };
    case "ArrowLeft":
      return { ...at, column: at.column - ahead };
    case "Home":
      return { row: whole ? 0 : at.row, column: 0 };
    case "End":
      return { row: whole ? rows - 1 : at.row, column: columns - 1 };
    case "PageDown":
      return { ...at, row: at.row + page };
    case "PageUp":
      return { ...at, row: Math.max(0, at.row - page) };
    default:
      return at;
  }
}

const KEYS: ReadonlySet<string> = new Set([
  "ArrowDown",
  "ArrowUp",
  "ArrowRight",
  "ArrowLeft",
  "Home",
  "End",
  "PageDown",
  "PageUp",
]);

/** The place after a key, kept within the grid; null for a key that does not move. */
export function placeAfter(event: GridKey, at: GridPlace, size: GridSize): GridPlace | null {
  if (!KEYS.has(event.key)) return null;
  const { row, column } = stepOf(event, at, size);
  return {
    row: Math.max(-1, Math.min(size.rows - 1, row)),
    column: Math.max(0, Math.min(size.columns - 1, column)),
  };
}
