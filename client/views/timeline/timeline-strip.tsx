import { useElementSize } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSummary, useTimeline } from "../../api/queries.ts";
import { useFilters, useLanguage, useSelection } from "../../state/store.ts";
import { nameIn, refsOf } from "../details/refs.ts";
import { AsOfHandle } from "./as-of-handle.tsx";
import { indexOf } from "./axis.ts";
import { MonthAxis } from "./month-axis.tsx";
import { MonthBars } from "./month-bars.tsx";
import { binByMonth, type MonthBin } from "./month-bins.ts";
import { MonthEvents } from "./month-events.tsx";
import { StripHead } from "./strip-head.tsx";
import { StripLabels } from "./strip-labels.tsx";
import styles from "./timeline.module.css";

/** The claims by month with the handle of the day up to which the drawing is read. */
export function TimelineStrip() {
  const { t } = useTranslation("timeline");
  const language = useLanguage();
  const selection = useSelection();
  const { asOf } = useFilters();
  const knownUntil = useSummary().data?.dates.knownUntil ?? null;
  const everything = useTimeline({});
  const entity = selection?.kind === "entity" ? selection.id : undefined;
  const asked = useTimeline(entity === undefined ? {} : { entity });
  const { ref, width } = useElementSize();
  const [openMonth, setOpenMonth] = useState<string | null>(null);

  const answer = asked.data ?? everything.data;
  const axis = binByMonth(everything.data?.events ?? [], knownUntil);
  const binned = binByMonth(answer?.events ?? []);
  const eventsOf = new Map(binned.months.map(({ month, events }) => [month, events]));
  const months: MonthBin[] = axis.months.map(({ month }) => ({ month, events: eventsOf.get(month) ?? [] }));
  const refs = refsOf(answer?.refs ?? []);

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

  const names = months.map(({ month }) => month);
  const index = indexOf(asOf, names);
  const current = names[index] ?? null;
  return (
    <div className={styles.strip}>
      <StripHead
        months={names}
        index={index}
        asOf={asOf}
        about={entity === undefined ? null : nameIn(refs, entity, language)}
        yearOnly={binned.yearOnly.length}
        onEvents={() => setOpenMonth(openMonth === null ? current : null)}
      />
      <div className={styles.plot} ref={ref}>
        <StripLabels months={months} refs={refs} width={width} />
        <MonthBars months={months} index={index} onOpen={setOpenMonth} />
        <MonthAxis months={names} width={width} />
        <AsOfHandle months={names} index={index} asOf={asOf} />
        <MonthEvents month={openMonth} months={months} refs={refs} onClose={() => setOpenMonth(null)} />
      </div>
    </div>
  );
}
