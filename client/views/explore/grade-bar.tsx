import type { MouseEvent } from "react";
import { GRADES, type Grade } from "#contract/claim-vocabulary.ts";
import { isolateFilter, toggleFilter } from "../../actions/filter.ts";
import { useFilters, useLanguage } from "../../state/store.ts";
import { GradeBadge } from "../marks/grade-badge.tsx";
import styles from "./explore.module.css";

interface GradeBarProps {
  readonly grades: readonly Grade[];
  readonly counts: ReadonlyMap<Grade, number>;
}

/** The grades as one bar in proportion to their counts; each part turns its grade off or on. */
export function GradeBar({ grades, counts }: GradeBarProps) {
  const language = useLanguage();
  const { gradesOff } = useFilters();
  return (
    <div className={styles.grades}>
      {grades.map((grade) => {
        const count = counts.get(grade) ?? 0;
        const onClick = (event: MouseEvent) => {
          if (event.altKey) isolateFilter("gradesOff", [grade], grades);
          else toggleFilter("gradesOff", [grade]);
        };
        return (
          <button
            key={grade}
            type="button"
            className={styles.grade}
            style={{ flexGrow: count }}
            data-grade={grade}
            aria-pressed={!gradesOff.includes(grade)}
            aria-label={`${grade}: ${GRADES[grade][language]}, ${count}`}
            title={GRADES[grade][language]}
            onClick={onClick}
          >
            <span>
              <GradeBadge grade={grade} decoration /> {count}
            </span>
            <i />
          </button>
        );
      })}
    </div>
  );
}
