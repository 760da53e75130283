import { IconLock, IconNotebook, IconWand } from "@tabler/icons-react";
import { type KeyboardEvent, lazy, Suspense, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { setSheet } from "../../actions/look.ts";
import { writeQuery } from "../../actions/query-tabs.ts";
import { cancelQuery, runQuery } from "../../actions/run-query.ts";
import { stepHistory } from "../../actions/step-history.ts";
import type { EditorHandle } from "../../editor/cypher-editor.tsx";
import type { Verdict } from "../../editor/marks-in-text.ts";
import type { QueryTab } from "../../state/query-tabs.ts";
import { useLanguage, useQueryTab } from "../../state/store.ts";
import { usePhone } from "../frame/use-phone.ts";
import bar from "../marks/work-bar.module.css";
import { ParamsRow } from "./params-row.tsx";
import { QueryTabRow } from "./query-tab-row.tsx";
import styles from "./query-view.module.css";
import { QueryResults } from "./results/query-results.tsx";
import { RunButton } from "./run-button.tsx";
import { RunNote } from "./run-note.tsx";
import { type QueryVerdict, useVerdict } from "./use-verdict.ts";
import { VerdictLine } from "./verdict-line.tsx";

const ICON = { size: 18, stroke: 1.75 } as const;

// The editor's library is as large as the rest of the page: it comes when it is looked at.
const CypherEditor = lazy(async () => {
  const { CypherEditor: loaded } = await import("../../editor/cypher-editor.tsx");
  return { default: loaded };
});

interface EditorPartProps {
  readonly tab: QueryTab;
  readonly verdict: QueryVerdict;
  readonly handle: { current: EditorHandle | null };
}

function EditorPart({ tab, verdict, handle }: EditorPartProps) {
  const told = useMemo((): Verdict | null => {
    if (verdict.kind === "refused") return verdict;
    return verdict.kind === "allowed" ? { kind: "allowed" } : null;
  }, [verdict]);
  return (
    <div className={styles.editor}>
      <Suspense
        fallback={
          <pre className={styles.waiting} dir="ltr" aria-busy="true">
            {tab.text}
          </pre>
        }
      >
        <CypherEditor
          tabId={tab.id}
          text={tab.text}
          verdict={told}
          handle={handle}
          change={(text) => writeQuery(tab.id, text)}
          run={() => void runQuery(tab.id)}
          cancel={() => cancelQuery(tab.id)}
          step={(by) => stepHistory(tab.id, by)}
        />
      </Suspense>
    </div>
  );
}

/** The Query tab's page: the open queries, editor, parameters and verdict, and the answer below. */
export function QueryView() {
  const { t } = useTranslation("query");
  const language = useLanguage();
  const tab = useQueryTab();
  const verdict = useVerdict(tab);
  const phone = usePhone();
  const handle = useRef<EditorHandle>(null);
  const running = tab.run?.kind === "running";

  // The editor has these keys itself; here they work from the fields around it too.
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void runQuery(tab.id);
    else if (event.key === "Escape" && running) cancelQuery(tab.id);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields within, from which they rise
    <div className={styles.view} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <QueryTabRow />
        <span className={styles.readOnly}>
          <IconLock size={14} stroke={1.75} aria-hidden="true" />
          {t("view.readOnly")}
        </span>
        {phone && (
          <button
            type="button"
            className="icon-button"
            aria-label={t("view.library")}
            title={t("view.library")}
            onClick={() => setSheet("half", "query")}
          >
            <IconNotebook {...ICON} />
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={t("view.format")}
          title={`${t("view.format")} (⇧ Alt F)`}
          onClick={() => handle.current?.format()}
        >
          <IconWand {...ICON} />
        </button>
        <RunButton tab={tab} />
      </header>
      <EditorPart tab={tab} verdict={verdict} handle={handle} />
      {tab.afterwards !== null && (
        <p className={styles.afterwards}>
          <strong>{t("afterwards.label")}</strong> {tab.afterwards[language]}
        </p>
      )}
      <div className={styles.below}>
        <ParamsRow tab={tab} />
        <VerdictLine verdict={verdict} />
      </div>
      <section className={styles.results} aria-label={t("view.results")} aria-busy={running}>
        {running && <div className={`${bar.bar} ${styles.line}`} role="status" aria-label={t("run.running")} />}
        <RunNote tab={tab} />
        {tab.last !== null && (
          <div className={styles.answer} data-stale={running || undefined}>
            <QueryResults key={tab.id} run={tab.last} />
          </div>
        )}
      </section>
    </div>
  );
}
