import { IconChevronDown, IconChevronLeft, IconUnlink } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Relation } from "#contract/model.ts";
import { choosePath, openPath } from "../../actions/trace.ts";
import { withDatesInWords } from "../../i18n/dates-in-text.ts";
import { useApp, useLanguage } from "../../state/store.ts";
import { holdersOf, type ListedPath, type Traced } from "../../state/traced.ts";
import { nameIn, type Refs } from "../details/refs.ts";
import { ShowCypher } from "../details/show-cypher.tsx";
import { GradeBadge } from "../marks/grade-badge.tsx";
import { BreakingSentence } from "./breaking-sentence.tsx";
import { PathChain } from "./path-chain.tsx";
import styles from "./path-list.module.css";
import { PathNames, pathSteps, pathWords } from "./path-names.tsx";

const ICON = { size: 16, stroke: 1.75 } as const;

interface PathRowProps {
  readonly listed: ListedPath;
  readonly traced: Traced;
  readonly refs: Refs;
  readonly relations: ReadonlyMap<string, Relation>;
  /** Tab stops at one path of the list; arrow keys go on from there. */
  readonly reachable: boolean;
}

/** Why the path stands no more, or stands again. */
function Fate({ listed, traced, refs }: Pick<PathRowProps, "listed" | "traced" | "refs">) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const { path, standing, returned } = listed;
  if (standing === "fallen") {
    const gone = traced.ask.without.find((id) => holdersOf(path).includes(id));
    return (
      <p className={styles.falls}>
        {t("list.falls", { name: gone === undefined ? "" : nameIn(refs, gone, language) })}
      </p>
    );
  }
  if (returned) return <p className={styles.returns}>{t("list.returned")}</p>;
  if (standing !== "broken" || path.brokenBecause === undefined) return null;
  return (
    <>
      <p className={styles.reason}>{withDatesInWords(path.brokenBecause[language], language)}</p>
      <BreakingSentence because={path.brokenBecause} relation={path.hops[path.brokenAt ?? 0]?.relation} refs={refs} />
    </>
  );
}

/** One path: rank, names, grade; unfolded, its chain of sentences. */
export function PathRow({ listed, traced, refs, relations, reachable }: PathRowProps) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const open = useApp((state) => state.view.openPath === listed.key);
  const { path, rank, standing } = listed;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The first path stands below the list's head, which stays in sight with it.
    const shown = rank === 1 ? row.current?.firstElementChild : row.current;
    if (open) shown?.scrollIntoView({ block: "nearest" });
  }, [open, rank]);
  const steps = pathSteps(path, refs, relations);
  const words = t("list.path", { rank, names: pathWords(steps, language) });
  return (
    <li ref={row} className={styles.path} data-standing={standing}>
      <button
        type="button"
        className={styles.row}
        data-path={listed.key}
        tabIndex={reachable ? 0 : -1}
        aria-expanded={open}
        aria-label={words}
        onClick={() => (open ? openPath(null) : choosePath(listed.key))}
      >
        {standing === "broken" ? (
          <IconUnlink {...ICON} className={styles.unlink ?? ""} />
        ) : open ? (
          <IconChevronDown {...ICON} />
        ) : (
          <IconChevronLeft {...ICON} className={styles.chevron ?? ""} />
        )}
        <span className={styles.rank}>{rank}</span>
        <PathNames steps={steps} />
        <GradeBadge grade={path.grade} decoration />
      </button>
      <div className={styles.fate}>
        <Fate listed={listed} traced={traced} refs={refs} />
      </div>
      {open && (
        <>
          <PathChain listed={listed} traced={traced} refs={refs} />
          <p className={styles.cypher}>
            <ShowCypher
              path="/brief"
              values={{ relations: path.hops.map(({ relation }) => relation), asOf: traced.found.asOf, lang: language }}
              title={t("cypher.path", { rank, names: pathWords(steps, language) })}
              look="link"
            />
          </p>
        </>
      )}
    </li>
  );
}
