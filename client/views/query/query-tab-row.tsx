import { notifications } from "@mantine/notifications";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { newQuery, reopenQuery } from "../../actions/query-tabs.ts";
import { closeQuery } from "../../actions/run-query.ts";
import type { QueryTab } from "../../state/query-tabs.ts";
import { queryTitle } from "../../state/query-title.ts";
import { useApp } from "../../state/store.ts";
import { QueryName } from "./query-name.tsx";
import styles from "./query-tab-row.module.css";

const UNDO_MS = 8000;

/** The open queries. A closed one can be brought back. */
export function QueryTabRow() {
  const { t } = useTranslation("query");
  const { tabs, open } = useApp((state) => state.queries);
  const nameOf = (tab: QueryTab) => queryTitle(tab) || t("tabs.untitled");

  function close(tab: QueryTab): void {
    closeQuery(tab.id);
    const id = `closed-${tab.id}`;
    const bringBack = () => {
      reopenQuery();
      notifications.hide(id);
    };
    if (tab.text.trim() === "") return;
    notifications.show({
      id,
      autoClose: UNDO_MS,
      closeButtonProps: { "aria-label": t("editor.phrases.close") },
      message: (
        <>
          {t("tabs.closed", { title: nameOf(tab) })}{" "}
          <button type="button" className="link" onClick={bringBack}>
            {t("tabs.undo")}
          </button>
        </>
      ),
    });
  }

  return (
    <div className={styles.row}>
      <ul className={styles.tabs} aria-label={t("tabs.label")}>
        {tabs.map((tab) => (
          <li key={tab.id} className={styles.tab} data-open={tab.id === open || undefined}>
            <QueryName tab={tab} open={tab.id === open} onClose={() => close(tab)} />
            <button
              type="button"
              className={styles.close}
              aria-label={t("tabs.close", { title: nameOf(tab) })}
              onClick={() => close(tab)}
            >
              <IconX size={14} stroke={1.75} />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="icon-button" aria-label={t("tabs.new")} title={t("tabs.new")} onClick={newQuery}>
        <IconPlus size={16} stroke={1.75} />
      </button>
    </div>
  );
}
