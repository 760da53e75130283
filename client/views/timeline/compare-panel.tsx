import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CompareAnswer } from "#contract/trace.ts";
import { drawChanges } from "../../actions/compare.ts";
import { setTimeMode } from "../../actions/time.ts";
import { formatDate } from "../../i18n/format.ts";
import { CHANGE_KINDS, changesOf, isDrawn } from "../../state/comparison.ts";
import { useDrawing, useLanguage } from "../../state/store.ts";
import card from "../details/card.module.css";
import { FailureBlock, LoadingRows } from "../details/read-state.tsx";
import { ChangeSection } from "./change-section.tsx";
import styles from "./compare.module.css";
import { ResponsibleArticles } from "./responsible-articles.tsx";
import { useComparedDays, useComparison } from "./use-comparison.ts";

/** Then and now in words: what was added, ended, changed and newly contested, and the articles that say so. */
export function ComparePanel() {
  const { t } = useTranslation("timeline");
  const { answer, error, retry } = useComparison();
  const days = useComparedDays();
  const language = useLanguage();
  if (days === null) return null;
  const span = { from: formatDate(days.from, language), to: formatDate(days.to, language) };
  return (
    <section className={`${card.card} ${styles.panel}`} aria-label={t("compare.label")}>
      <header className={`${card.head} ${styles.head}`}>
        <h2>{t("compare.title")}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={t("compare.end")}
          title={t("compare.end")}
          onClick={() => setTimeMode("asOf", "")}
        >
          <IconX size={17} stroke={1.75} />
        </button>
      </header>
      <p className={styles.span}>{t("compare.span", span)}</p>
      {error !== null && answer === null && <FailureBlock error={error} retry={retry} />}
      {error === null && answer === null && <LoadingRows label={t("compare.loading")} />}
      {answer !== null && <Changes answer={answer} />}
    </section>
  );
}

function Changes({ answer }: { readonly answer: CompareAnswer }) {
  const { t } = useTranslation("timeline");
  const drawing = useDrawing();
  const [chosen, setChosen] = useState<string | null>(null);
  // An article chosen for other dates may be responsible for none of these changes.
  const article = answer.articles.some((each) => each.article === chosen) ? chosen : null;
  const sections = useMemo(
    () => CHANGE_KINDS.map((kind) => ({ kind, changes: changesOf(answer, kind, article) })),
    [answer, article],
  );
  const undrawn = sections.flatMap(({ changes }) => changes).filter(({ relation }) => !isDrawn(drawing, relation));
  if (CHANGE_KINDS.every((kind) => answer[kind].length === 0)) return <p className={card.empty}>{t("compare.none")}</p>;
  return (
    <>
      <div className={card.body}>
        <p className={styles.hint}>{t("compare.hint")}</p>
        <ResponsibleArticles answer={answer} chosen={article} onChoose={setChosen} />
        {sections.map(({ kind, changes }) => (
          <ChangeSection key={`${kind} ${article ?? ""}`} kind={kind} changes={changes} refs={answer.refs} />
        ))}
        {answer.truncated !== null && (
          <p className={styles.hint}>
            {t("compare.cut", {
              shown: answer.truncated.shown,
              total: answer.truncated.total ?? answer.truncated.shown,
            })}
          </p>
        )}
      </div>
      {undrawn.length > 0 && (
        <footer className={card.foot}>
          <Button variant="filled" className={card.primary ?? ""} onClick={() => void drawChanges(undrawn)}>
            {t("compare.draw", { count: undrawn.length })}
          </Button>
        </footer>
      )}
    </>
  );
}
