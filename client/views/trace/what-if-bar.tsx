import { IconPlus, IconRotate, IconUserMinus, IconX } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Loss } from "#contract/trace.ts";
import { resetWhatIf, togglePolicyOff, toggleRemoved, toggleRemoving } from "../../actions/trace.ts";
import { normWords, traceRefs } from "../../graph/use-trace-words.ts";
import type { Language } from "../../i18n/languages.ts";
import { useApp, useLanguage, useTraceAsk, useTraced } from "../../state/store.ts";
import { hasAssumptions } from "../../state/trace-ask.ts";
import { controlsOf, type Traced } from "../../state/traced.ts";
import { consequencesOf } from "../../state/what-if.ts";
import { nameIn, type Refs } from "../details/refs.ts";
import styles from "./what-if-bar.module.css";

const MOST_NAMES = 3;

function policyName(traced: Traced, id: string, refs: Refs, language: Language, t: TFunction<"trace">): string {
  const control = controlsOf(traced).find(({ relation, policy }) => relation === id || policy === id);
  return control === undefined ? nameIn(refs, id, language) : normWords(control, refs, language, t);
}

/** The assumptions as chips, each with the way back. */
function Chips({ traced }: { readonly traced: Traced }) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const ask = useTraceAsk();
  const removing = useApp((state) => state.view.removing);
  const refs = traceRefs(traced);
  const chips = [
    ...ask.without.map((id) => ({
      id,
      label: t("whatIf.without", { name: nameIn(refs, id, language) }),
      undo: toggleRemoved,
    })),
    ...ask.policiesOff.map((id) => ({
      id,
      label: t("whatIf.policyOff", { name: policyName(traced, id, refs, language, t) }),
      undo: togglePolicyOff,
    })),
  ];
  return (
    <ul className={styles.chips}>
      {chips.map(({ id, label, undo }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.chip}
            aria-label={t("whatIf.restore", { name: label })}
            onClick={() => undo(id)}
          >
            <IconUserMinus size={14} stroke={1.75} />
            {label}
            <IconX size={14} stroke={1.75} />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={styles.chip} data-add aria-pressed={removing} onClick={toggleRemoving}>
          <IconPlus size={14} stroke={1.75} />
          {removing ? t("whatIf.choosing") : t(chips.length === 0 ? "whatIf.first" : "whatIf.another")}
        </button>
      </li>
    </ul>
  );
}

function namesOf(names: readonly string[], language: Language, t: TFunction<"trace">): string {
  const shown = [...new Set(names)];
  const cut = shown.slice(0, MOST_NAMES);
  const rest = shown.length - cut.length;
  return [...cut, ...(rest > 0 ? [t("whatIf.more", { count: rest })] : [])].join(language === "ar" ? "، " : ", ");
}

interface FigureProps {
  readonly count: number;
  readonly words: string;
  readonly names: string;
  readonly hint?: string;
  readonly bad?: boolean;
}

function Figure({ count, words, names, hint, bad = false }: FigureProps) {
  return (
    <div className={styles.figure} data-bad={(bad && count > 0) || undefined} title={names}>
      <b>{count}</b>
      <p>
        <span>{words}</span>
        {names !== "" && <strong>{names}</strong>}
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </p>
    </div>
  );
}

/** Three consequences as numbers with names: lost, left with one source, paths left. */
function Figures({ traced }: { readonly traced: Traced }) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const refs = traceRefs(traced);
  const { certain, possible, becameSingle, left, unknown, returned } = useMemo(() => consequencesOf(traced), [traced]);
  const lossName = ({ entity, item }: Loss) =>
    item === null || item === entity
      ? nameIn(refs, entity, language)
      : t("whatIf.lossOf", { name: nameIn(refs, entity, language), item: nameIn(refs, item, language) });
  const maybe =
    possible.length === 0
      ? undefined
      : `${t("whatIf.lostPossible", { count: possible.length })} ${namesOf(possible.map(lossName), language, t)}`;
  return (
    <div className={styles.figures} aria-live="polite">
      <Figure
        bad
        count={certain.length}
        words={t("whatIf.lostCertain", { count: certain.length })}
        names={namesOf(certain.map(lossName), language, t)}
        {...(maybe !== undefined && { hint: maybe })}
      />
      <Figure
        count={becameSingle.length}
        words={t("whatIf.single", { count: becameSingle.length })}
        names={namesOf(
          becameSingle.map(({ customer }) => nameIn(refs, customer, language)),
          language,
          t,
        )}
      />
      <Figure
        count={left}
        words={t("whatIf.left", { count: left })}
        names=""
        hint={
          returned > 0
            ? t("whatIf.returned", { count: returned })
            : unknown > 0
              ? t("whatIf.unknown", { count: unknown })
              : t("whatIf.measure")
        }
      />
    </div>
  );
}

/** What if: the assumptions, what they cost, and the way back to the world as it is documented. */
export function WhatIfBar() {
  const { t } = useTranslation("trace");
  const traced = useTraced();
  const assumed = hasAssumptions(useTraceAsk());
  if (traced === null) return <p className={styles.nothing}>{t("whatIf.hint")}</p>;
  return (
    <div className={styles.bar}>
      <div className={styles.head}>
        <h2>{t("whatIf.title")}</h2>
        <Chips traced={traced} />
        <button type="button" className={styles.reset} disabled={!assumed} onClick={resetWhatIf}>
          <IconRotate size={15} stroke={1.75} className="flip" />
          {t("whatIf.reset")}
        </button>
      </div>
      <Figures traced={traced} />
    </div>
  );
}
