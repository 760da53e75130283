import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { DATE_BASES } from "#contract/claim-vocabulary.ts";
import type { ArticleRef, Claim } from "#contract/model.ts";
import { formatDate } from "../../i18n/format.ts";
import type { Language } from "../../i18n/languages.ts";
import { useLanguage } from "../../state/store.ts";
import { nameIn, type Refs } from "./refs.ts";

type T = TFunction<"details">;

/** Names one after the other, joined as the language joins them. */
export function joinNames(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}

/** Who printed the article; where its text does not say, whom it cites. */
export function outletWords(article: ArticleRef, refs: Refs, language: Language, t: T): string {
  if (article.outlet !== null) return article.outlet;
  const cited = article.citedOutlets.map((id) => nameIn(refs, id, language));
  return cited.length === 0 ? t("claim.noOutlet") : t("claim.noOutletCites", { outlets: joinNames(cited, language) });
}

function precisionOf(date: string): "day" | "month" | "year" {
  return date.length >= 10 ? "day" : date.length >= 7 ? "month" : "year";
}

/** When the fact happened or holds, how precisely that is known, and on what basis. */
export function eventDateWords(claim: Claim, language: Language, t: T): string {
  if (claim.date === undefined) return t(`claim.undated.${claim.tense ?? "present"}`);
  const from = formatDate(claim.date, language);
  const date = claim.dateEnd === undefined ? from : t("claim.range", { from, to: formatDate(claim.dateEnd, language) });
  const precision = t(`claim.precision.${claim.datePrecision ?? precisionOf(claim.date)}`);
  if (claim.dateBasis === undefined) return t("claim.dated", { date, precision });
  return t("claim.datedBasis", { date, precision, basis: DATE_BASES[claim.dateBasis][language] });
}

/** When the article appeared and how precisely that is known; its basis, which may be long, is in `article.dateBasis`. */
export function printDateWords(article: ArticleRef, language: Language, t: T): string {
  if (article.publishedAt === null) return t("claim.unknownDate");
  const precision = t(`claim.precision.${article.datePrecision ?? precisionOf(article.publishedAt)}`);
  return t("claim.dated", { date: formatDate(article.publishedAt, language), precision });
}

interface AttributionProps {
  readonly claim: Claim;
  readonly refs: Refs;
}

/** Who says it, through whom, and who denies it. */
export function Attribution({ claim, refs }: AttributionProps) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const name = (id: string): string => nameIn(refs, id, language);
  const parts = [
    claim.attributedTo === undefined ? null : t("claim.by", { name: name(claim.attributedTo) }),
    claim.reportedBy === undefined ? null : t("claim.via", { name: name(claim.reportedBy) }),
    claim.deniedBy === undefined ? null : t("claim.deniedBy", { name: name(claim.deniedBy) }),
  ].filter((part) => part !== null);
  return <span>{parts.length === 0 ? t("claim.ownVoice") : parts.join(language === "ar" ? "، " : ", ")}</span>;
}
