import { TextInput } from "@mantine/core";
import { IconChevronDown, IconFilter } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { LIBRARY } from "#library/library.ts";
import { LIBRARY_CATEGORIES, type LibraryCategory, type LibraryQuery } from "#library/library-query.ts";
import { useApp, useLanguage, useQueryTab } from "../../../state/store.ts";
import { findQueries } from "./find-queries.ts";
import styles from "./library.module.css";
import { LibraryRow } from "./library-row.tsx";
import { OwnRow } from "./own-row.tsx";
import { SaveOpenQuery } from "./save-open-query.tsx";

/** The described queries, and one's own: filtered by words of either language, opened with a click. */
export function QueryLibrary() {
  const { t } = useTranslation("queryLibrary");
  const [text, setText] = useState("");
  const saved = useApp((state) => state.saved);
  const found = useMemo(() => findQueries(saved, text), [saved, text]);
  const total = LIBRARY.length + saved.own.length;
  const filtering = text.trim() !== "";
  return (
    <section className={styles.library} aria-label={t("label")}>
      <TextInput
        type="search"
        aria-label={t("filter")}
        placeholder={t("filterCount", { count: total })}
        leftSection={<IconFilter size={16} stroke={1.75} />}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && filtering) setText("");
        }}
      />
      <SaveOpenQuery />
      {found.own.length > 0 && (
        <Section title={t("own")} count={found.own.length}>
          {found.own.map((query) => (
            <OwnRow key={query.id} query={query} />
          ))}
        </Section>
      )}
      {found.starred.length > 0 && (
        <Section title={t("starred")} count={found.starred.length}>
          {found.starred.map((query) => (
            <LibraryRow key={query.id} query={query} apart />
          ))}
        </Section>
      )}
      {found.categories.length > 0 && (
        <div>
          <div className="section-head">
            <h2>{t("library")}</h2>
            <span>{found.categories.reduce((sum, { queries }) => sum + queries.length, 0)}</span>
          </div>
          {found.categories.map(({ category, queries }) => (
            <Category key={category} category={category} queries={queries} unfolded={filtering} />
          ))}
        </div>
      )}
      {found.total === 0 && (
        <p className={styles.none}>
          {t("noMatch", { text: text.trim() })}{" "}
          <button type="button" className="link" onClick={() => setText("")}>
            {t("clear")}
          </button>
        </p>
      )}
    </section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly count: number;
  readonly children: React.ReactNode;
}

function Section({ title, count, children }: SectionProps) {
  return (
    <div>
      <div className="section-head">
        <h2>{title}</h2>
        <span>{count}</span>
      </div>
      <ul className={styles.list}>{children}</ul>
    </div>
  );
}

interface CategoryProps {
  readonly category: LibraryCategory;
  readonly queries: readonly LibraryQuery[];
  /** While something is looked for, nothing that was found hides in a fold. */
  readonly unfolded: boolean;
}

/** A category under its name, folded but for the first and the one that holds the open query. */
function Category({ category, queries, unfolded }: CategoryProps) {
  const language = useLanguage();
  const openText = useQueryTab().text;
  const holdsOpen = queries.some(({ cypher }) => cypher === openText);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = unfolded || (chosen ?? (holdsOpen || category === "supply"));
  return (
    <div>
      <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setChosen(!isOpen)}>
        <IconChevronDown size={14} stroke={1.75} />
        <span>{LIBRARY_CATEGORIES[category][language]}</span>
        <span className={styles.count}>{queries.length}</span>
      </button>
      {isOpen && (
        <ul className={styles.list}>
          {queries.map((query) => (
            <LibraryRow key={query.id} query={query} />
          ))}
        </ul>
      )}
    </div>
  );
}
