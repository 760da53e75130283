import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { directionOf } from "../../../i18n/languages.ts";
import { cellOf } from "./cell.ts";
import { type CellWords, plainText } from "./cell-text.ts";
import { CellView } from "./cell-view.tsx";
import { boundedWidth, type Column, stretchedWidths } from "./columns.ts";
import styles from "./grid.module.css";
import { type GridPlace, placeAfter } from "./grid-keys.ts";
import { HeaderCell } from "./header-cell.tsx";
import { scrollToShow } from "./reveal.ts";
import type { SortBy } from "./sort-rows.ts";
import { useRoom } from "./use-room.ts";

/** The header's and a row's height in CSS pixels: 30 by design, 44 for fingers. */
const ROW = matchMedia("(pointer: coarse)").matches ? 44 : 30;
const NUMBERS = 48;
const STEP = 16;

interface ResultTableProps {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly unknown[])[];
  /** Indices into `rows` in the order to show. */
  readonly shown: readonly number[];
  readonly sort: SortBy | null;
  readonly words: CellWords;
  /** Index into `rows` of the row that is looked at. */
  readonly open: number | null;
  readonly onSort: (column: number) => void;
  /** Opens what stands behind a row, seen from one of its cells. */
  readonly onOpen: (row: number, column: number) => void;
  readonly onCopy: (what: "cell" | "row", row: number, column: number) => void;
}

/** The rows of an answer as a grid of which only what is seen stands in the page; one stop of the Tab key, walked by arrows. */
export function ResultTable(props: ResultTableProps) {
  const { columns, rows, shown, sort, words, open, onSort, onOpen, onCopy } = props;
  const { t, language } = words;
  const rtl = directionOf(language) === "rtl";
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 });
  const [resized, setResized] = useState<Readonly<Record<number, number>>>({});
  const widths = useMemo(() => {
    const set = columns.map((column, index) => ({
      ...column,
      width: resized[index] ?? column.width,
      holds: index in resized ? ("number" as const) : column.holds,
    }));
    return stretchedWidths(set, room.width - NUMBERS);
  }, [columns, resized, room.width]);

  const lines = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    scrollMargin: ROW,
  });
  const fields = useVirtualizer({
    horizontal: true,
    isRtl: rtl,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widths[index] ?? 0,
    overscan: 2,
    scrollMargin: NUMBERS,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are measured anew when the widths change
  useEffect(() => fields.measure(), [widths, rtl]);

  const cellId = (row: number, column: number) => `${id}-${row}-${column}`;
  const seen = fields.getVirtualItems();
  const total = NUMBERS + widths.reduce((sum, width) => sum + width, 0);

  function goTo(place: GridPlace): void {
    setAt(place);
    const view = scroller.current;
    if (view === null) return;
    if (place.row >= 0)
      view.scrollTop = scrollToShow({ start: place.row * ROW, size: ROW }, view.scrollTop, view.clientHeight, ROW);
    const start = widths.slice(0, place.column).reduce((sum, width) => sum + width, 0);
    const span = { start, size: widths[place.column] ?? 0 };
    const along = scrollToShow(span, Math.abs(view.scrollLeft), view.clientWidth, NUMBERS);
    view.scrollLeft = rtl ? -along : along;
  }

  function widen(column: number, width: number): void {
    setResized((now) => ({ ...now, [column]: boundedWidth(width) }));
  }

  /** A part of a cell's text that the reader has marked is meant, not the cell. */
  function textSelected(): boolean {
    const selection = getSelection();
    return selection !== null && !selection.isCollapsed && scroller.current?.contains(selection.anchorNode) === true;
  }

  function act(event: KeyboardEvent): boolean {
    const row = shown[at.row];
    if (event.shiftKey && at.row === -1 && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      const wider = (event.key === "ArrowRight") !== rtl;
      widen(at.column, (widths[at.column] ?? 0) + (wider ? STEP : -STEP));
      return true;
    }
    if (event.code === "KeyC" && (event.ctrlKey || event.metaKey)) {
      if (row === undefined || textSelected()) return false;
      onCopy(event.shiftKey ? "row" : "cell", row, at.column);
      return true;
    }
    // With Control, Enter runs the query, wherever the focus is.
    if ((event.key === "Enter" || event.key === " ") && !event.ctrlKey && !event.metaKey) {
      if (at.row === -1) onSort(at.column);
      else if (row !== undefined) onOpen(row, at.column);
      return true;
    }
    const page = Math.max(1, Math.floor(room.height / ROW) - 2);
    const place = placeAfter(event, at, { rows: shown.length, columns: columns.length, page, rtl });
    if (place === null || event.altKey) return false;
    goTo(place);
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** One listener for all cells: they come and go with the scrolling. */
  function onClick(event: MouseEvent<HTMLElement>): void {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
    if (cell === null) return;
    const [row, column] = [Number(cell.dataset.row), Number(cell.dataset.column)];
    setAt({ row, column });
    const index = shown[row];
    if (index !== undefined && !textSelected()) onOpen(index, column);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot hold rows that stand where they are scrolled to
    <div
      ref={scroller}
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label={t("table.label")}
      aria-describedby={`${id}-keys`}
      aria-rowcount={shown.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={cellId(at.row, at.column)}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <p id={`${id}-keys`} hidden>
        {t("table.keys")}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className={styles.header} style={{ inlineSize: total }}>
        {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid itself has the focus */}
        <div role="row" aria-rowindex={1} className={styles.line} style={{ blockSize: ROW }}>
          {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above */}
          <div role="columnheader" aria-colindex={1} className={styles.rowNumber}>
            <span className="visually-hidden">{t("table.row")}</span>
          </div>
          {seen.map((field) => {
            const column = columns[field.index];
            return (
              column !== undefined && (
                <HeaderCell
                  key={field.key}
                  id={cellId(-1, field.index)}
                  column={column}
                  index={field.index}
                  start={field.start}
                  width={widths[field.index] ?? 0}
                  active={at.row === -1 && at.column === field.index}
                  sorted={sort?.column === field.index ? sort.direction : null}
                  words={words}
                  onSort={() => {
                    setAt({ row: -1, column: field.index });
                    onSort(field.index);
                  }}
                  onWidth={(width) => widen(field.index, width)}
                />
              )
            );
          })}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className={styles.lines} style={{ blockSize: lines.getTotalSize(), inlineSize: total }}>
        {lines.getVirtualItems().map((line) => {
          const index = shown[line.index] ?? 0;
          const values = rows[index] ?? [];
          return (
            // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above
            <div
              key={line.key}
              role="row"
              aria-rowindex={line.index + 2}
              aria-selected={open === index}
              className={styles.line}
              style={{ blockSize: ROW, transform: `translateY(${line.start - ROW}px)` }}
            >
              {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above */}
              <div
                role="rowheader"
                aria-colindex={1}
                className={styles.rowNumber}
                data-row={line.index}
                data-column={0}
              >
                {index + 1}
              </div>
              {seen.map((field) => {
                const column = columns[field.index];
                const cell = cellOf(values[field.index]);
                return (
                  column !== undefined && (
                    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above
                    <div
                      key={field.key}
                      id={cellId(line.index, field.index)}
                      role="gridcell"
                      aria-colindex={field.index + 2}
                      className={styles.cell}
                      data-row={line.index}
                      data-column={field.index}
                      data-holds={column.holds}
                      data-active={(at.row === line.index && at.column === field.index) || undefined}
                      style={{ inlineSize: widths[field.index], insetInlineStart: field.start }}
                      title={
                        cell.kind === "text" || cell.kind === "node" ? plainText(cell, words).slice(0, 400) : undefined
                      }
                    >
                      <CellView cell={cell} column={column} words={words} />
                    </div>
                  )
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
