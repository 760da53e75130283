import { IconArrowsSort, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { changeTrace } from "../../actions/trace.ts";
import { useEntity } from "../../api/queries.ts";
import { nameOf } from "../../i18n/bilingual.ts";
import { useLanguage, useTraceAsk, useTraced } from "../../state/store.ts";
import { directionOfTrace, swapped, withEnd } from "../../state/trace-ask.ts";
import { endsOf } from "../../state/traced.ts";
import { TypeGlyph } from "../marks/type-glyph.tsx";
import { EntityField } from "./entity-field.tsx";
import styles from "./trace-panel.module.css";

type End = "from" | "to";

/** The entity that stands at an end: its name from the answer where that has it, else fetched. */
function Chosen({ id, end }: { readonly id: string; readonly end: End }) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const traced = useTraced();
  const told = traced === null ? null : endsOf(traced.found)[end];
  const { data } = useEntity(id);
  const entity = told?.id === id ? told : data?.entity;
  const name = entity === undefined ? id : nameOf(entity, language);
  return (
    <>
      {entity !== undefined && <TypeGlyph type={entity.type} />}
      <bdi dir="auto" className={styles.endName}>
        {name}
      </bdi>
      <button
        type="button"
        className={`icon-button ${styles.small}`}
        aria-label={t("ends.clear", { name })}
        title={t("ends.clear", { name })}
        onClick={() => changeTrace("trace", (ask) => withEnd(ask, end, null))}
      >
        <IconX size={14} stroke={1.75} />
      </button>
    </>
  );
}

/** The two ends of the trace, each found by name, and the button that swaps them. */
export function EndFields() {
  const { t } = useTranslation("trace");
  const ask = useTraceAsk();
  const row = (end: End) => {
    const id = ask[end];
    const any = t(end === "from" ? "ends.anyOrigin" : "ends.anyDestination");
    const open = directionOfTrace(ask) === null ? t("ends.choose") : any;
    return (
      <div className={styles.end}>
        <span className={styles.endLabel}>{t(`ends.${end}`)}</span>
        {id === null ? (
          <div className={styles.endField}>
            <EntityField
              label={t(`ends.${end}`)}
              placeholder={open}
              onChoose={(chosen) => changeTrace("trace", (now) => withEnd(now, end, chosen))}
            />
          </div>
        ) : (
          <Chosen id={id} end={end} />
        )}
      </div>
    );
  };
  return (
    <fieldset className={styles.ends}>
      <legend className="visually-hidden">{t("ends.label")}</legend>
      {row("to")}
      {row("from")}
      <button
        type="button"
        className={styles.swap}
        aria-label={t("ends.swap")}
        title={t("ends.swap")}
        disabled={ask.from === null && ask.to === null}
        onClick={() => changeTrace("trace", swapped)}
      >
        <IconArrowsSort size={16} stroke={1.75} />
      </button>
    </fieldset>
  );
}
