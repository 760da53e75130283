import { Combobox } from "@mantine/core";
import type { SearchResult } from "#contract/api.ts";
import { ResultRow } from "./result-row.tsx";

interface SearchResultsProps {
  readonly hidden: boolean;
  /** Pixels. */
  readonly maxHeight: number;
  readonly results: readonly SearchResult[];
  readonly keyOf: (result: SearchResult) => string;
  /** Said in place of results. */
  readonly empty: string;
}

/** What was found, below the field that it was looked for in. */
export function SearchResults({ hidden, maxHeight, results, keyOf, empty }: SearchResultsProps) {
  return (
    <Combobox.Dropdown hidden={hidden}>
      <Combobox.Options mah={maxHeight} style={{ overflowY: "auto" }}>
        {results.map((result) => (
          <Combobox.Option key={keyOf(result)} value={keyOf(result)}>
            <ResultRow result={result} />
          </Combobox.Option>
        ))}
        {results.length === 0 && <Combobox.Empty>{empty}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}
