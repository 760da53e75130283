import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Relation, SubgraphNode } from "#contract/model.ts";
import { ENTITY_TYPES, PREDICATES } from "#contract/ontology.ts";
import { expandOrAsk } from "../../actions/expand-entity.ts";
import { selectEntity, selectRelation } from "../../actions/select.ts";
import { useVisible } from "../../graph/use-elements.ts";
import { useTimeMarks } from "../../graph/use-time-marks.ts";
import { drawnStateOf } from "../../state/drawn-state.ts";
import { useApp, useLanguage } from "../../state/store.ts";
import type { TimeMark } from "../../state/time-marks.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import { GradeBadge } from "../marks/grade-badge.tsx";
import { Name } from "../marks/name.tsx";
import { TypeGlyph } from "../marks/type-glyph.tsx";
import styles from "./graph-list.module.css";

interface RelationLineProps {
  readonly relation: Relation;
  /** What the dates that are looked at say of it. */
  readonly mark: TimeMark | undefined;
  readonly from: string;
}

/** A relation as a line of words, seen from one of its ends. */
function RelationLine({ relation, mark, from }: RelationLineProps) {
  const { t } = useTranslation(["explore", "timeline"]);
  const language = useLanguage();
  const state = drawnStateOf(relation);
  const entities = useApp((app) => app.scene.drawing.entities);
  const selected = useApp((app) => app.selection?.id === relation.id);
  const outward = relation.subject === from;
  const other = entities[outward ? relation.object : relation.subject];
  const item = relation.item === null ? undefined : entities[relation.item];
  const { label, inverse, family } = PREDICATES[relation.predicate];
  if (other === undefined) return null;
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        aria-current={selected || undefined}
        onClick={() => selectRelation(relation.id)}
      >
        <EdgeGlyph family={family} state={state} width={28} />
        <span className={styles.words}>
          {(outward ? label : inverse)[language]} <Name of={other} />
          {item !== undefined && (
            <>
              {" · "}
              <Name of={item} />
            </>
          )}
          {/* The glyph alone would say a "no" only to the eye. */}
          {state !== "standing" && <strong className={styles.state}> ({t(`states.${state}`)})</strong>}
          {mark !== undefined && <strong className={styles.state}> ({t(`marks.${mark}`, { ns: "timeline" })})</strong>}
        </span>
        <GradeBadge grade={relation.grade} />
      </button>
    </li>
  );
}

interface EntityBranchProps {
  readonly node: SubgraphNode;
  readonly relations: readonly Relation[];
  readonly marks: ReadonlyMap<string, TimeMark>;
}

function EntityBranch({ node, relations, marks }: EntityBranchProps) {
  const { t } = useTranslation("explore");
  const language = useLanguage();
  const selected = useApp((state) => state.selection?.id === node.id);
  return (
    <li className={styles.branch}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.entity}
          aria-current={selected || undefined}
          onClick={() => selectEntity(node.id)}
          onDoubleClick={() => void expandOrAsk(node.id, () => selectEntity(node.id))}
        >
          <TypeGlyph type={node.type} />
          <strong>
            <Name of={node} />
          </strong>
          <span className={styles.kind}>
            {t("list.entity", {
              type: ENTITY_TYPES[node.type].label[language],
              relations: t("relations", { count: relations.length }),
            })}
          </span>
        </button>
      </div>
      {relations.length > 0 && (
        <ul>
          {relations.map((relation) => (
            <RelationLine key={relation.id} relation={relation} mark={marks.get(relation.id)} from={node.id} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The drawing in words: every visible entity with its relations, operable by keyboard and screen reader. */
export function GraphList() {
  const { t } = useTranslation("explore");
  const { entities, relations } = useVisible();
  const marks = useTimeMarks();
  const branches = useMemo(() => {
    const touching = (id: string) => relations.filter(({ subject, object }) => subject === id || object === id);
    return entities
      .map((node) => ({ node, relations: touching(node.id) }))
      .toSorted((a, b) => b.relations.length - a.relations.length || (a.node.id < b.node.id ? -1 : 1));
  }, [entities, relations]);
  return (
    <section className={styles.list} aria-label={t("list.label")}>
      <h2>{t("list.title")}</h2>
      <p className={styles.hint}>{branches.length === 0 ? t("list.none") : t("list.hint")}</p>
      <ul className={styles.branches}>
        {branches.map(({ node, relations: own }) => (
          <EntityBranch key={node.id} node={node} relations={own} marks={marks} />
        ))}
      </ul>
    </section>
  );
}
