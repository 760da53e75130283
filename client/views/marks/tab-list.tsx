import type { KeyboardEvent } from "react";
import { directionOf } from "../../i18n/languages.ts";
import { useLanguage } from "../../state/store.ts";
import styles from "./tab-list.module.css";

interface TabListProps<T extends string> {
  /** What the tabs are of, for screen readers. */
  readonly label: string;
  readonly tabs: readonly T[];
  readonly current: T;
  readonly nameOf: (tab: T) => string;
  /** The id of the part that the tabs change. */
  readonly panelId: string;
  readonly onOpen: (tab: T) => void;
}

/** A row of tabs; the arrow keys go from one to the next in the reading direction, and round. */
export function TabList<T extends string>({ label, tabs, current, nameOf, panelId, onOpen }: TabListProps<T>) {
  const forward = directionOf(useLanguage()) === "rtl" ? "ArrowLeft" : "ArrowRight";

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.key === forward ? 1 : tabs.length - 1;
    const next = tabs[(tabs.indexOf(current) + step) % tabs.length];
    if (next === undefined) return;
    onOpen(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  }

  return (
    <div role="tablist" aria-label={label} className={styles.row} onKeyDown={onKeyDown}>
      {tabs.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          data-tab={each}
          aria-selected={each === current}
          aria-controls={panelId}
          tabIndex={each === current ? 0 : -1}
          className={styles.tab}
          onClick={() => onOpen(each)}
        >
          {nameOf(each)}
        </button>
      ))}
    </div>
  );
}
