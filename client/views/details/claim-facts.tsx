import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRef, Claim } from "#contract/model.ts";
import { useLanguage } from "../../state/store.ts";
import styles from "./claim-card.module.css";
import { eventDateWords, printDateWords } from "./claim-source.tsx";
import { quantityWords } from "./quantity-words.ts";
import { nameIn, type Refs } from "./refs.ts";

interface ClaimFactsProps {
  readonly claim: Claim;
  readonly article: ArticleRef | undefined;
  readonly refs: Refs;
}

/** Everything else that the claim says: both dates with their precision and basis, whom it binds, how much, on what condition. */
export function ClaimFacts({ claim, article, refs }: ClaimFactsProps) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const name = (id: string | undefined | null): string | undefined =>
    id === undefined || id === null ? undefined : nameIn(refs, id, language);
  const rows: readonly (readonly [string, string | undefined, (string | undefined)?])[] = [
    [t("claim.eventDate"), eventDateWords(claim, language, t)],
    [
      t("claim.printDate"),
      article === undefined ? undefined : printDateWords(article, language, t),
      article?.dateBasis?.[language],
    ],
    [t("claim.item"), name(claim.item)],
    [t("claim.addressee"), name(claim.addressee)],
    [t("claim.destination"), name(claim.destination)],
    [t("claim.quantity"), claim.quantity === undefined ? undefined : quantityWords(claim.quantity, language, t)],
    [t("claim.metric"), claim.metric?.[language]],
    [t("claim.baseline"), name(claim.baseline)],
    [t("claim.condition"), claim.condition?.[language]],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(
        ([label, value, hint]) =>
          value !== undefined && (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd title={hint}>
                <bdi>{value}</bdi>
              </dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
