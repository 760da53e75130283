import { useTranslation } from "react-i18next";
import type { EntityRef, Relation } from "#contract/model.ts";
import { PREDICATES } from "#contract/ontology.ts";
import { showEntity } from "../../actions/add-entity.ts";
import { drawnStateOf } from "../../state/drawn-state.ts";
import { useLanguage } from "../../state/store.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import { Name } from "../marks/name.tsx";
import { TypeGlyph } from "../marks/type-glyph.tsx";
import styles from "./card.module.css";
import { CloseDetails } from "./close-details.tsx";
import type { Refs } from "./refs.ts";

function End({ of }: { readonly of: EntityRef | undefined }) {
  if (of === undefined) return null;
  return (
    <button type="button" className={styles.end} onClick={() => void showEntity(of.id)}>
      <TypeGlyph type={of.type} />
      <Name of={of} />
    </button>
  );
}

/** The relation as it is drawn: its two ends and between them the edge. Each end opens its own card. */
export function RelationHead({ relation, refs }: { readonly relation: Relation; readonly refs: Refs }) {
  const { t } = useTranslation(["details", "explore"]);
  const state = drawnStateOf(relation);
  const language = useLanguage();
  const { family, label } = PREDICATES[relation.predicate];
  return (
    <header className={styles.head}>
      <div className={styles.ends}>
        <End of={refs.get(relation.subject)} />
        <EdgeGlyph family={family} state={state} width={40} />
        <span className="visually-hidden">
          {label[language]}
          {state !== "standing" && ` (${t(`states.${state}`, { ns: "explore" })})`}
        </span>
        <End of={refs.get(relation.object)} />
      </div>
      <CloseDetails label={t("close")} />
    </header>
  );
}
