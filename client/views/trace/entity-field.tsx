import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearch } from "../../api/queries.ts";
import { ResultRow } from "../explore/result-row.tsx";
import { useQuickEnter } from "../explore/use-quick-enter.ts";

const PAUSE_MS = 120;

interface EntityFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly onChoose: (id: string) => void;
  readonly autoFocus?: boolean;
  readonly onLeave?: () => void;
}

/** A field that finds an entity by any of its names, in either script. */
export function EntityField({ label, placeholder, onChoose, autoFocus = false, onLeave }: EntityFieldProps) {
  const { t } = useTranslation("explore");
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text, PAUSE_MS);
  const { data, isError, isFetching, isPlaceholderData } = useSearch(settled);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const fresh = settled === text && !isPlaceholderData;
  const blank = text.trim() === "";
  const results = blank || !fresh ? [] : (data?.results ?? []).filter(({ kind }) => kind === "entity");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first row is chosen whenever the rows change
  useEffect(() => {
    if (combobox.dropdownOpened) combobox.selectFirstOption();
  }, [data, fresh]);

  function choose(id: string): void {
    setText("");
    combobox.closeDropdown();
    onChoose(id);
  }

  const onKeyDown = useQuickEnter({
    ready: blank || (fresh && data !== undefined),
    onReady: () => {
      const [first] = results;
      if (first !== undefined) choose(first.id);
    },
  });

  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" withinPortal={false}>
      <Combobox.Target>
        <TextInput
          variant="unstyled"
          aria-label={label}
          placeholder={placeholder}
          value={text}
          maxLength={200}
          {...(autoFocus && { "data-autofocus": true, autoFocus: true })}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onKeyDown={onKeyDown}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            onLeave?.();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={blank}>
        <Combobox.Options mah={300} style={{ overflowY: "auto" }}>
          {results.map((result) => (
            <Combobox.Option key={result.id} value={result.id}>
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
