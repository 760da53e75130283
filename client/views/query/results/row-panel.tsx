import { IconChevronDown, IconChevronUp, IconCopy, IconX } from "@tabler/icons-react";
import { type ReactNode, useMemo } from "react";
import { type Cell, cellOf } from "./cell.ts";
import { type CellWords, plainText } from "./cell-text.ts";
import styles from "./evidence.module.css";
import { indented } from "./json-lines.ts";
import { RowEvidence } from "./row-evidence.tsx";
import { rowRefs } from "./row-refs.ts";

interface RowPanelProps {
  readonly columns: readonly string[];
  readonly row: readonly unknown[];
  /** Counted from 0, in the answer's order. */
  readonly index: number;
  /** The cell from which the row was opened. */
  readonly column: number;
  readonly words: CellWords;
  readonly onClose: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onCopy: (what: "cell" | "row") => void;
}

const ICON = { size: 15, stroke: 1.75 } as const;
/** A text that its cell may cut. */
const LONG = 60;
const MOST_SHOWN = 20_000;

function isCut(cell: Cell): boolean {
  if (cell.kind === "text") return cell.value.length > LONG;
  return cell.kind === "list" || cell.kind === "map" || cell.kind === "bytes" || cell.kind === "path";
}

function Value({ name, value, cell, words }: { name: string; value: unknown; cell: Cell; words: CellWords }) {
  const whole = cell.kind === "list" || cell.kind === "map" ? indented(value) : plainText(cell, words);
  return (
    <section className={styles.value} aria-label={words.t("row.value", { column: name })}>
      <code className={styles.valueName}>{name}</code>
      <pre dir={cell.kind === "list" || cell.kind === "map" || cell.kind === "bytes" ? "ltr" : "auto"}>
        {whole.slice(0, MOST_SHOWN)}
      </pre>
    </section>
  );
}

/** What stands behind a row, below the table: the whole of a cut value, and the quotes of its claims. */
export function RowPanel({ columns, row, index, column, words, onClose, onStep, onCopy }: RowPanelProps): ReactNode {
  const { t } = words;
  const refs = useMemo(() => rowRefs(row), [row]);
  const cell = cellOf(row[column]);
  const button = (label: string, icon: ReactNode, act: () => void) => (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={act}>
      {icon}
    </button>
  );
  const tools = (
    <span className={styles.rowTools}>
      {button(t("row.previous"), <IconChevronUp {...ICON} />, () => onStep(-1))}
      {button(t("row.next"), <IconChevronDown {...ICON} />, () => onStep(1))}
      {button(t("row.copyRow"), <IconCopy {...ICON} />, () => onCopy("row"))}
      {button(t("row.close"), <IconX {...ICON} />, onClose)}
    </span>
  );
  return (
    <section className={styles.rowPanel} aria-label={t("row.label")}>
      <RowEvidence
        key={index}
        refs={refs}
        title={<strong className={styles.rowTitle}>{t("row.title", { row: index + 1 })}</strong>}
        tools={tools}
        value={
          isCut(cell) ? <Value name={columns[column] ?? ""} value={row[column]} cell={cell} words={words} /> : null
        }
        words={words}
      />
    </section>
  );
}
