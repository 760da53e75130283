import { useTranslation } from "react-i18next";
import type { CypherAnswer } from "#contract/cypher.ts";
import { formatCount, localeOf } from "../../../i18n/format.ts";
import { useLanguage } from "../../../state/store.ts";
import { type Remark, remarksOf } from "./remarks.ts";
import styles from "./results.module.css";

/** Bytes as megabytes, as the limits are told. */
function megabytes(bytes: number, locale: string): string {
  const unit = { style: "unit", unit: "megabyte", unitDisplay: "short", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, unit).format(bytes / 1_000_000);
}

/** That an answer was cut, why, and what to do. */
export function CutNote({ answer: { truncated } }: { readonly answer: CypherAnswer }) {
  const { t } = useTranslation("queryResults");
  const language = useLanguage();
  if (truncated === null) return null;
  return (
    <p className={styles.cut} role="note">
      {truncated.reason === "limit"
        ? t("cut.limit", { limit: formatCount(truncated.limit, language) })
        : t("cut.bytes", {
            size: megabytes(truncated.limit, localeOf(language)),
            rows: t("rows", { count: truncated.shown, number: formatCount(truncated.shown, language) }),
          })}
    </p>
  );
}

function RemarkLine({ remark: { says, name, warning, original } }: { readonly remark: Remark }) {
  const { t } = useTranslation("queryResults");
  return (
    <li>
      <strong data-warning={warning || undefined}>{t(warning ? "remarks.warning" : "remarks.information")}</strong>{" "}
      <span title={original}>{t(`remarks.${says}`, { name: `\u2068${name}\u2069` })}</span>
      {says === "other" && (
        <bdi dir="ltr" lang="en">
          {" "}
          {original}
        </bdi>
      )}
    </li>
  );
}

/** What the server remarks on the query; open where nothing was found, for that is when they help. */
export function Remarks({ answer }: { readonly answer: CypherAnswer }) {
  const { t } = useTranslation("queryResults");
  const remarks = remarksOf(answer.summary.notifications);
  if (remarks.length === 0) return null;
  const open = answer.rows.length === 0 || remarks.some(({ warning }) => warning);
  return (
    <details className={styles.remarks} open={open}>
      <summary>
        {t("remarks.title")} <span>{remarks.length}</span>
      </summary>
      <ul>
        {remarks.map((remark) => (
          <RemarkLine key={`${remark.says} ${remark.name} ${remark.original}`} remark={remark} />
        ))}
      </ul>
    </details>
  );
}

/** Code that stands in a sentence keeps its own direction. */
function Advice({ text }: { readonly text: string }) {
  return <li>{text}</li>;
}

/** An answer without rows: that it ran, and what to try next. */
export function NoRows({ answer }: { readonly answer: CypherAnswer }) {
  const { t } = useTranslation("queryResults");
  return (
    <div className={styles.empty}>
      <p>
        <strong>{t("none.title")}</strong>
      </p>
      <ul>
        {answer.summary.notifications.length > 0 && <Advice text={t("none.spelling")} />}
        <Advice text={t("none.loosen")} />
        <Advice text={t("none.direction")} />
        <Advice text={t("none.ids")} />
      </ul>
    </div>
  );
}
