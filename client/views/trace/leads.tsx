import { useTranslation } from "react-i18next";
import type { Lead } from "#contract/trace.ts";
import { selectRelation } from "../../actions/select.ts";
import { traceRefs } from "../../graph/use-trace-words.ts";
import { withDatesInWords } from "../../i18n/dates-in-text.ts";
import { useLanguage } from "../../state/store.ts";
import { relationsOf, type Traced } from "../../state/traced.ts";
import { sayClaim } from "../details/claim-words.ts";
import styles from "./trace-panel.module.css";

const MOST_ROWS = 10;

/** A lead as a sentence of ours: its relation in words where the answer brings it, else the reason. */
function LeadRow({ lead, traced }: { readonly lead: Lead; readonly traced: Traced }) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const relation = relationsOf(traced.found).get(lead.relation);
  const refs = traceRefs(traced);
  const words =
    relation === undefined
      ? withDatesInWords(lead.because[language], language)
      : sayClaim(
          {
            subject: relation.subject,
            predicate: relation.predicate,
            object: relation.object,
            item: relation.item,
            polarity: relation.polarity,
            status: relation.status,
          },
          refs,
          language,
        );
  return (
    <li>
      <button
        type="button"
        className={styles.textRow}
        title={withDatesInWords(lead.because[language], language)}
        onClick={() => selectRelation(lead.relation)}
      >
        <span className={styles.kind}>{t(`leads.kind.${lead.kind}`)}</span> {words}
      </button>
    </li>
  );
}

/** What points further without being a path: a group's fact, a plan, an attempt, a "no", a weak word, an end. */
export function LeadList({ traced }: { readonly traced: Traced }) {
  const { t } = useTranslation("trace");
  const { leads } = traced.found;
  if (leads.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className="section-head">
        <span>{t("leads.title")}</span>
        <span>{leads.length}</span>
      </h3>
      <p className={styles.note}>{t("leads.hint")}</p>
      <ul className={styles.rows}>
        {leads.slice(0, MOST_ROWS).map((lead) => (
          <LeadRow key={`${lead.kind} ${lead.relation} ${lead.entity}`} lead={lead} traced={traced} />
        ))}
      </ul>
    </section>
  );
}
