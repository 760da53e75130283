import type { EntityRef, Relation } from "#contract/model.ts";
import { PREDICATES } from "#contract/ontology.ts";
import type { PredicateFamily } from "#contract/predicate-families.ts";
import type { FlowPath } from "#contract/trace.ts";
import { nameOf } from "../../i18n/bilingual.ts";
import type { Language } from "../../i18n/languages.ts";
import type { Refs } from "../details/refs.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import { Name } from "../marks/name.tsx";
import { TypeGlyph } from "../marks/type-glyph.tsx";
import styles from "./path-list.module.css";

interface Step {
  readonly ref: EntityRef;
  /** How it is reached from the step before; null at the start. */
  readonly by: { readonly family: PredicateFamily; readonly implied: boolean; readonly broken: boolean } | null;
}

/** The entities of a path in flow order; goods that stand between two firms stand between them here too. */
export function pathSteps(path: FlowPath, refs: Refs, relations: ReadonlyMap<string, Relation>): readonly Step[] {
  const steps: Step[] = [];
  const push = (id: string, by: Step["by"]) => {
    const ref = refs.get(id);
    if (ref !== undefined) steps.push({ ref, by });
  };
  path.hops.forEach((hop, index) => {
    const predicate = relations.get(hop.relation)?.predicate ?? "PART_OF";
    const by = { family: PREDICATES[predicate].family, implied: hop.implied, broken: index === path.brokenAt };
    if (index === 0) push(hop.from, null);
    if (hop.item !== null && hop.item !== hop.from && hop.item !== hop.to) {
      push(hop.item, { ...by, broken: false });
      push(hop.to, by);
    } else push(hop.to, by);
  });
  return steps;
}

/** The path's names in one text, for readers. */
export function pathWords(steps: readonly Step[], language: Language): string {
  return steps.map(({ ref }) => nameOf(ref, language)).join(language === "ar" ? "، ثم " : ", then ");
}

/** The path in one line: glyph and name of each, the edge between as it is drawn; a broken one ends in a closed gate. */
export function PathNames({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <span className={styles.names}>
      {steps.map(({ ref, by }) => (
        <span key={`${ref.id} ${by?.family ?? ""}`} className={styles.step}>
          {by !== null && (
            <EdgeGlyph
              family={by.broken ? "restrict" : by.family}
              {...(by.implied && { state: "implied" as const })}
              width={22}
            />
          )}
          <TypeGlyph type={ref.type} size={12} />
          <Name of={ref} />
        </span>
      ))}
    </span>
  );
}
