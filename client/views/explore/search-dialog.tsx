import { Combobox, Modal, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchResult } from "#contract/api.ts";
import { dismissSearch, endSearch } from "../../actions/open-search.ts";
import { showCypher } from "../../actions/show-cypher.ts";
import { SEARCH_LIMIT, useSearch } from "../../api/queries.ts";
import { useApp } from "../../state/store.ts";
import { type Command, useCommands } from "./commands.ts";
import styles from "./explore.module.css";
import { openResult } from "./open-result.ts";
import { ResultRow } from "./result-row.tsx";
import { useQuickEnter } from "./use-quick-enter.ts";

interface Choice {
  readonly key: string;
  readonly run: () => void;
}

interface Found {
  readonly entities: readonly SearchResult[];
  readonly articles: readonly SearchResult[];
  readonly commands: readonly Command[];
}

function choicesOf({ entities, articles, commands }: Found): readonly Choice[] {
  const results = [...entities, ...articles].map((result) => ({
    key: `${result.kind} ${result.id}`,
    run: () => openResult(result),
  }));
  return [...results, ...commands.map(({ key, run }) => ({ key: `command ${key}`, run }))];
}

function ResultGroup({ label, results }: { readonly label: string; readonly results: readonly SearchResult[] }) {
  if (results.length === 0) return null;
  return (
    <Combobox.Group label={label}>
      {results.map((result) => (
        <Combobox.Option key={result.id} value={`${result.kind} ${result.id}`}>
          <ResultRow result={result} />
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}

/** Field and list of the dialog; they live only while it is open, so each search starts blank. */
function SearchBody() {
  const { t } = useTranslation("explore");
  const frame = useTranslation("frame");
  const [query, setQuery] = useState("");
  const { data, isError, isFetching, isPlaceholderData } = useSearch(query);
  const allCommands = useCommands();
  const combobox = useCombobox({ opened: true });
  const wanted = query.trim().toLocaleLowerCase();
  // Results of the former text would be opened by a quick Enter, so they go at once.
  const results = wanted === "" || isPlaceholderData ? [] : (data?.results ?? []);
  const found: Found = {
    entities: results.filter(({ kind }) => kind === "entity"),
    articles: results.filter(({ kind }) => kind === "article"),
    commands: allCommands.filter(({ label }) => label.toLocaleLowerCase().includes(wanted)),
  };
  const asked = query.trim().slice(0, 200);
  const showSearch = {
    key: "cypher",
    run: () =>
      showCypher({
        path: "/search",
        values: { q: asked, limit: SEARCH_LIMIT },
        title: t("search.cypherOf", { text: asked }),
      }),
  };
  const choices = [...choicesOf(found), ...(results.length > 0 ? [showSearch] : [])];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the first row is chosen whenever the rows change
  useEffect(() => {
    combobox.selectFirstOption();
  }, [query, data, isPlaceholderData]);

  function choose(key: string): void {
    endSearch();
    choices.find((choice) => choice.key === key)?.run();
  }

  const onQuickEnter = useQuickEnter({
    ready: wanted === "" || (data !== undefined && !isPlaceholderData),
    onReady: () => {
      const [first] = choices;
      if (first !== undefined) choose(first.key);
    },
  });

  // The list takes Esc for itself and stays, for it is all that the dialog holds.
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape" && !event.nativeEvent.isComposing) dismissSearch();
    else onQuickEnter(event);
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          classNames={{ input: styles.dialogInput }}
          aria-label={frame.t("search.open")}
          placeholder={frame.t("search.placeholder")}
          leftSection={<IconSearch size={18} stroke={1.75} />}
          value={query}
          maxLength={200}
          onKeyDown={onKeyDown}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={styles.dialogOptions} aria-label={frame.t("search.open")}>
        <ResultGroup label={t("search.entities")} results={found.entities} />
        <ResultGroup label={t("search.articles")} results={found.articles} />
        {found.commands.length > 0 && (
          <Combobox.Group label={t("search.commands")}>
            {found.commands.map(({ key, label }) => (
              <Combobox.Option key={key} value={`command ${key}`}>
                {label}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        )}
        {results.length > 0 && <Combobox.Option value={showSearch.key}>{t("search.cypher")}</Combobox.Option>}
        {choices.length === 0 && (
          <Combobox.Empty>
            {isError ? t("search.failed") : isFetching ? t("search.searching") : t("search.none")}
          </Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox>
  );
}

/** The search dialog of ⌘K: entities in either script, articles, and commands. */
export function SearchDialog() {
  const frame = useTranslation("frame");
  const open = useApp((state) => state.view.searchOpen);
  return (
    <Modal.Root
      opened={open}
      onClose={dismissSearch}
      returnFocus={false}
      lockScroll={false}
      size={560}
      padding={0}
      yOffset={72}
    >
      <Modal.Overlay backgroundOpacity={0.28} />
      <Modal.Content aria-label={frame.t("search.open")}>
        <Modal.Body>
          <SearchBody />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
