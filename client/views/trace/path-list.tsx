import { IconFileText } from "@tabler/icons-react";
import { type KeyboardEvent, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { briefAddress } from "../../api/trace-reads.ts";
import { traceRefs } from "../../graph/use-trace-words.ts";
import { groupBy } from "../../state/group-by.ts";
import { useApp, useLanguage, useTraced } from "../../state/store.ts";
import { traceCall } from "../../state/trace-ask.ts";
import { type ListedPath, listedPaths, type PathStanding, relationsOf, type Traced } from "../../state/traced.ts";
import { ShowCypher } from "../details/show-cypher.tsx";
import styles from "./path-list.module.css";
import { PathRow } from "./path-row.tsx";
import { Searched } from "./searched.tsx";
import { questionWords } from "./trace-title.tsx";

const FIRST_OF_GROUP = 12;

/** Arrow keys go from path to path, whatever is unfolded between them. */
function moveAmongPaths(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-path]")];
  const focused = document.activeElement;
  const here = focused instanceof HTMLElement ? rows.indexOf(focused) : -1;
  if (here === -1) return;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    Home: 0,
    End: rows.length - 1,
  };
  const next = targets[event.key];
  if (next === undefined) return;
  event.preventDefault();
  rows[Math.min(rows.length - 1, Math.max(0, next))]?.focus();
}

interface GroupProps {
  readonly standing: PathStanding;
  readonly paths: readonly ListedPath[];
  readonly traced: Traced;
  readonly alone: boolean;
  readonly reached: string | undefined;
}

/** The paths that stand alike, under what they have in common. */
function Group({ standing, paths, traced, alone, reached }: GroupProps) {
  const { t } = useTranslation("trace");
  const openPath = useApp((state) => state.view.openPath);
  const [all, setAll] = useState(false);
  const refs = useMemo(() => traceRefs(traced), [traced]);
  const relations = useMemo(() => new Map([...relationsOf(traced.plain), ...relationsOf(traced.found)]), [traced]);
  const open = paths.findIndex(({ key }) => key === openPath);
  const shown = all || open >= FIRST_OF_GROUP ? paths : paths.slice(0, FIRST_OF_GROUP);
  return (
    <section className={styles.group} data-standing={standing} aria-label={t(`list.group.${standing}`)}>
      {!(alone && standing === "continuous") && (
        <h3 className={styles.groupHead} title={t(`list.groupHint.${standing}`)}>
          <span>{t(`list.group.${standing}`)}</span>
          <span>{paths.length}</span>
        </h3>
      )}
      <ol className={styles.paths}>
        {shown.map((listed) => (
          <PathRow
            key={listed.key}
            listed={listed}
            traced={traced}
            refs={refs}
            relations={relations}
            reachable={listed.key === reached}
          />
        ))}
      </ol>
      {shown.length < paths.length && (
        <button type="button" className={`link ${styles.more}`} onClick={() => setAll(true)}>
          {t("paths", { count: paths.length - shown.length })}
        </button>
      )}
    </section>
  );
}

/** The list's head: how many paths, how they are ranked, and the brief of the open one. */
function Head({ traced, paths }: { readonly traced: Traced; readonly paths: readonly ListedPath[] }) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const openPath = useApp((state) => state.view.openPath);
  const { truncated } = traced.found;
  const brief = paths.find(({ key }) => key === openPath) ?? paths[0];
  const call = traceCall(traced.ask, traced.found.asOf);
  return (
    <header className={styles.head}>
      <h2>{t("paths", { count: paths.length })}</h2>
      <span className={styles.rankedBy}>
        {truncated === null
          ? paths.length > 0 && t("list.rank")
          : truncated.total === undefined
            ? t("list.cutSome", { shown: truncated.shown })
            : t("list.cut", { shown: truncated.shown, total: truncated.total })}
      </span>
      {brief !== undefined && (
        <a
          className={styles.brief}
          href={briefAddress(
            brief.path.hops.map(({ relation }) => relation),
            traced.found.asOf,
            language,
          )}
          target="_blank"
          rel="noreferrer"
          aria-label={t("list.briefOf", { rank: brief.rank })}
          title={t("list.briefOf", { rank: brief.rank })}
        >
          <IconFileText size={16} stroke={1.75} />
          {t("list.brief")}
        </a>
      )}
      {call !== null && (
        <ShowCypher path={call.path} values={call.values} title={questionWords(traced, language, t)} look="icon" />
      )}
    </header>
  );
}

/** The paths of the trace, ranked and grouped, each unfolding into its chain of sentences; below, what was searched. */
export function PathList() {
  const { t } = useTranslation("trace");
  const traced = useTraced();
  const openPath = useApp((state) => state.view.openPath);
  const paths = useMemo(() => (traced === null ? [] : listedPaths(traced)), [traced]);
  if (traced === null) return <p className={styles.nothing}>{t("empty.ask")}</p>;
  const groups = [...groupBy(paths, ({ standing }) => standing)];
  const reached = paths.some(({ key }) => key === openPath) ? (openPath ?? undefined) : paths[0]?.key;
  return (
    <section className={styles.list} aria-label={t("list.label")}>
      <Head traced={traced} paths={paths} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move among the buttons that it holds */}
      <div className={styles.body} onKeyDown={moveAmongPaths}>
        {paths.length === 0 && <p className={styles.nothing}>{t("empty.title")}</p>}
        {groups.map(([standing, members]) => (
          <Group
            key={standing}
            standing={standing}
            paths={members}
            traced={traced}
            alone={groups.length === 1}
            reached={reached}
          />
        ))}
      </div>
      <footer className={styles.foot}>
        <Searched traced={traced} />
      </footer>
    </section>
  );
}
