import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchResult } from "#contract/api.ts";
import { useSearch } from "../../api/queries.ts";
import { openResult } from "./open-result.ts";
import { ResultRow } from "./result-row.tsx";
import { useQuickEnter } from "./use-quick-enter.ts";

const PAUSE_MS = 120;

function keyOf(result: SearchResult): string {
  return `${result.kind} ${result.id}`;
}

/** The search field of the start panel: type a name in either script, choose, and it joins the drawing. */
export function AddSearch() {
  const { t } = useTranslation("explore");
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text, PAUSE_MS);
  const { data, isError, isFetching, isPlaceholderData } = useSearch(settled);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const fresh = settled === text && !isPlaceholderData;
  const results = text.trim() === "" || !fresh ? [] : (data?.results ?? []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first row is chosen whenever the rows change
  useEffect(() => {
    if (combobox.dropdownOpened) combobox.selectFirstOption();
  }, [data, fresh]);

  function choose(key: string): void {
    const result = results.find((each) => keyOf(each) === key);
    if (result === undefined) return;
    setText("");
    combobox.closeDropdown();
    openResult(result);
  }

  const onKeyDown = useQuickEnter({
    ready: text.trim() === "" || (fresh && data !== undefined),
    onReady: () => {
      const [first] = results;
      if (first !== undefined) choose(keyOf(first));
    },
  });

  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" withinPortal={false}>
      <Combobox.Target>
        <TextInput
          aria-label={t("search.label")}
          placeholder={t("search.add")}
          leftSection={<IconSearch size={16} stroke={1.75} />}
          value={text}
          maxLength={200}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onKeyDown={onKeyDown}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ""}>
        <Combobox.Options mah={340} style={{ overflowY: "auto" }}>
          {results.map((result) => (
            <Combobox.Option key={keyOf(result)} value={keyOf(result)}>
              <ResultRow result={result} />
            </Combobox.Option>
          ))}
          {results.length === 0 && (
            <Combobox.Empty>
              {isError ? t("search.failed") : isFetching || !fresh ? t("search.searching") : t("search.none")}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
