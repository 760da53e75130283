import { useTranslation } from "react-i18next";
import { useSelection } from "../../state/store.ts";
import styles from "./card.module.css";
import { EntityCard } from "./entity-card.tsx";
import { RelationCard } from "./relation-card.tsx";

/** Details of what is selected: entity card or relation card. */
export function DetailsPanel() {
  const { t } = useTranslation("details");
  const selection = useSelection();
  if (selection === null) return <p className={styles.empty}>{t("empty")}</p>;
  if (selection.kind === "entity") return <EntityCard key={selection.id} id={selection.id} />;
  return <RelationCard key={selection.id} id={selection.id} claimId={selection.claimId} />;
}
