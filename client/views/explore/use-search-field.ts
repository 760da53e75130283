import { type ComboboxStore, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchResult } from "#contract/api.ts";
import { useSearch } from "../../api/queries.ts";
import { useQuickEnter } from "./use-quick-enter.ts";

/** Milliseconds without a key after which what stands in the field is looked for. */
const PAUSE_MS = 120;

interface SearchField {
  readonly combobox: ComboboxStore;
  /** Of the field itself. */
  readonly input: Readonly<{
    value: string;
    maxLength: number;
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => void;
    onKeyDown: (event: KeyboardEvent) => void;
    onFocus: () => void;
  }>;
  readonly blank: boolean;
  /** What was found for just what stands in the field. */
  readonly results: readonly SearchResult[];
  /** In place of results, where there are none. */
  readonly empty: string;
  readonly choose: (result: SearchResult) => void;
}

/** A field with its results below: the first is chosen as they come, and Enter waits for them. */
export function useSearchField(
  accepts: (result: SearchResult) => boolean,
  onChoose: (result: SearchResult) => void,
): SearchField {
  const { t } = useTranslation("explore");
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text, PAUSE_MS);
  const { data, isError, isFetching, isPlaceholderData } = useSearch(settled);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const fresh = settled === text && !isPlaceholderData;
  const blank = text.trim() === "";
  const results = blank || !fresh ? [] : (data?.results ?? []).filter(accepts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first row is chosen whenever the rows change
  useEffect(() => {
    if (combobox.dropdownOpened) combobox.selectFirstOption();
  }, [data, fresh]);

  function choose(result: SearchResult): void {
    setText("");
    combobox.closeDropdown();
    onChoose(result);
  }

  const onKeyDown = useQuickEnter({
    ready: blank || (fresh && data !== undefined),
    onReady: () => {
      const [first] = results;
      if (first !== undefined) choose(first);
    },
  });
  return {
    combobox,
    input: {
      value: text,
      maxLength: 200,
      onChange: (event) => {
        setText(event.currentTarget.value);
        combobox.openDropdown();
      },
      onKeyDown,
      onFocus: () => combobox.openDropdown(),
    },
    blank,
    results,
    empty: isError ? t("search.failed") : isFetching || !fresh ? t("search.searching") : t("search.none"),
    choose,
  };
}
