import { IconAffiliate, IconDots, IconListTree, IconRoute, IconSearch, IconTerminal2 } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { togglePanel } from "../../actions/look.ts";
import { openSearch } from "../../actions/open-search.ts";
import { openTab } from "../../actions/trace.ts";
import { GraphCanvas } from "../../graph/graph-canvas.tsx";
import { TraceCanvas } from "../../graph/trace-canvas.tsx";
import { useApp } from "../../state/store.ts";
import { TABS, type Tab } from "../../state/view.ts";
import { LazyQueryView } from "../query/lazy-query.tsx";
import { ReaderView } from "../reader/reader-view.tsx";
import { Mark } from "./mark.tsx";
import { PhoneChips } from "./phone-chips.tsx";
import styles from "./phone-frame.module.css";
import { PhoneMenu } from "./phone-menu.tsx";
import { Sheet } from "./sheet.tsx";
import { usePhoneOverview } from "./use-phone-overview.ts";
import { WorkLine } from "./work-line.tsx";

const ICON = { size: 20, stroke: 1.75 } as const;

const TAB_ICON: Readonly<Record<Tab, ReactNode>> = {
  explore: <IconAffiliate {...ICON} />,
  trace: <IconRoute {...ICON} className="flip" />,
  query: <IconTerminal2 {...ICON} />,
};

/** The phone's page: bar, filter chips, canvas, sheet and tab bar; an open article takes the whole page. */
export function PhoneFrame() {
  const { t } = useTranslation("frame");
  const reading = useApp((state) => state.view.reader !== null);
  const tab = useApp((state) => state.view.tab);
  usePhoneOverview();
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <h1 className={styles.name}>
          <Mark />
          {t("name")}
        </h1>
        <button type="button" className="icon-button" aria-label={t("search.open")} onClick={openSearch}>
          <IconSearch {...ICON} />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t("sheet.list")}
          onClick={() => togglePanel("listOpen")}
        >
          <IconListTree {...ICON} className="flip" />
        </button>
        <PhoneMenu icon={<IconDots {...ICON} />} />
      </header>
      <WorkLine />
      {tab === "query" ? (
        <main className={styles.query} aria-label={t("panels.query")}>
          <LazyQueryView />
        </main>
      ) : (
        <main className={styles.canvas} aria-label={t("panels.canvas")}>
          <PhoneChips />
          {tab === "trace" ? <TraceCanvas /> : <GraphCanvas />}
        </main>
      )}
      {reading && (
        <section className={styles.reader}>
          <ReaderView />
        </section>
      )}
      <Sheet />
      <nav className={styles.tabs} aria-label={t("tabs.label")}>
        {TABS.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.tab}
            aria-current={tab === each ? "page" : undefined}
            onClick={() => openTab(each)}
          >
            {TAB_ICON[each]}
            {t(`tabs.${each}`)}
          </button>
        ))}
      </nav>
    </div>
  );
}
