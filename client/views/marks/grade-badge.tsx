import { GRADES, type Grade } from "#contract/claim-vocabulary.ts";
import { useLanguage } from "../../state/store.ts";
import styles from "./marks.module.css";

interface GradeBadgeProps {
  readonly grade: Grade;
  /** Hides the badge from readers where its reason stands beside it in words. */
  readonly decoration?: boolean;
}

/** The grade as ink: A filled, B with a heavy foot, C thin, D dashed. */
export function GradeBadge({ grade, decoration = false }: GradeBadgeProps) {
  const language = useLanguage();
  return (
    <span
      className={styles.grade}
      data-grade={grade}
      title={GRADES[grade][language]}
      aria-hidden={decoration || undefined}
    >
      {grade}
    </span>
  );
}
