import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconCopy, IconDownload, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type CypherAnswer, MAX_ROWS } from "#contract/cypher.ts";
import { addResult, MOST_ENTITIES } from "../../../actions/add-result.ts";
import { openTab } from "../../../actions/trace.ts";
import { formatCount, localeOf } from "../../../i18n/format.ts";
import type { ResultForm } from "../../../state/query-results.ts";
import { useApp, useLanguage } from "../../../state/store.ts";
import { FormTabs } from "./form-tabs.tsx";
import styles from "./results.module.css";

interface ResultHeadProps {
  readonly answer: CypherAnswer;
  readonly form: ResultForm;
  readonly forms: readonly ResultForm[];
  readonly panelId: string;
  readonly onForm: (form: ResultForm) => void;
  readonly onCsv: () => void;
  readonly onCopyTable: () => void;
}

function useAddToCanvas({ subgraph }: CypherAnswer): () => Promise<void> {
  const { t } = useTranslation("queryResults");
  return async () => {
    const added = await addResult(subgraph);
    if (added === null) {
      if (useApp.getState().work.failure !== null) notifications.show({ message: t("added.failed"), autoClose: 8000 });
      return;
    }
    const words = () => {
      switch (added.kind) {
        case "nothing":
          return t("added.all");
        case "tooMany":
          return t("added.tooMany", { most: MOST_ENTITIES });
        case "added":
          return t("added.done", {
            nodes: t("nodes", { count: added.entities }),
            relations: t("relations", { count: added.relations }),
          });
      }
    };
    notifications.show({
      id: "added-to-canvas",
      autoClose: 8000,
      message: (
        <>
          {words()}{" "}
          {added.kind !== "tooMany" && (
            <button
              type="button"
              className="link"
              onClick={() => {
                notifications.hide("added-to-canvas");
                openTab("explore");
              }}
            >
              {t("added.open")}
            </button>
          )}
        </>
      ),
    });
  };
}

/** The forms of the result, what it holds and how long it took, and what can be taken from it. */
export function ResultHead({ answer, form, forms, panelId, onForm, onCsv, onCopyTable }: ResultHeadProps) {
  const { t } = useTranslation("queryResults");
  const language = useLanguage();
  const add = useAddToCanvas(answer);
  const adding = useApp((state) => state.work.running !== null);
  const { subgraph, summary, columns } = answer;
  const time = (ms: number) =>
    new Intl.NumberFormat(localeOf(language), {
      style: "unit",
      unit: "millisecond",
      unitDisplay: "short",
      maximumFractionDigits: 0,
    }).format(ms);
  const counts = t("head.counts", {
    rows: t("rows", { count: summary.rows, number: formatCount(summary.rows, language) }),
    nodes: t("nodes", { count: subgraph.nodes.length }),
    relations: t("relations", { count: subgraph.edges.length }),
    time: time(summary.total),
    limit: formatCount(MAX_ROWS, language),
  });
  const times = t("head.times", {
    first: time(summary.availableAfter),
    last: time(summary.consumedAfter),
    total: time(summary.total),
  });
  const noTable = summary.rows === 0 || columns.length === 0;
  return (
    <header className={styles.head}>
      <FormTabs form={form} forms={forms} panelId={panelId} onForm={onForm} />
      <p className={styles.counts} role="status" title={times}>
        {counts}
      </p>
      <span className={styles.takes}>
        <button
          type="button"
          className="icon-button"
          aria-label={t("head.copyTable")}
          title={t("head.copyTable")}
          disabled={noTable}
          onClick={onCopyTable}
        >
          <IconCopy size={16} stroke={1.75} />
        </button>
        <Button
          variant="default"
          size="compact-xs"
          title={t("head.csvHint")}
          disabled={noTable}
          leftSection={<IconDownload size={15} stroke={1.75} />}
          onClick={onCsv}
        >
          {t("head.csv")}
        </Button>
        <Button
          variant="default"
          size="compact-xs"
          title={t("head.addHint")}
          disabled={subgraph.nodes.length === 0 || adding}
          leftSection={<IconPlus size={15} stroke={1.75} />}
          onClick={() => void add()}
        >
          {t("head.add")}
        </Button>
      </span>
    </header>
  );
}
