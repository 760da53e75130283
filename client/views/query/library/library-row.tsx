import { useTranslation } from "react-i18next";
import { exampleParams } from "#library/library.ts";
import { LIBRARY_CATEGORIES, type LibraryQuery } from "#library/library-query.ts";
import { openQuery } from "../../../actions/open-query.ts";
import { useLanguage, useQueryTab } from "../../../state/store.ts";
import styles from "./library.module.css";
import { LibraryParameters } from "./library-parameters.tsx";
import { StarButton } from "./star-button.tsx";

interface LibraryRowProps {
  readonly query: LibraryQuery;
  /** Says the category, where the row does not stand under it. */
  readonly apart?: boolean;
}

/** A query of the library: a click opens it with its examples and runs it; while it is open, what it answers stands below. */
export function LibraryRow({ query, apart = false }: LibraryRowProps) {
  const { t } = useTranslation("queryLibrary");
  const language = useLanguage();
  const tab = useQueryTab();
  const open = tab.text === query.cypher;
  const title = query.title[language];
  const category = LIBRARY_CATEGORIES[query.category][language];
  const parameters = t("parameters", { count: query.parameters.length });
  return (
    <li className={styles.item} data-open={open || undefined}>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.open}
          title={query.about[language]}
          aria-current={open || undefined}
          onClick={() => openQuery({ text: query.cypher, params: exampleParams(query), title, run: true })}
        >
          <span className={styles.title}>{title}</span>
          {apart ? (
            <span className={styles.sub}>{t("sub", { category, parameters })}</span>
          ) : (
            query.parameters.length > 0 && <span className={styles.sub}>{parameters}</span>
          )}
        </button>
        <StarButton id={query.id} title={title} />
      </div>
      {open && (
        <div className={styles.about}>
          <p>{query.about[language]}</p>
          <LibraryParameters query={query} tab={tab} />
        </div>
      )}
    </li>
  );
}
