import { useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formFor, RESULT_FORMS, type ResultForm, rememberedForm, rememberForm } from "../../../state/query-results.ts";
import type { DoneRun } from "../../../state/query-run.ts";
import { CutNote, NoRows, Remarks } from "./answer-notes.tsx";
import { GraphPanel } from "./graph-panel.tsx";
import { JsonView } from "./json-view.tsx";
import { markedIn } from "./open-row.ts";
import { PlanView } from "./plan-view.tsx";
import { ResultHead } from "./result-head.tsx";
import styles from "./results.module.css";
import { TablePanel } from "./table-panel.tsx";
import { useCellWords, useItemNames } from "./use-cell-words.ts";
import { useRoom } from "./use-room.ts";
import { useTable } from "./use-table.ts";

interface QueryResultsProps {
  readonly run: DoneRun;
}

/** Narrower than this, table and graph take turns. */
const ROOM_FOR_BOTH = 620;

/** What a query answered, as table, graph, JSON and plan. */
export function QueryResults({ run }: QueryResultsProps) {
  return <Answer key={`${run.startedAt}`} run={run} />;
}

function Answer({ run }: QueryResultsProps) {
  const { t } = useTranslation("queryResults");
  const { answer } = run;
  const panelId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  const narrow = room.width > 0 && room.width < ROOM_FOR_BOTH;
  const [chosen, setChosen] = useState(rememberedForm);
  const form = formFor(chosen, { graphParts: answer.subgraph.nodes.length > 0, narrow });
  const itemNames = useItemNames(answer);
  const { words, order } = useCellWords(answer, itemNames);
  const table = useTable(answer, words, order);
  const forms = useMemo(() => RESULT_FORMS.filter((each) => each !== "both" || !narrow), [narrow]);
  const marked = useMemo(() => markedIn(answer.rows[table.open?.row ?? -1]), [answer, table.open]);

  function choose(next: ResultForm): void {
    setChosen(next);
    rememberForm(next);
  }

  const graph = <GraphPanel answer={answer} marked={marked} itemNames={itemNames} words={words} />;
  const rows =
    answer.rows.length === 0 ? <NoRows answer={answer} /> : <TablePanel answer={answer} table={table} words={words} />;
  const panels = {
    both: () => (
      <div className={styles.both}>
        {rows}
        {graph}
      </div>
    ),
    table: () => rows,
    graph: () => graph,
    json: () => <JsonView answer={answer} />,
    plan: () => <PlanView run={run} />,
  } satisfies Record<ResultForm, () => unknown>;

  return (
    <div ref={frame} className={styles.results} data-part="results">
      <ResultHead
        answer={answer}
        form={form}
        forms={forms}
        panelId={panelId}
        onForm={choose}
        onCsv={table.saveCsv}
        onCopyTable={table.copyTable}
      />
      <CutNote answer={answer} />
      <Remarks answer={answer} />
      <div id={panelId} role="tabpanel" aria-label={t(`tabs.${form}`)} className={styles.panel}>
        {panels[form]()}
      </div>
    </div>
  );
}
