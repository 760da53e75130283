import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { sentenceDirection } from "../../i18n/sentence-direction.ts";
import { useLanguage } from "../../state/store.ts";
import styles from "./query-view.module.css";
import type { QueryVerdict } from "./use-verdict.ts";

const ICON = { size: 16, stroke: 1.75 } as const;

/** Whether the query would run, or why it would not, in the page's language. */
export function VerdictLine({ verdict }: { readonly verdict: QueryVerdict }) {
  const { t } = useTranslation("query");
  const language = useLanguage();
  return (
    <p className={styles.verdict} role="status" aria-label={t("verdict.label")} data-verdict={verdict.kind}>
      {verdict.kind === "allowed" && <IconCircleCheck {...ICON} aria-hidden="true" />}
      {verdict.kind === "refused" && <IconAlertTriangle {...ICON} aria-hidden="true" />}
      {verdict.kind === "refused" ? (
        <bdi dir={sentenceDirection(verdict.refusal.reason[language])}>{verdict.refusal.reason[language]}</bdi>
      ) : (
        t(`verdict.${verdict.kind}`)
      )}
    </p>
  );
}
