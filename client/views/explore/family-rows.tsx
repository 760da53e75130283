import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PREDICATES, type Predicate } from "#contract/ontology.ts";
import type { PredicateFamily } from "#contract/predicate-families.ts";
import { useFilters, useLanguage } from "../../state/store.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import styles from "./explore.module.css";
import { LegendRow } from "./legend-row.tsx";

interface FamilyRowsProps {
  readonly family: PredicateFamily;
  readonly label: string;
  readonly predicates: readonly Predicate[];
  readonly all: readonly Predicate[];
  readonly counts: ReadonlyMap<Predicate, number>;
}

/** A family of relations in the legend; its drawn predicates unfold below it. */
export function FamilyRows({ family, label, predicates, all, counts }: FamilyRowsProps) {
  const { t } = useTranslation("explore");
  const language = useLanguage();
  const { predicatesOff } = useFilters();
  const [open, setOpen] = useState(false);
  const total = predicates.reduce((sum, predicate) => sum + (counts.get(predicate) ?? 0), 0);
  const drawn = predicates.filter((predicate) => (counts.get(predicate) ?? 0) > 0);
  return (
    <>
      <div className={styles.family}>
        <LegendRow
          list="predicatesOff"
          values={predicates}
          all={all}
          off={predicates.every((predicate) => predicatesOff.includes(predicate))}
          count={total}
          glyph={<EdgeGlyph family={family} />}
          label={label}
        />
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={open}
          aria-label={t("legend.predicates", { family: label })}
          title={t("legend.predicates", { family: label })}
          disabled={drawn.length === 0}
          onClick={() => setOpen(!open)}
        >
          <IconChevronDown size={14} stroke={1.75} />
        </button>
      </div>
      {open && (
        <div className={styles.predicates}>
          {drawn.map((predicate) => (
            <LegendRow
              key={predicate}
              list="predicatesOff"
              values={[predicate]}
              all={all}
              off={predicatesOff.includes(predicate)}
              count={counts.get(predicate) ?? 0}
              glyph={null}
              label={PREDICATES[predicate].label[language]}
            />
          ))}
        </div>
      )}
    </>
  );
}
