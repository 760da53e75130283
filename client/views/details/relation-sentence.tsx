import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Claim, Relation } from "#contract/model.ts";
import { formatDate } from "../../i18n/format.ts";
import type { Language } from "../../i18n/languages.ts";
import { useLanguage } from "../../state/store.ts";
import { sayRelation } from "./claim-words.ts";
import { endedOn } from "./ended-on.ts";
import type { Refs } from "./refs.ts";
import styles from "./relation-sentence.module.css";

interface RelationSentenceProps {
  readonly relation: Relation;
  readonly claims: readonly Claim[];
  readonly refs: Refs;
}

/** When it happened or between which dates it is told; since when it is no more. */
function timeOf(relation: Relation, language: Language, t: TFunction<"details">): string | null {
  const { firstDate, lastDate, status } = relation;
  const end = status === "ended" ? endedOn(relation) : null;
  if (end !== null) return t("relation.since", { date: formatDate(end, language) });
  if (firstDate === null || lastDate === null) return null;
  const [first, last] = [formatDate(firstDate, language), formatDate(lastDate, language)];
  return first === last ? t("relation.on", { date: first }) : t("relation.between", { first, last });
}

/** The relation in one plain sentence with its time; what the texts leave out is said too. */
export function RelationSentence({ relation, claims, refs }: RelationSentenceProps) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const comma = language === "ar" ? "، " : ", ";
  const when = timeOf(relation, language, t);
  const untold = relation.predicate === "SUPPLIES" && relation.item === null ? t("relation.goodsUntold") : null;
  const tail = [when, untold].filter((part) => part !== null);
  return <h2 className={styles.sentence}>{[sayRelation(relation, claims, refs, language), ...tail].join(comma)}.</h2>;
}
