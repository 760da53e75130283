import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { showRelation } from "../../actions/add-entity.ts";
import { formatDate } from "../../i18n/format.ts";
import { useLanguage } from "../../state/store.ts";
import type { NormStrip, Standing, Stretch } from "./norm-strips.ts";
import { nameIn, type Refs } from "./refs.ts";
import { relationOfClaim } from "./relation-of-claim.ts";
import styles from "./status-strips.module.css";

interface StatusStripsProps {
  readonly goods: string;
  readonly strips: readonly NormStrip[];
  readonly refs: Refs;
  /** Where the strips end. */
  readonly until: string | null;
}

const TONE: Readonly<Record<Standing, "stop" | "go" | "plain">> = {
  untold: "plain",
  restricted: "stop",
  permitted: "go",
  lifted: "go",
  refused: "stop",
  asked: "stop",
  ordered: "stop",
};

/** Opens the claim that began a stretch, on its relation. */
function openStretch(stretch: Stretch): void {
  const claim = stretch.claims[0];
  const relation = claim === undefined ? null : relationOfClaim(claim);
  if (claim !== undefined && relation !== null) void showRelation(relation, claim.id);
}

/** One row per government: what it said of the goods, stretch after stretch, ending at the as-of line. */
export function StatusStrips({ goods, strips, refs, until }: StatusStripsProps) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  if (strips.length === 0) return null;
  return (
    <section className={styles.strips} aria-label={t("strips.label", { goods: nameIn(refs, goods, language) })}>
      <div className={styles.rows}>
        {strips.map((strip) => (
          <StripRow key={strip.country} strip={strip} refs={refs} />
        ))}
      </div>
      {until !== null && <p className={styles.until}>{t("strips.until", { date: formatDate(until, language) })}</p>}
    </section>
  );
}

function StripRow({ strip, refs }: { readonly strip: NormStrip; readonly refs: Refs }) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const { country } = strip;
  const who =
    country === "united-states" || country === "china" ? t(`strips.${country}`) : nameIn(refs, country, language);
  const columns: CSSProperties = { gridTemplateColumns: `repeat(${strip.stretches.length}, minmax(0, auto))` };
  return (
    <>
      <span className={styles.who}>{who}</span>
      <ol className={styles.row} style={columns}>
        {strip.stretches.map((stretch) => {
          const standing = t(`strips.standing.${stretch.standing}`);
          if (stretch.from === null)
            return (
              <li key="before" className={styles.stretch} data-tone="plain">
                <span className={styles.words}>{standing}</span>
              </li>
            );
          const date = formatDate(stretch.from, language, "short");
          return (
            <li
              key={`${stretch.from} ${stretch.standing}`}
              className={styles.stretch}
              data-tone={TONE[stretch.standing]}
            >
              <button
                type="button"
                className={styles.words}
                title={t("strips.stretch", { who, standing, date: formatDate(stretch.from, language) })}
                onClick={() => openStretch(stretch)}
              >
                <span className={styles.standing}>{standing}</span>
                <time dateTime={stretch.from}>{date}</time>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
