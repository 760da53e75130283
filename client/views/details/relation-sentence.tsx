import { useTranslation } from "react-i18next";
import type { Claim, Relation } from "#contract/model.ts";
import { formatDate } from "../../i18n/format.ts";
import { useLanguage } from "../../state/store.ts";
import { sayRelation } from "./claim-words.ts";
import type { Refs } from "./refs.ts";
import styles from "./relation-sentence.module.css";

interface RelationSentenceProps {
  readonly relation: Relation;
  readonly claims: readonly Claim[];
  readonly refs: Refs;
}

/** The relation in one plain sentence with its time; what the texts leave out is said too. */
export function RelationSentence({ relation, claims, refs }: RelationSentenceProps) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const { firstDate, lastDate } = relation;
  const comma = language === "ar" ? "، " : ", ";
  const when =
    firstDate === null || lastDate === null
      ? null
      : firstDate === lastDate
        ? t("relation.on", { date: formatDate(firstDate, language) })
        : t("relation.between", { first: formatDate(firstDate, language), last: formatDate(lastDate, language) });
  const untold = relation.predicate === "SUPPLIES" && relation.item === null ? t("relation.goodsUntold") : null;
  const tail = [when, untold].filter((part) => part !== null);
  return <h2 className={styles.sentence}>{[sayRelation(relation, claims, refs, language), ...tail].join(comma)}.</h2>;
}
