import { Combobox, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SearchResult } from "#contract/api.ts";
import { openResult } from "./open-result.ts";
import { SearchResults } from "./search-results.tsx";
import { useSearchField } from "./use-search-field.ts";

function keyOf(result: SearchResult): string {
  return `${result.kind} ${result.id}`;
}

/** The search field of the start panel: type a name in either script, choose, and it joins the drawing. */
export function AddSearch() {
  const { t } = useTranslation("explore");
  const { combobox, input, blank, results, empty, choose } = useSearchField(() => true, openResult);

  function submit(key: string): void {
    const result = results.find((each) => keyOf(each) === key);
    if (result !== undefined) choose(result);
  }

  return (
    <Combobox store={combobox} onOptionSubmit={submit} shadow="md" withinPortal={false}>
      <Combobox.Target>
        <TextInput
          aria-label={t("search.label")}
          placeholder={t("search.add")}
          leftSection={<IconSearch size={16} stroke={1.75} />}
          {...input}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <SearchResults hidden={blank} maxHeight={340} results={results} keyOf={keyOf} empty={empty} />
    </Combobox>
  );
}
