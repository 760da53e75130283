import { Switch } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { PREDICATES } from "#contract/ontology.ts";
import type { Control } from "#contract/trace.ts";
import { selectRelation } from "../../actions/select.ts";
import { togglePolicyOff } from "../../actions/trace.ts";
import { normWords, traceRefs } from "../../graph/use-trace-words.ts";
import { formatDate } from "../../i18n/format.ts";
import type { Language } from "../../i18n/languages.ts";
import { useLanguage, useTraceAsk } from "../../state/store.ts";
import { controlsOf, type Traced } from "../../state/traced.ts";
import { nameIn } from "../details/refs.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import styles from "./trace-panel.module.css";

/** What a control does to the listed paths on the date, in words. */
function effectWords(control: Control, off: boolean, t: TFunction<"trace">): string {
  if (off) return t("controls.off");
  if (!control.inForce) return t("controls.notInForce");
  if (PREDICATES[control.predicate].family === "permit") return t("controls.opens");
  const paths = t("paths", { count: control.paths });
  if (control.effect === "none" || control.paths === 0) return t("controls.touchesNone");
  return t(`controls.${control.effect}`, { paths });
}

function sinceWords({ since, until }: Control, language: Language, t: TFunction<"trace">): string | null {
  if (since === null) return null;
  const from = formatDate(since, language);
  return until === null
    ? t("controls.since", { date: from })
    : t("controls.sinceUntil", { since: from, until: formatDate(until, language) });
}

/** The norms that touch the paths, each with a switch: off is an assumption of the what-if. */
export function TraceControls({ traced }: { readonly traced: Traced }) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const ask = useTraceAsk();
  const refs = traceRefs(traced);
  const controls = controlsOf(traced);
  const comma = language === "ar" ? "، " : ", ";
  return (
    <section className={styles.section}>
      <h3 className="section-head">
        <span>{t("controls.title")}</span>
        <span>{controls.length}</span>
      </h3>
      {controls.length === 0 && <p className={styles.note}>{t("controls.none")}</p>}
      <ul className={styles.rows}>
        {controls.map((control) => {
          const off =
            ask.policiesOff.includes(control.relation) ||
            (control.policy !== null && ask.policiesOff.includes(control.policy));
          const norm = normWords(control, refs, language, t);
          const name = t("norm.by", { norm, issuer: nameIn(refs, control.issuer, language) });
          return (
            <li key={control.relation} className={styles.control} data-off={off || !control.inForce || undefined}>
              <EdgeGlyph family={PREDICATES[control.predicate].family} width={28} />
              <button
                type="button"
                className={styles.controlName}
                aria-label={t("controls.open", { name })}
                onClick={() => selectRelation(control.relation)}
              >
                <span>{control.policy === null && control.issuer !== control.policy ? name : norm}</span>
                <span className={styles.note}>
                  {[effectWords(control, off, t), sinceWords(control, language, t)]
                    .filter((part) => part !== null)
                    .join(comma)}
                </span>
              </button>
              <Switch
                aria-label={t("controls.switch", { name })}
                checked={!off}
                onChange={() => togglePolicyOff(offKey(control, ask.policiesOff))}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A policy that was switched off as a whole is switched on as a whole; else the norm alone is. */
function offKey(control: Control, off: readonly string[]): string {
  return control.policy !== null && off.includes(control.policy) ? control.policy : control.relation;
}
