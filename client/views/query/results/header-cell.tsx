import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { PointerEvent } from "react";
import { directionOf } from "../../../i18n/languages.ts";
import type { CellWords } from "./cell-text.ts";
import type { Column } from "./columns.ts";
import styles from "./grid.module.css";
import type { SortBy } from "./sort-rows.ts";

interface HeaderCellProps {
  readonly id: string;
  readonly column: Column;
  readonly index: number;
  readonly start: number;
  readonly width: number;
  readonly active: boolean;
  readonly sorted: SortBy["direction"] | null;
  readonly words: CellWords;
  readonly onSort: () => void;
  readonly onWidth: (width: number) => void;
}

const ICON = { size: 14, stroke: 2, "aria-hidden": true } as const;

/** A column's head: its name as the query wrote it, its order, and the edge that sets its width. */
export function HeaderCell(props: HeaderCellProps) {
  const { id, column, index, start, width, active, sorted, words, onSort, onWidth } = props;
  const sign = directionOf(words.language) === "rtl" ? -1 : 1;

  function drag(down: PointerEvent<HTMLElement>): void {
    down.preventDefault();
    const target = down.currentTarget;
    const from = down.clientX;
    target.setPointerCapture(down.pointerId);
    const move = (event: globalThis.PointerEvent) => onWidth(width + sign * (event.clientX - from));
    target.addEventListener("pointermove", move);
    target.addEventListener("lostpointercapture", () => target.removeEventListener("pointermove", move), {
      once: true,
    });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the grid has the focus and its keys
    <div
      id={id}
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={sorted ?? "none"}
      className={styles.headerCell}
      data-holds={column.holds}
      data-active={active || undefined}
      style={{ inlineSize: width, insetInlineStart: start }}
      title={words.t("table.header")}
      onClick={onSort}
    >
      <bdi dir="ltr" className={styles.columnName}>
        {column.name}
      </bdi>
      {sorted === "ascending" && <IconChevronUp {...ICON} />}
      {sorted === "descending" && <IconChevronDown {...ICON} />}
      <span
        className={styles.edge}
        aria-hidden="true"
        onPointerDown={drag}
        onClick={(event) => event.stopPropagation()}
      />
    </div>
  );
}
