import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { WiderSearch } from "#contract/trace.ts";
import { setAsOf } from "../../actions/filter.ts";
import { changeTrace } from "../../actions/trace.ts";
import { nameOf } from "../../i18n/bilingual.ts";
import { withDatesInWords } from "../../i18n/dates-in-text.ts";
import { formatDate } from "../../i18n/format.ts";
import { useFilters, useLanguage } from "../../state/store.ts";
import { MAX_TRACE_HOPS, NO_TRACE, type TraceAsk } from "../../state/trace-ask.ts";
import type { Traced } from "../../state/traced.ts";
import { askWider } from "../../state/wider.ts";
import styles from "./searched.module.css";

interface Wider {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

/** What the server tried and found something with. */
function triedOf({ label, params, paths }: WiderSearch, language: "ar" | "en", t: TFunction<"trace">): Wider {
  return {
    key: JSON.stringify(params),
    label: t("searched.found", {
      label: withDatesInWords(label[language], language),
      paths: t("paths", { count: paths }),
    }),
    run: () => {
      if ("asOf" in params) setAsOf(params.asOf ?? null);
      changeTrace("trace", (ask) => askWider(ask, params));
    },
  };
}

/** Limits that are set, each with the click that lifts it. */
function limitsOf(ask: TraceAsk, asOf: string | null, t: TFunction<"trace">): Wider[] {
  const lift = (key: string, label: string, change: Partial<TraceAsk>): Wider => ({
    key,
    label,
    run: () => changeTrace("trace", (now) => ({ ...now, ...change })),
  });
  const more = ask.maxHops + 1;
  return [
    ...(more <= MAX_TRACE_HOPS ? [lift("hops", t("searched.hops", { count: more }), { maxHops: more })] : []),
    ...(asOf === null ? [] : [{ key: "date", label: t("searched.anyDate"), run: () => setAsOf(null) }]),
    ...(ask.knownBy === null ? [] : [lift("knownBy", t("searched.anyPrint"), { knownBy: null })]),
    ...(ask.implied ? [] : [lift("implied", t("searched.implied"), { implied: true })]),
    ...(ask.firmLevel ? [] : [lift("firmLevel", t("searched.firmLevel"), { firmLevel: true })]),
    ...(ask.predicates === null
      ? []
      : [lift("predicates", t("searched.predicates"), { predicates: NO_TRACE.predicates })]),
    ...(ask.item === null ? [] : [lift("item", t("searched.anyItem"), { item: null })]),
  ];
}

/** What was searched, in numbers, and the next wider searches as buttons. */
export function Searched({ traced }: { readonly traced: Traced }) {
  const { t } = useTranslation("trace");
  const explore = useTranslation("explore");
  const language = useLanguage();
  const { asOf } = useFilters();
  const { searched } = traced.found;
  const limits = [
    t("searched.text", {
      claims: explore.t("claims", { count: searched.claims }),
      articles: t("inArticles", { count: searched.articles }),
      hops: t("upToHops", { count: searched.maxHops }),
      date: formatDate(searched.asOf, language),
    }),
    searched.item === null ? null : t("searched.item", { name: nameOf(searched.item, language) }),
    searched.knownBy === null ? null : t("searched.knownBy", { date: formatDate(searched.knownBy, language) }),
    searched.implied ? null : t("searched.noImplied"),
    searched.firmLevel ? null : t("searched.noFirmLevel"),
    traced.ask.predicates === null ? null : t("searched.somePredicates"),
  ].filter((part) => part !== null);
  const tried = searched.wider.map((wider) => triedOf(wider, language, t));
  const buttons = tried.length > 0 ? tried : limitsOf(traced.ask, asOf, t);
  return (
    <section className={styles.searched} aria-label={t("searched.title")}>
      <h3>{t("searched.title")}</h3>
      <p>{limits.join(" ")}</p>
      {buttons.length > 0 && (
        <ul className={styles.wider} aria-label={t("searched.wider")}>
          {buttons.map(({ key, label, run }) => (
            <li key={key}>
              <button type="button" className={styles.button} onClick={run}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
