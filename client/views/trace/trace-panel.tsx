import { useTranslation } from "react-i18next";
import { useTraced } from "../../state/store.ts";
import { EndFields } from "./end-fields.tsx";
import { LeadList } from "./leads.tsx";
import { TraceControls } from "./trace-controls.tsx";
import { Alternatives, Chokepoints, SingleSourced } from "./trace-findings.tsx";
import styles from "./trace-panel.module.css";
import { MoreSettings, TraceSettings } from "./trace-settings.tsx";

/** The Trace tab: ends and limits of the search, then what the answer says of controls, chokepoints, single sources and leads. */
export function TracePanel() {
  const { t } = useTranslation("trace");
  const traced = useTraced();
  return (
    <section className={styles.panel} aria-label={t("panel")}>
      <EndFields />
      <TraceSettings />
      <MoreSettings />
      {traced !== null && (
        <>
          <TraceControls traced={traced} />
          <Chokepoints traced={traced} />
          <SingleSourced traced={traced} />
          <Alternatives traced={traced} />
          {traced.found.paths.length > 0 && <LeadList traced={traced} />}
        </>
      )}
    </section>
  );
}
