import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ENTITY_TYPES, type EntityType, PREDICATES, type Predicate } from "#contract/ontology.ts";
import { openQuery } from "../../actions/open-query.ts";
import { cypherSchemaRead } from "../../api/cypher-reads.ts";
import { formatCount } from "../../i18n/format.ts";
import { useLanguage } from "../../state/store.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import { TypeGlyph } from "../marks/type-glyph.tsx";
import styles from "./query-panel.module.css";

const MOST_ROWS = 25;

function isType(name: string): name is EntityType {
  return Object.hasOwn(ENTITY_TYPES, name);
}

function isPredicate(name: string): name is Predicate {
  return Object.hasOwn(PREDICATES, name);
}

/** The labels and relation types that the graph holds, with counts. A click writes a query that lists them. */
export function GraphNamesList() {
  const { t } = useTranslation("query");
  const language = useLanguage();
  const { data, isError } = useQuery(cypherSchemaRead());
  if (isError) return <p className={styles.none}>{t("graph.failed")}</p>;
  const nodes = (data?.labels ?? []).map(({ name, count }) => ({
    name: `:${name}`,
    count,
    glyph: isType(name) ? <TypeGlyph type={name} /> : <span className={styles.noGlyph} />,
    text: `MATCH (n:${name})\nRETURN n\nLIMIT ${MOST_ROWS}`,
  }));
  const relations = (data?.relationshipTypes ?? []).map(({ name, count }) => ({
    name,
    count,
    glyph: <EdgeGlyph family={isPredicate(name) ? PREDICATES[name].family : "structure"} width={24} />,
    text: `MATCH (a)-[r:${name}]->(b)\nRETURN a, r, b\nLIMIT ${MOST_ROWS}`,
  }));
  return (
    <section aria-label={t("graph.title")}>
      <div className="section-head">
        <h2>{t("graph.title")}</h2>
      </div>
      <ul className={styles.rows}>
        {[...nodes, ...relations].map(({ name, count, glyph, text }) => (
          <li key={name}>
            <button
              type="button"
              className={styles.nameRow}
              aria-label={t("graph.insert", { name })}
              onClick={() => openQuery({ text })}
            >
              <span className={styles.glyph}>{glyph}</span>
              <code dir="ltr">{name}</code>
              <span className={styles.when}>{formatCount(count, language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
