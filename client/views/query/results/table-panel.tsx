import type { CypherAnswer } from "#contract/cypher.ts";
import type { CellWords } from "./cell-text.ts";
import { ResultTable } from "./result-table.tsx";
import styles from "./results.module.css";
import { RowPanel } from "./row-panel.tsx";
import type { TableState } from "./use-table.ts";

interface TablePanelProps {
  readonly answer: CypherAnswer;
  readonly table: TableState;
  readonly words: CellWords;
}

/** The table, and below it what stands behind the row that is looked at. */
export function TablePanel({ answer, table, words }: TablePanelProps) {
  const { columns, rows } = answer;
  const { open } = table;
  const row = open === null ? undefined : rows[open.row];
  if (columns.length === 0) return <p className={styles.hint}>{words.t("noColumns")}</p>;
  return (
    <div className={styles.table}>
      <ResultTable
        columns={table.columns}
        rows={rows}
        shown={table.shown}
        sort={table.sort}
        words={words}
        open={open?.row ?? null}
        onSort={table.sortBy}
        onOpen={table.openRow}
        onCopy={table.copy}
      />
      {open !== null && row !== undefined && (
        <RowPanel
          columns={columns}
          row={row}
          index={open.row}
          column={open.column}
          words={words}
          onClose={table.close}
          onStep={table.step}
          onCopy={(what) => table.copy(what, open.row, open.column)}
        />
      )}
    </div>
  );
}
