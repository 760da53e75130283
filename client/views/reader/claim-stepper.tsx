import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ArticleAnswer } from "#contract/api.ts";
import { inReadingOrder, neighbourClaim } from "./article-claims.ts";
import { openClaim } from "./open-claim.ts";
import styles from "./reader.module.css";

interface ClaimStepperProps {
  readonly answer: ArticleAnswer;
  readonly claimId: string | null;
}

/** Which claim is open, and the way to the one before and after it: what N and P do, for a pointer or a finger. */
export function ClaimStepper({ answer, claimId }: ClaimStepperProps) {
  const { t } = useTranslation("reader");
  const total = answer.claims.length;
  if (total === 0) return null;
  const at = inReadingOrder(answer.claims).findIndex((claim) => claim.id === claimId);
  function step(by: 1 | -1): void {
    const claim = neighbourClaim(answer.claims, claimId, by);
    if (claim !== undefined) openClaim(claim);
  }
  return (
    <nav className={styles.stepper} aria-label={t("notes")}>
      <button
        type="button"
        className="icon-button"
        aria-label={t("previous")}
        title={t("previous")}
        disabled={at === 0}
        onClick={() => step(-1)}
      >
        <IconChevronLeft size={16} stroke={1.75} className="flip" />
      </button>
      <span aria-live="polite">
        {at >= 0 ? t("position", { index: at + 1, total }) : t("aside.claims", { count: total })}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={t("next")}
        title={t("next")}
        disabled={at === total - 1}
        onClick={() => step(1)}
      >
        <IconChevronRight size={16} stroke={1.75} className="flip" />
      </button>
      <span className={styles.keys}>{t("keys")}</span>
    </nav>
  );
}
