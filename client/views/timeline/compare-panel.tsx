import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CompareAnswer } from "#contract/trace.ts";
import { compareAll, drawChanges } from "../../actions/compare.ts";
import { setTimeMode } from "../../actions/time.ts";
import { useEntity } from "../../api/queries.ts";
import { nameOf } from "../../i18n/bilingual.ts";
import { formatDate } from "../../i18n/format.ts";
import { CHANGE_KINDS, changesOf, isDrawn } from "../../state/comparison.ts";
import { useDrawing, useFilters, useLanguage } from "../../state/store.ts";
import card from "../details/card.module.css";
import { FailureBlock, LoadingRows } from "../details/read-state.tsx";
import { ShowCypher } from "../details/show-cypher.tsx";
import { ChangeSection } from "./change-section.tsx";
import styles from "./compare.module.css";
import { ResponsibleArticles } from "./responsible-articles.tsx";
import { useComparedDays, useComparison } from "./use-comparison.ts";

/** Then and now in words: what was added, ended, changed and newly contested, and the articles that say so. */
export function ComparePanel() {
  const { t } = useTranslation("timeline");
  const { answer, error, retry } = useComparison();
  const days = useComparedDays();
  const { about } = useFilters();
  const language = useLanguage();
  if (days === null) return null;
  const span = { from: formatDate(days.from, language), to: formatDate(days.to, language) };
  return (
    <section className={`${card.card} ${styles.panel}`} aria-label={t("compare.label")}>
      <header className={`${card.head} ${styles.head}`}>
        <h2>{t("compare.title")}</h2>
        <ShowCypher
          path="/compare"
          values={{ ...days, ...(about !== null && { entity: about }) }}
          title={t("compare.span", span)}
          look="icon"
        />
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
      {about !== null && <About id={about} />}
      {error !== null && answer === null && <FailureBlock error={error} retry={retry} />}
      {error === null && answer === null && <LoadingRows label={t("compare.loading")} />}
      {answer !== null && <Changes answer={answer} />}
    </section>
  );
}

/** Whose changes alone these are, with the way to all. */
function About({ id }: { readonly id: string }) {
  const { t } = useTranslation("timeline");
  const language = useLanguage();
  const { data } = useEntity(id);
  const name = data === undefined ? id : nameOf(data.entity, language);
  return (
    <p className={styles.about}>
      <span>
        {t("compare.about")} <bdi>{name}</bdi>
      </span>
      <button type="button" className="link" onClick={compareAll}>
        {t("compare.all")}
      </button>
    </p>
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
