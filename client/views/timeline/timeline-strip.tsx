import { useElementSize } from "@mantine/hooks";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Article } from "#contract/model.ts";
import { useArticles, useSummary, useTimeline } from "../../api/queries.ts";
import { useApp, useLanguage, useSelection, useTraced } from "../../state/store.ts";
import { endsOf } from "../../state/traced.ts";
import { nameIn, refsOf } from "../details/refs.ts";
import { MonthAxis } from "./month-axis.tsx";
import { MonthBars } from "./month-bars.tsx";
import { binByMonth, type MonthBin } from "./month-bins.ts";
import { MonthCard } from "./month-card.tsx";
import { MonthEvents } from "./month-events.tsx";
import { StripHead } from "./strip-head.tsx";
import { StripLabels } from "./strip-labels.tsx";
import { TimeHandles } from "./time-handles.tsx";
import styles from "./timeline.module.css";
import { byTelling } from "./told-order.ts";
import { eventsOfTrace } from "./trace-events.ts";
import { useTimeWindow } from "./use-time-window.ts";

/** The claims by month with the handle of the day up to which the drawing is read. */
export function TimelineStrip() {
  const { t } = useTranslation("timeline");
  const language = useLanguage();
  const selection = useSelection();
  const knownUntil = useSummary().data?.dates.knownUntil ?? null;
  const everything = useTimeline({});
  const articles = useArticles();
  const tracing = useApp((state) => state.view.tab === "trace");
  const traced = useTraced();
  const ends = tracing && traced !== null && traced.found.paths.length === 0 ? endsOf(traced.found) : null;
  // Where a trace finds no path, the claims about the one asked about are what there is to see.
  const entity = selection?.kind === "entity" ? selection.id : (ends?.to ?? ends?.from)?.id;
  const ofTrace = tracing && entity === undefined && traced !== null;
  const asked = useTimeline({ ...(entity !== undefined && { entity }), ...(ofTrace && { undated: true }) });
  const { ref, width } = useElementSize();
  const [openMonth, setOpenMonth] = useState<string | null>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const cardId = useId();

  const answer = asked.data ?? everything.data;
  const axis = binByMonth(everything.data?.events ?? [], knownUntil);
  const printed = new Map((articles.data?.articles ?? []).map((article): [string, Article] => [article.id, article]));
  const order = byTelling((id) => printed.get(id));
  const told = answer?.events ?? [];
  const shown = ofTrace ? eventsOfTrace(told, traced, (id) => printed.get(id)?.publishedAt ?? null) : told;
  const binned = binByMonth(shown.toSorted((a, b) => order(a.claim, b.claim)));
  const eventsOf = new Map(binned.months.map(({ month, events }) => [month, events]));
  const months: MonthBin[] = axis.months.map(({ month }) => ({ month, events: eventsOf.get(month) ?? [] }));
  const refs = refsOf(answer?.refs ?? []);
  const names = months.map(({ month }) => month);
  const window = useTimeWindow(names);

  if (everything.error !== null && everything.data === undefined)
    return (
      <p className={styles.message} role="alert">
        {t("failed")}{" "}
        <button type="button" className="link" onClick={() => void everything.refetch()}>
          {t("retry")}
        </button>
      </p>
    );
  if (everything.data === undefined) return <p className={styles.message}>{t("loading")}</p>;
  if (months.length === 0) return <p className={styles.message}>{t("emptyAll")}</p>;

  const edges = [window.end + 1, ...(window.start === null ? [] : [window.start + (window.mode === "range" ? 0 : 1)])];
  const lines = edges.map((edge) => edge / months.length);
  const hovered = cursor === null || openMonth !== null ? undefined : months[cursor];
  return (
    <div className={styles.strip}>
      <StripHead
        window={window}
        months={names}
        about={
          ofTrace ? t("ofTrace") : entity === undefined ? null : t("about", { name: nameIn(refs, entity, language) })
        }
        tracing={tracing}
        yearOnly={binned.yearOnly.length}
        read={{ ...(entity !== undefined && { entity }), ...(ofTrace && { undated: true }) }}
        onEvents={() => setOpenMonth(openMonth === null ? (names[window.end] ?? null) : null)}
      />
      <div className={styles.plot} ref={ref}>
        <StripLabels months={months} refs={refs} width={width} lines={lines} />
        <MonthBars
          months={months}
          window={window}
          cursor={cursor}
          cardId={cardId}
          onCursor={setCursor}
          onOpen={setOpenMonth}
        />
        <MonthAxis months={names} width={width} />
        <TimeHandles months={names} window={window} />
        {hovered !== undefined && cursor !== null && (
          <MonthCard id={cardId} bin={hovered} centre={(cursor + 0.5) / months.length} refs={refs} />
        )}
        <MonthEvents month={openMonth} months={months} refs={refs} entity={entity} onClose={() => setOpenMonth(null)} />
      </div>
    </div>
  );
}
