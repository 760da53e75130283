import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { GRADE_NAMES } from "#contract/claim-vocabulary.ts";
import type { Relation } from "#contract/model.ts";
import { ENTITY_TYPE_NAMES, ENTITY_TYPES, PREDICATE_NAMES } from "#contract/ontology.ts";
import { FAMILY_NAMES, PREDICATE_FAMILIES } from "#contract/predicate-families.ts";
import { useSummary } from "../../api/queries.ts";
import { DRAWN_STATES, drawnStateOf } from "../../state/drawn-state.ts";
import { predicatesOf } from "../../state/filters.ts";
import { useDrawing, useFilters, useLanguage } from "../../state/store.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import { TypeGlyph } from "../marks/type-glyph.tsx";
import styles from "./explore.module.css";
import { FamilyRows } from "./family-rows.tsx";
import { GradeBar } from "./grade-bar.tsx";
import { LegendRow } from "./legend-row.tsx";

/** How often each value occurs. */
function countBy<T, K>(list: readonly T[], keyOf: (each: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const each of list) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return counts;
}

function useLegendCounts() {
  const drawing = useDrawing();
  return useMemo(() => {
    const relations: readonly Relation[] = Object.values(drawing.relations);
    const entities = Object.values(drawing.entities);
    return {
      entities: entities.length,
      relations: relations.length,
      types: countBy(entities, ({ type }) => type),
      predicates: countBy(relations, ({ predicate }) => predicate),
      states: countBy(relations, drawnStateOf),
      grades: countBy(relations, ({ grade }) => grade),
    };
  }, [drawing]);
}

interface SectionHeadProps {
  readonly title: string;
  readonly drawn?: number;
  readonly total?: number | undefined;
}

function SectionHead({ title, drawn, total }: SectionHeadProps) {
  const { t } = useTranslation("explore");
  return (
    <div className="section-head">
      <h2>{title}</h2>
      {drawn !== undefined && <span>{total === undefined ? drawn : t("legend.drawnOf", { drawn, total })}</span>}
    </div>
  );
}

/** The legend: every row is the glyph as drawn, its name and its count, and turns what it names off or on. */
export function Legend() {
  const { t } = useTranslation("explore");
  const language = useLanguage();
  const filters = useFilters();
  const counts = useLegendCounts();
  const { data: summary } = useSummary();
  return (
    <div className={styles.legend} title={t("legend.hint")}>
      <section>
        <SectionHead title={t("legend.entities")} drawn={counts.entities} total={summary?.counts.entities} />
        <div className={styles.columns}>
          {ENTITY_TYPE_NAMES.map((type) => (
            <LegendRow
              key={type}
              list="typesOff"
              values={[type]}
              all={ENTITY_TYPE_NAMES}
              off={filters.typesOff.includes(type)}
              count={counts.types.get(type) ?? 0}
              glyph={<TypeGlyph type={type} />}
              label={ENTITY_TYPES[type].plural[language]}
            />
          ))}
        </div>
      </section>
      <section>
        <SectionHead title={t("legend.relations")} drawn={counts.relations} total={summary?.counts.relations} />
        {FAMILY_NAMES.map((family) => (
          <FamilyRows
            key={family}
            family={family}
            label={PREDICATE_FAMILIES[family].label[language]}
            predicates={predicatesOf(family)}
            all={PREDICATE_NAMES}
            counts={counts.predicates}
          />
        ))}
      </section>
      <section>
        <SectionHead title={t("legend.states")} />
        <div className={styles.columns}>
          {DRAWN_STATES.map((state) => (
            <LegendRow
              key={state}
              list="statesOff"
              values={[state]}
              all={DRAWN_STATES}
              off={filters.statesOff.includes(state)}
              count={counts.states.get(state) ?? 0}
              glyph={<EdgeGlyph family={null} state={state} width={30} />}
              label={t(`states.${state}`)}
            />
          ))}
        </div>
      </section>
      <section>
        <div className="section-head">
          <h2>{t("legend.grades")}</h2>
          <span title={t("legend.howText")} className={styles.how}>
            {t("legend.how")}
          </span>
        </div>
        <GradeBar grades={GRADE_NAMES} counts={counts.grades} />
      </section>
    </div>
  );
}
