import { useMemo, useState } from "react";
import type { CypherAnswer } from "#contract/cypher.ts";
import { copyText } from "../../details/copy-citation.ts";
import { cellOf } from "./cell.ts";
import { type CellWords, plainText } from "./cell-text.ts";
import { type Column, columnsOf } from "./columns.ts";
import type { CellOrder } from "./compare-cells.ts";
import { csvFile, tsvText } from "./delimited.ts";
import { openCardOf } from "./open-row.ts";
import { saveText } from "./save-text.ts";
import { nextSort, type SortBy, sortedRows } from "./sort-rows.ts";

/** A row that is looked at, from one of its cells. */
export interface OpenRow {
  /** Index into the answer's rows. */
  readonly row: number;
  readonly column: number;
}

/** The state of an answer's table, which outlives a look at its other forms, and what is done with it. */
export interface TableState {
  readonly columns: readonly Column[];
  readonly shown: readonly number[];
  readonly sort: SortBy | null;
  readonly open: OpenRow | null;
  readonly sortBy: (column: number) => void;
  readonly openRow: (row: number, column: number) => void;
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
  readonly copy: (what: "cell" | "row", row: number, column: number) => void;
  readonly copyTable: () => void;
  readonly saveCsv: () => void;
}

export function useTable(answer: CypherAnswer, words: CellWords, order: CellOrder): TableState {
  const { rows } = answer;
  const [sort, setSort] = useState<SortBy | null>(null);
  const [open, setOpen] = useState<OpenRow | null>(null);
  const columns = useMemo(() => columnsOf(answer.columns, rows, words), [answer, rows, words]);
  const shown = useMemo(() => sortedRows(rows, sort, order), [rows, sort, order]);
  const told = { done: words.t("copied"), failed: words.t("copyFailed") };
  const texts = (row: number): readonly string[] =>
    answer.columns.map((_, column) => plainText(cellOf(rows[row]?.[column]), words));
  const whole = () => [answer.columns, ...shown.map(texts)];

  function openRow(row: number, column: number): void {
    setOpen({ row, column });
    openCardOf(rows[row] ?? [], column);
  }

  return {
    columns,
    shown,
    sort,
    open,
    sortBy: (column) => setSort((now) => nextSort(now, column)),
    openRow,
    step: (by) => {
      const next = open === null ? undefined : shown[shown.indexOf(open.row) + by];
      if (open !== null && next !== undefined) openRow(next, open.column);
    },
    close: () => setOpen(null),
    copy: (what, row, column) =>
      void copyText(what === "row" ? tsvText([texts(row)]) : (texts(row)[column] ?? ""), told),
    copyTable: () => void copyText(tsvText(whole()), told),
    saveCsv: () => saveText({ name: "silsila-query", kind: "csv", text: csvFile(whole()) }, words.t("saved")),
  };
}
