import { Menu } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { ENTITY_TYPES, type EntityType, PREDICATES } from "#contract/ontology.ts";
import { expandEntity } from "../../actions/expand-entity.ts";
import { showCypher } from "../../actions/show-cypher.ts";
import { useEntity } from "../../api/queries.ts";
import { nameOf } from "../../i18n/bilingual.ts";
import { useDrawing, useLanguage } from "../../state/store.ts";
import { undrawnParts } from "../../state/undrawn-parts.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import { TypeGlyph } from "../marks/type-glyph.tsx";
import styles from "./canvas-tools.module.css";

interface ExpandItemsProps {
  readonly id: string;
  /** Shows the parts at once, as for a hub that was double-clicked. */
  readonly open: boolean;
}

/** What of an entity's neighbourhood can be drawn: all of it, or a part by relation or by type, each with its count. */
export function ExpandItems({ id, open }: ExpandItemsProps) {
  const { t } = useTranslation("explore");
  const language = useLanguage();
  const drawing = useDrawing();
  const [unfolded, setUnfolded] = useState(open);
  const { data, isError } = useEntity(id);
  const parts = useMemo(() => undrawnParts(drawing, id, data?.relationCounts ?? []), [drawing, id, data]);
  const showNeighbors = () => {
    const name = data === undefined ? id : nameOf(data.entity, language);
    showCypher({
      path: `/entities/${encodeURIComponent(id)}/neighbors`,
      values: {},
      title: t("menu.cypherOf", { name }),
    });
  };
  if (isError) return <Menu.Label>{t("menu.loadFailed")}</Menu.Label>;
  if (data !== undefined && parts.total === 0) return <Menu.Label>{t("menu.allDrawn")}</Menu.Label>;
  if (!unfolded)
    return (
      <Menu.Item closeMenuOnClick={false} onClick={() => setUnfolded(true)}>
        <span className={styles.choice}>
          {t("menu.expand")}
          <span>{parts.total}</span>
        </span>
      </Menu.Item>
    );
  return (
    <>
      <Menu.Item onClick={() => void expandEntity(id)}>
        <span className={styles.choice}>
          {t("menu.expandAll")}
          <span>{parts.total}</span>
        </span>
      </Menu.Item>
      <Menu.Label>{t("menu.byPredicate")}</Menu.Label>
      {parts.byPredicate.map(({ predicate, direction, count }) => (
        <Menu.Item
          key={`${predicate} ${direction}`}
          onClick={() => void expandEntity(id, { predicates: [predicate], direction })}
        >
          <span className={styles.choice}>
            <EdgeGlyph family={PREDICATES[predicate].family} width={28} />
            {PREDICATES[predicate][direction === "out" ? "label" : "inverse"][language]}
            <span>{count}</span>
          </span>
        </Menu.Item>
      ))}
      <Menu.Label>{t("menu.byType")}</Menu.Label>
      {parts.byType.map(({ type, count }: { type: EntityType; count: number }) => (
        <Menu.Item key={type} onClick={() => void expandEntity(id, { types: [type] })}>
          <span className={styles.choice}>
            <TypeGlyph type={type} />
            {ENTITY_TYPES[type].plural[language]}
            <span>{count}</span>
          </span>
        </Menu.Item>
      ))}
      <Menu.Item onClick={showNeighbors}>{t("menu.cypher")}</Menu.Item>
    </>
  );
}
