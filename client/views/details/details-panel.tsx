import { useTranslation } from "react-i18next";
import { useSelection } from "../../state/store.ts";
import { BackToChanges } from "../timeline/back-to-changes.tsx";
import styles from "./card.module.css";
import { EntityCard } from "./entity-card.tsx";
import { RelationCard } from "./relation-card.tsx";

/** Details of what is selected: entity card or relation card. */
export function DetailsPanel() {
  const { t } = useTranslation("details");
  const selection = useSelection();
  if (selection === null) return <p className={styles.empty}>{t("empty")}</p>;
  return (
    <>
      <BackToChanges />
      {selection.kind === "entity" ? (
        <EntityCard key={selection.id} id={selection.id} />
      ) : (
        <RelationCard key={selection.id} id={selection.id} claimId={selection.claimId} />
      )}
    </>
  );
}
