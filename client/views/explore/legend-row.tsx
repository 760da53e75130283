import type { MouseEvent, ReactNode } from "react";
import { isolateFilter, toggleFilter } from "../../actions/filter.ts";
import type { FilterValues } from "../../state/filters.ts";
import styles from "./explore.module.css";

interface LegendRowProps<K extends keyof FilterValues> {
  readonly list: K;
  readonly values: readonly FilterValues[K][];
  readonly all: readonly FilterValues[K][];
  readonly off: boolean;
  readonly count: number;
  readonly glyph: ReactNode;
  readonly label: string;
}

/** A row of the legend: a click turns its kind off or on, Alt with the click keeps it alone. */
export function LegendRow<K extends keyof FilterValues>(props: LegendRowProps<K>) {
  const { list, values, all, off, count, glyph, label } = props;
  const onClick = (event: MouseEvent) => {
    if (event.altKey) isolateFilter(list, values, all);
    else toggleFilter(list, values);
  };
  return (
    <button
      type="button"
      className={styles.row}
      aria-pressed={!off}
      data-none={count === 0 || undefined}
      onClick={onClick}
    >
      {glyph}
      <span className={styles.rowLabel}>{label}</span>
      <span className={styles.rowCount}>{count}</span>
    </button>
  );
}
