import { Spotlight, spotlightActions, spotlightStore } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearch } from "../../api/queries.ts";
import { openResult } from "./add-search.tsx";
import { useCommands } from "./commands.ts";
import styles from "./explore.module.css";
import { ResultRow } from "./result-row.tsx";

/** The search dialog of ⌘K: entities in either script, articles, and commands. */
export function SpotlightSearch() {
  const { t } = useTranslation("explore");
  const frame = useTranslation("frame");
  const [query, setQuery] = useState("");
  const { data, isError, isFetching, isPlaceholderData } = useSearch(query);
  const commands = useCommands();
  const wanted = query.trim().toLocaleLowerCase();
  // Results of the former text would be opened by a quick Enter, so they go at once.
  const results = wanted === "" || isPlaceholderData ? [] : (data?.results ?? []);
  const entities = results.filter(({ kind }) => kind === "entity");
  const articles = results.filter(({ kind }) => kind === "article");
  const matching = commands.filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
  const nothing = entities.length + articles.length + matching.length === 0;
  // Results come after the dialog has chosen its first row: choose it again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows change with the data
  useEffect(() => {
    if (spotlightStore.getState().opened) spotlightActions.selectAction(0, spotlightStore);
  }, [data, isPlaceholderData]);
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={["mod + K", "/"]}
      scrollable
      maxHeight={460}
      clearQueryOnClose
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.28, blur: 0 }}
      classNames={{ action: styles.action }}
    >
      <Spotlight.Search
        placeholder={frame.t("search.placeholder")}
        aria-label={frame.t("search.open")}
        leftSection={<IconSearch size={18} stroke={1.75} />}
        maxLength={200}
      />
      <Spotlight.ActionsList>
        {entities.length > 0 && (
          <Spotlight.ActionsGroup label={t("search.entities")}>
            {entities.map((result) => (
              <Spotlight.Action key={result.id} onClick={() => openResult(result)}>
                <ResultRow result={result} />
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {articles.length > 0 && (
          <Spotlight.ActionsGroup label={t("search.articles")}>
            {articles.map((result) => (
              <Spotlight.Action key={result.id} onClick={() => openResult(result)}>
                <ResultRow result={result} />
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {matching.length > 0 && (
          <Spotlight.ActionsGroup label={t("search.commands")}>
            {matching.map(({ key, label, run }) => (
              <Spotlight.Action key={key} onClick={run} label={label} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && (
          <Spotlight.Empty>
            {isError ? t("search.failed") : isFetching ? t("search.searching") : t("search.none")}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
