import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntityRef } from "#contract/model.ts";
import type { Change } from "#contract/trace.ts";
import { byOnset, type ChangeKind, markOfKind, onsetOf } from "../../state/comparison.ts";
import { refsOf } from "../details/refs.ts";
import { ChangeRow } from "./change-row.tsx";
import styles from "./compare.module.css";

const SHOWN_FIRST = 12;

interface ChangeSectionProps {
  readonly kind: ChangeKind;
  readonly changes: readonly Change[];
  readonly refs: readonly EntityRef[];
}

/** The changes of one kind, with the mark that they wear in the drawing. */
export function ChangeSection({ kind, changes, refs }: ChangeSectionProps) {
  const { t } = useTranslation("timeline");
  const [all, setAll] = useState(false);
  const named = refsOf(refs);
  const ordered = byOnset(kind, changes);
  const shown = all ? ordered : ordered.slice(0, SHOWN_FIRST);
  const began = changes.filter((change) => onsetOf(kind, change) === "began").length;
  return (
    <section className={styles.section} aria-label={t(`compare.${kind}`)}>
      <h3 className="section-head">
        <span className={styles.kind} data-mark={markOfKind(kind)}>
          {t(`compare.${kind}`)}
        </span>
        <span>{changes.length}</span>
      </h3>
      {kind === "added" && changes.length > 0 && (
        <p className={styles.hint}>
          {[
            ...(began > 0 ? [t("compare.began", { count: began })] : []),
            ...(began < changes.length ? [t("compare.documented", { count: changes.length - began })] : []),
          ].join(t("compare.and"))}
        </p>
      )}
      {changes.length === 0 ? (
        <p className={styles.hint}>{t(`compare.noneOf.${kind}`)}</p>
      ) : (
        <ul className={styles.list}>
          {shown.map((change) => (
            <ChangeRow key={change.relation.id} change={change} kind={kind} refs={named} />
          ))}
        </ul>
      )}
      {shown.length < changes.length && (
        <button type="button" className={`link ${styles.more}`} onClick={() => setAll(true)}>
          {t("compare.more", { count: changes.length - shown.length })}
        </button>
      )}
    </section>
  );
}
