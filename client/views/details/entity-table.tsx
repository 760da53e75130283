import { useTranslation } from "react-i18next";
import type { EntityAnswer } from "#contract/api.ts";
import { referenceSourceAr } from "#text/reference-source.ts";
import { showEntity } from "../../actions/add-entity.ts";
import { formatDate } from "../../i18n/format.ts";
import { useLanguage } from "../../state/store.ts";
import own from "./entity-card.module.css";
import { nameIn, type Refs } from "./refs.ts";

interface EntityTableProps {
  readonly answer: EntityAnswer;
  readonly refs: Refs;
}

/** The outlets behind an entity: those that printed its articles and those that the articles cite. */
export function outletCount(articles: EntityAnswer["articles"]): number {
  const outlets = articles.flatMap(({ outlet, citedOutlets }) => [
    ...(outlet === null ? [] : [`outlet ${outlet}`]),
    ...citedOutlets.map((id) => `entity ${id}`),
  ]);
  return new Set(outlets).size;
}

/** Two by two: where it belongs (a reference fact, marked so), first seen, how many claims and articles, how many outlets. */
export function EntityTable({ answer, refs }: EntityTableProps) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const { entity, articles, claimCount, firstSeen, truncated } = answer;
  const { reference } = entity;
  const home = reference?.country ?? reference?.parent;
  const outlets = outletCount(articles);
  const counts = {
    claims: t("counts.claims", { count: claimCount }),
    articles: t("counts.articles", { count: truncated?.total ?? articles.length }),
  };
  return (
    <dl className={own.table}>
      <div>
        <dt>{t(reference?.country === undefined && home !== undefined ? "entity.parent" : "entity.country")}</dt>
        <dd>
          {home === undefined || reference === undefined ? (
            t("entity.noReference")
          ) : (
            <>
              <button type="button" className="link" onClick={() => void showEntity(home)}>
                <bdi>{nameIn(refs, home, language)}</bdi>
              </button>{" "}
              <span
                className={own.reference}
                title={t("entity.referenceFrom", {
                  source: language === "ar" ? referenceSourceAr(reference.source) : reference.source,
                })}
              >
                {t("entity.reference")}
              </span>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{t("entity.firstSeen")}</dt>
        <dd>{firstSeen === null ? t("claim.unknownDate") : formatDate(firstSeen, language)}</dd>
      </div>
      <div>
        <dt>{t("entity.claims")}</dt>
        <dd>{t("entity.claimsIn", counts)}</dd>
      </div>
      <div>
        <dt>{t("entity.outlets")}</dt>
        <dd>{outlets === 0 ? t("entity.outletsNone") : outlets}</dd>
      </div>
    </dl>
  );
}
