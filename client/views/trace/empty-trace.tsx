import { useTranslation } from "react-i18next";
import { nameOf } from "../../i18n/bilingual.ts";
import { useLanguage } from "../../state/store.ts";
import { directionOfTrace } from "../../state/trace-ask.ts";
import { endsOf, type Traced } from "../../state/traced.ts";
import blocks from "../explore/canvas-blocks.module.css";
import { LeadList } from "./leads.tsx";
import { Searched } from "./searched.tsx";
import { TraceExamples } from "./trace-examples.tsx";

/** No path, or nothing asked yet: what was looked for and where, the next wider searches, and what points further. */
export function EmptyTrace({ traced }: { readonly traced: Traced | null }) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  if (traced === null)
    return (
      <div className={blocks.empty}>
        <h2>{t("empty.ask")}</h2>
        <p>{t("empty.askText")}</p>
        <TraceExamples />
      </div>
    );
  const { from, to } = endsOf(traced.found);
  const names = { from: from === null ? "" : nameOf(from, language), to: to === null ? "" : nameOf(to, language) };
  return (
    <div className={blocks.empty} data-scrolls>
      <h2>{t("empty.title")}</h2>
      <p>{t(`empty.${directionOfTrace(traced.ask) ?? "upstream"}`, names)}</p>
      <p>{t("empty.silence")}</p>
      <Searched traced={traced} />
      <LeadList traced={traced} />
    </div>
  );
}
