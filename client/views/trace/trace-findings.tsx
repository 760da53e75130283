import { useTranslation } from "react-i18next";
import { selectEntity, selectRelation } from "../../actions/select.ts";
import { traceRefs } from "../../graph/use-trace-words.ts";
import { useLanguage } from "../../state/store.ts";
import { alternativesOf, chokepointsOf, singleSourcedOf, type Traced } from "../../state/traced.ts";
import { nameIn } from "../details/refs.ts";
import { TypeGlyph } from "../marks/type-glyph.tsx";
import styles from "./trace-panel.module.css";

const MOST_ROWS = 8;

/** Who stands between in most of the standing paths, with the warning what that measures. */
export function Chokepoints({ traced }: { readonly traced: Traced }) {
  const { t } = useTranslation("trace");
  const explore = useTranslation("explore");
  const language = useLanguage();
  const refs = traceRefs(traced);
  const points = chokepointsOf(traced.found);
  const of = points[0]?.of ?? traced.found.paths.filter(({ broken }) => !broken).length;
  return (
    <section className={styles.section}>
      <h3 className="section-head">
        <span>{t("chokepoints.title")}</span>
        <span>{t("chokepoints.of", { count: of })}</span>
      </h3>
      {points.length === 0 && <p className={styles.note}>{t("chokepoints.none")}</p>}
      <ol className={styles.rows}>
        {points.slice(0, MOST_ROWS).map(({ entity, paths, of: all }) => {
          const type = refs.get(entity)?.type;
          const name = nameIn(refs, entity, language);
          return (
            <li key={entity}>
              <button
                type="button"
                className={styles.choke}
                aria-label={t("chokepoints.row", { name, count: paths, of: all })}
                onClick={() => selectEntity(entity)}
              >
                {type !== undefined && <TypeGlyph type={type} />}
                <bdi dir="auto" className={styles.chokeName}>
                  {name}
                </bdi>
                <span className={styles.bar}>
                  <i style={{ inlineSize: `${(paths / Math.max(1, all)) * 100}%` }} />
                </span>
                <span className={styles.count}>{paths}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <p className={styles.note}>
        {t("chokepoints.warning", { articles: explore.t("articles", { count: traced.found.searched.articles }) })}
      </p>
    </section>
  );
}

/** Customers that one documented source is left to, per goods. */
export function SingleSourced({ traced }: { readonly traced: Traced }) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const refs = traceRefs(traced);
  const rows = singleSourcedOf(traced.found);
  if (rows.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className="section-head">
        <span>{t("single.title")}</span>
        <span>{rows.length}</span>
      </h3>
      <ul className={styles.rows}>
        {rows.slice(0, MOST_ROWS).map(({ customer, item, supplier, relations, became }) => (
          <li key={`${customer} ${item ?? ""} ${supplier}`}>
            <button type="button" className={styles.textRow} onClick={() => selectRelation(relations[0] ?? "")}>
              {t("single.row", {
                customer: nameIn(refs, customer, language),
                item: item === null ? t("single.untold") : nameIn(refs, item, language),
                supplier: nameIn(refs, supplier, language),
              })}
              {became && <strong className={styles.stop}>{t("single.became")}</strong>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the texts call an alternative to something on the paths. */
export function Alternatives({ traced }: { readonly traced: Traced }) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const refs = traceRefs(traced);
  const rows = alternativesOf(traced.found);
  if (rows.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className="section-head">
        <span>{t("alternatives.title")}</span>
        <span>{rows.length}</span>
      </h3>
      <ul className={styles.rows}>
        {rows.slice(0, MOST_ROWS).map(({ of, alternative, relation, state }) => (
          <li key={relation}>
            <button type="button" className={styles.textRow} onClick={() => selectRelation(relation)}>
              {t("alternatives.row", {
                alternative: nameIn(refs, alternative, language),
                of: nameIn(refs, of, language),
              })}
              {state === "notHeld" && <span className={styles.note}>{t("alternatives.notHeld")}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
