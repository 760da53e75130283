import { max } from "d3-array";
import { scaleBand, scaleLinear } from "d3-scale";
import { useTranslation } from "react-i18next";
import { useTimeline } from "../../api/queries.ts";
import { formatDate } from "../../i18n/format.ts";
import { directionOf } from "../../i18n/languages.ts";
import { useLanguage } from "../../state/store.ts";
import { binByMonth, type MonthBin } from "../timeline/month-bins.ts";
import own from "./entity-card.module.css";
import { ShowCypher } from "./show-cypher.tsx";

const WIDTH = 352;
const HEIGHT = 44;

/** The entity's dated claims by month, the fullest month in ink. Time runs from the start side. */
export function EntityMonths({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const { data } = useTimeline({ entity: id });
  const { months } = binByMonth(data?.events ?? []);
  const first = months[0];
  if (data === undefined || first === undefined) return null;
  const peak = months.reduce((best, bin) => (bin.events.length > best.events.length ? bin : best), first);
  return (
    <section className={own.section}>
      <h3 className="section-head">
        <span>{t("entity.saidAbout")}</span>
        <span>{t("counts.claims", { count: data.events.length })}</span>
      </h3>
      <Bars months={months} peak={peak} />
      <p className={own.axis}>
        <span>{formatDate(first.month, language)}</span>
        <span>{t("entity.peak", { month: formatDate(peak.month, language) })}</span>
        <ShowCypher path="/timeline" values={{ entity: id }} title={t("entity.saidAboutWhom", { name })} look="link" />
      </p>
    </section>
  );
}

function Bars({ months, peak }: { readonly months: readonly MonthBin[]; readonly peak: MonthBin }) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const span = directionOf(language) === "rtl" ? [WIDTH, 0] : [0, WIDTH];
  const x = scaleBand(
    months.map(({ month }) => month),
    span,
  ).paddingInner(0.15);
  const y = scaleLinear([0, max(months, ({ events }) => events.length) ?? 1], [0, HEIGHT - 2]);
  return (
    <svg
      className={own.bars}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t("entity.saidAbout")}
    >
      {months.map(({ month, events }) => (
        <rect
          key={month}
          x={x(month)}
          y={HEIGHT - 1 - y(events.length)}
          width={Math.min(x.bandwidth(), 24)}
          height={y(events.length)}
          fill={month === peak.month ? "var(--s-ink)" : "var(--s-ink-3)"}
        >
          <title>
            {t("entity.monthClaims", {
              month: formatDate(month, language),
              claims: t("counts.claims", { count: events.length }),
            })}
          </title>
        </rect>
      ))}
      <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} stroke="var(--s-line-2)" />
    </svg>
  );
}
