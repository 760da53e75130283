import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExplainAnswer, PlanStep } from "#contract/cypher.ts";
import { cypherPlanRead } from "../../../api/cypher-reads.ts";
import { directionOf } from "../../../i18n/languages.ts";
import type { DoneRun } from "../../../state/query-run.ts";
import { useLanguage } from "../../../state/store.ts";
import { FailureBlock, LoadingRows } from "../../details/read-state.tsx";
import styles from "./forms.module.css";
import { type PlanRow, planMove, planRows } from "./plan-tree.ts";

/** How the server means to run the query: its operators as a tree, with what it expects of each. Asked for when it is opened. */
export function PlanView({ run }: { readonly run: Pick<DoneRun, "text" | "params"> }) {
  const { t } = useTranslation("queryResults");
  const { data, error, refetch } = useQuery(cypherPlanRead({ query: run.text, params: run.params }));
  if (error !== null && data === undefined) return <FailureBlock error={error} retry={() => void refetch()} />;
  if (data === undefined) return <LoadingRows label={t("plan.loading")} />;
  return (
    <div className={styles.plan}>
      <Verdict answer={data} />
      {data.plan === null ? <p className={styles.hint}>{t("plan.none")}</p> : <PlanTree plan={data.plan} />}
    </div>
  );
}

function Verdict({ answer }: { readonly answer: ExplainAnswer }) {
  const { t } = useTranslation("queryResults");
  const language = useLanguage();
  const allowed = answer.verdict === "allowed";
  return (
    <p className={styles.bar}>
      <span className={styles.verdict} data-verdict={answer.verdict}>
        {allowed && <IconCheck size={14} stroke={2} aria-hidden="true" />}
        {allowed ? t("plan.allowed") : t("plan.refused", { reason: answer.refusal?.reason[language] ?? "" })}
      </span>
      <span>{t("plan.estimates")}</span>
    </p>
  );
}

/** Estimates are means of many runs: a fraction of a row says "rarely any". */
function estimate(rows: number | null, locale: string): string {
  if (rows === null) return "";
  return new Intl.NumberFormat(locale, {
    maximumSignificantDigits: rows < 10 ? 2 : 6,
    maximumFractionDigits: 2,
  }).format(rows);
}

function PlanTree({ plan }: { readonly plan: PlanStep }) {
  const { t } = useTranslation("queryResults");
  const rtl = directionOf(useLanguage()) === "rtl";
  const id = useId();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState("0");
  const rows = planRows(plan, folded);

  function toggle(key: string, fold: boolean): void {
    setFolded((now) => new Set(fold ? [...now, key] : [...now].filter((each) => each !== key)));
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = planMove(rows, at, event.key, rtl);
    if (move === null) return;
    event.preventDefault();
    event.stopPropagation();
    if ("go" in move) {
      setAt(move.go);
      document.getElementById(`${id}-${move.go}`)?.scrollIntoView({ block: "nearest" });
    } else if ("fold" in move) toggle(move.fold, true);
    else toggle(move.unfold, false);
  }

  return (
    <div className={styles.planBody}>
      <div className={styles.planHead} aria-hidden="true">
        <span>{t("plan.operator")}</span>
        <span>{t("plan.rows")}</span>
        <span>{t("plan.details")}</span>
      </div>
      <p id={`${id}-keys`} hidden>
        {t("plan.keys")}
      </p>
      <div
        role="tree"
        tabIndex={0}
        className={styles.tree}
        aria-label={t("plan.label")}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={`${id}-${at}`}
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          <Step
            key={row.key}
            id={`${id}-${row.key}`}
            row={row}
            active={row.key === at}
            onClick={() => {
              setAt(row.key);
              if (row.step.children.length > 0) toggle(row.key, !row.folded);
            }}
          />
        ))}
      </div>
    </div>
  );
}

interface StepProps {
  readonly id: string;
  readonly row: PlanRow;
  readonly active: boolean;
  readonly onClick: () => void;
}

function Step({ id, row, active, onClick }: StepProps) {
  const { t } = useTranslation("queryResults");
  const { step, level, position, siblings, folded } = row;
  const rows = estimate(step.estimatedRows, "en");
  const parts = step.children.length > 0;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the tree has the focus and its keys
    <div
      id={id}
      role="treeitem"
      aria-level={level}
      aria-posinset={position + 1}
      aria-setsize={siblings}
      aria-expanded={parts ? !folded : undefined}
      aria-selected={active}
      className={styles.planStep}
      data-active={active || undefined}
      onClick={onClick}
    >
      <span className={styles.operator} style={{ paddingInlineStart: (level - 1) * 16 }}>
        <IconChevronDown
          size={14}
          stroke={2}
          aria-hidden="true"
          className={styles.fold}
          data-folded={folded || undefined}
          data-leaf={!parts || undefined}
        />
        <bdi dir="ltr">{step.operator}</bdi>
        {!step.reads && <strong className={styles.writes}>{t("plan.writes")}</strong>}
      </span>
      <span className={styles.estimate}>
        {rows !== "" && <span className="visually-hidden">{t("plan.rows")} </span>}
        <bdi dir="ltr">{rows}</bdi>
      </span>
      <bdi dir="ltr" className={styles.details}>
        {step.details}
      </bdi>
    </div>
  );
}
