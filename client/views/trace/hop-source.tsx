import { useTranslation } from "react-i18next";
import type { RelationAnswer } from "#contract/api.ts";
import { formatDate } from "../../i18n/format.ts";
import { useLanguage } from "../../state/store.ts";
import { outletWords } from "../details/claim-source.tsx";
import type { Refs } from "../details/refs.ts";
import styles from "./path-list.module.css";

interface HopSourceProps {
  readonly claim: RelationAnswer["claims"][number];
  readonly refs: Refs;
  readonly weakest?: boolean;
}

/** Outlet and date of a sentence; the weakest hop of a path says so. */
export function HopSource({ claim, refs, weakest = false }: HopSourceProps) {
  const { t } = useTranslation("trace");
  const details = useTranslation("details");
  const language = useLanguage();
  const date = claim.date ?? claim.article.publishedAt;
  return (
    <p className={styles.source}>
      <b>
        <bdi>{outletWords(claim.article, refs, language, details.t)}</bdi>
      </b>
      {date !== null && <time dateTime={date}>{formatDate(date, language)}</time>}
      {weakest && <span className={styles.weakest}>{t("list.weakest")}</span>}
    </p>
  );
}
