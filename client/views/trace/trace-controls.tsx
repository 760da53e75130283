import { Switch } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { PREDICATES } from "#contract/ontology.ts";
import type { Control } from "#contract/trace.ts";
import { selectRelation } from "../../actions/select.ts";
import { togglePolicyOff } from "../../actions/trace.ts";
import { normWords, traceRefs } from "../../graph/use-trace-words.ts";
import { withDatesInWords } from "../../i18n/dates-in-text.ts";
import { formatDate } from "../../i18n/format.ts";
import type { Language } from "../../i18n/languages.ts";
import { useLanguage, useTraceAsk } from "../../state/store.ts";
import { controlsOf, type Traced } from "../../state/traced.ts";
import { nameIn, type Refs } from "../details/refs.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import styles from "./trace-panel.module.css";

/** What a control does to the listed paths on the date, in words. */
function effectWords(control: Control, off: boolean, t: TFunction<"trace">): string {
  if (off) return t("controls.off");
  if (!control.inForce) return t("controls.notInForce");
  if (PREDICATES[control.predicate].family === "permit") return t("controls.opens");
  const paths = t("pathsCut", { count: control.paths });
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

/** A policy that was switched off as a whole is switched on as a whole; else the norm alone is. */
function offKey(control: Control, off: readonly string[]): string {
  return control.policy !== null && off.includes(control.policy) ? control.policy : control.relation;
}

function ControlRow({ control, refs }: { readonly control: Control; readonly refs: Refs }) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const { policiesOff } = useTraceAsk();
  const off = policiesOff.includes(offKey(control, policiesOff));
  const norm = normWords(control, refs, language, t);
  // A policy is known by its name; any other norm by who sets it.
  const what = nameIn(refs, control.item, language);
  const name =
    control.policy === null
      ? t("norm.by", { norm, issuer: nameIn(refs, control.issuer, language) })
      : t("norm.by", { norm, issuer: what });
  return (
    <li className={styles.control} data-off={off || !control.inForce || undefined}>
      <EdgeGlyph family={PREDICATES[control.predicate].family} width={28} />
      <button
        type="button"
        className={styles.controlName}
        aria-label={t("controls.open", { name })}
        title={withDatesInWords(control.because[language], language)}
        onClick={() => selectRelation(control.relation)}
      >
        <span>{name}</span>
        <span className={styles.note}>
          {[effectWords(control, off, t), sinceWords(control, language, t)]
            .filter((part) => part !== null)
            .join(language === "ar" ? "، " : ", ")}
        </span>
      </button>
      <Switch
        aria-label={t("controls.switch", { name })}
        checked={!off}
        onChange={() => togglePolicyOff(offKey(control, policiesOff))}
      />
    </li>
  );
}

const FIRST = 4;

/** The norms that touch the paths, each with a switch: off is an assumption of the what-if. Those not in force are folded. */
export function TraceControls({ traced }: { readonly traced: Traced }) {
  const { t } = useTranslation("trace");
  const { policiesOff } = useTraceAsk();
  const refs = traceRefs(traced);
  const controls = controlsOf(traced);
  const isOff = (control: Control) => policiesOff.includes(offKey(control, policiesOff));
  const weight = (control: Control) =>
    (control.inForce || isOff(control) ? 0 : 4) + (control.effect === "cuts" ? 0 : control.effect === "none" ? 2 : 1);
  const ranked = controls.toSorted((a, b) => weight(a) - weight(b));
  const first = ranked.filter((control, index) => index < FIRST || isOff(control));
  const rest = ranked.filter((control) => !first.includes(control));
  return (
    <section className={styles.section}>
      <h3 className="section-head">
        <span>{t("controls.title")}</span>
        <span>{controls.length}</span>
      </h3>
      {controls.length === 0 && <p className={styles.note}>{t("controls.none")}</p>}
      <ul className={styles.rows}>
        {first.map((control) => (
          <ControlRow key={control.relation} control={control} refs={refs} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{t("others", { count: rest.length })}</summary>
          <ul className={styles.rows}>
            {rest.map((control) => (
              <ControlRow key={control.relation} control={control} refs={refs} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
