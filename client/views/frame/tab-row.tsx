import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { directionOf } from "../../i18n/languages.ts";
import { useLanguage } from "../../state/store.ts";
import { TABS, type Tab } from "../../state/view.ts";
import styles from "./panel.module.css";

interface TabRowProps {
  readonly tab: Tab;
  readonly onOpen: (tab: Tab) => void;
}

/** The tabs of the start side; the arrow keys go from one to the next. */
export function TabRow({ tab, onOpen }: TabRowProps) {
  const { t } = useTranslation("frame");
  const language = useLanguage();
  const forward = directionOf(language) === "rtl" ? "ArrowLeft" : "ArrowRight";

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(tab) + (event.key === forward ? 1 : TABS.length - 1)) % TABS.length];
    if (next === undefined) return;
    onOpen(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  }

  return (
    <div role="tablist" aria-label={t("tabs.label")} className={styles.tabRow} onKeyDown={onKeyDown}>
      {TABS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          data-tab={each}
          aria-selected={each === tab}
          aria-controls="start-tab"
          tabIndex={each === tab ? 0 : -1}
          className={styles.tab}
          onClick={() => onOpen(each)}
        >
          {t(`tabs.${each}`)}
        </button>
      ))}
    </div>
  );
}
