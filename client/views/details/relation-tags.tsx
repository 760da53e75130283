import { useTranslation } from "react-i18next";
import type { Relation, RelationState } from "#contract/model.ts";
import { predicateRow } from "#contract/ontology.ts";
import { formatDate } from "../../i18n/format.ts";
import { stateOn } from "../../state/drawn-state.ts";
import { useFilters, useLanguage } from "../../state/store.ts";
import { GradeBadge } from "../marks/grade-badge.tsx";
import styles from "./card.module.css";

interface RelationTagsProps {
  readonly relation: Relation;
  /** Why the grade is what it is, in the interface's language. */
  readonly gradeReason: string;
}

/** Red where the way is shut: a supply that no longer holds, a limit that does. Green where a permission holds. */
function toneOf(relation: Relation, state: RelationState): "stop" | "go" | undefined {
  const { family } = predicateRow(relation.predicate);
  if (family === "restrict") return state === "holds" ? "stop" : undefined;
  if (state === "notHeld") return "stop";
  return family === "permit" && state === "holds" ? "go" : undefined;
}

/** The state on the as-of date or as last told, whether it is contested or denied, and the grade with its reason. */
export function RelationTags({ relation, gradeReason }: RelationTagsProps) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const { asOf } = useFilters();
  const state = asOf === null ? (relation.states.at(-1) ?? "unknown") : stateOn(relation, asOf);
  const words = t(`relation.state.${state}`);
  return (
    <ul className={styles.tags}>
      <li className={styles.tag} data-tone={toneOf(relation, state)}>
        {relation.states.length === 0
          ? t("relation.stateUndated")
          : asOf === null
            ? t("relation.stateLast", { state: words })
            : t("relation.stateOn", { date: formatDate(asOf, language), state: words })}
      </li>
      {relation.contested && <li className={styles.tag}>{t("relation.contested")}</li>}
      {relation.polarity === "negative" && (
        <li className={styles.tag} data-tone="stop">
          {t("relation.saidNot")}
        </li>
      )}
      <li className={styles.tag}>
        <GradeBadge grade={relation.grade} />
        <span>{gradeReason}</span>
      </li>
    </ul>
  );
}
