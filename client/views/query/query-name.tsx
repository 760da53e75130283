import { useState } from "react";
import { useTranslation } from "react-i18next";
import { renameQuery, showQuery } from "../../actions/query-tabs.ts";
import type { QueryTab } from "../../state/query-tabs.ts";
import { queryTitle } from "../../state/query-title.ts";
import styles from "./query-tab-row.module.css";

interface QueryNameProps {
  readonly tab: QueryTab;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The name is typed over, not typed on. */
function takeOver(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}

/** A tab's name: a click opens it, a double click or F2 names it anew, Delete closes it. */
export function QueryName({ tab, open, onClose }: QueryNameProps) {
  const { t } = useTranslation("query");
  const [naming, setNaming] = useState<string | null>(null);
  const title = queryTitle(tab);
  if (naming !== null)
    return (
      <input
        className={styles.rename}
        aria-label={t("tabs.rename")}
        dir="auto"
        value={naming}
        maxLength={200}
        ref={takeOver}
        onChange={(event) => setNaming(event.currentTarget.value)}
        onBlur={() => {
          renameQuery(tab.id, naming);
          setNaming(null);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          if (event.key === "Escape") setNaming(null);
        }}
      />
    );
  return (
    <button
      type="button"
      className={styles.name}
      aria-current={open ? "true" : undefined}
      title={t("tabs.renameHint")}
      onClick={() => showQuery(tab.id)}
      onDoubleClick={() => setNaming(title)}
      onKeyDown={(event) => {
        if (event.key === "F2") setNaming(title);
        if (event.key === "Delete") onClose();
      }}
    >
      <bdi dir="auto">{title === "" ? t("tabs.untitled") : title}</bdi>
    </button>
  );
}
