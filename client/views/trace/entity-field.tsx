import { Combobox, TextInput } from "@mantine/core";
import type { SearchResult } from "#contract/api.ts";
import { SearchResults } from "../explore/search-results.tsx";
import { useSearchField } from "../explore/use-search-field.ts";

interface EntityFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly onChoose: (id: string) => void;
  readonly autoFocus?: boolean;
  readonly onLeave?: () => void;
}

function isEntity({ kind }: SearchResult): boolean {
  return kind === "entity";
}

function idOf({ id }: SearchResult): string {
  return id;
}

/** A field that finds an entity by any of its names, in either script. */
export function EntityField({ label, placeholder, onChoose, autoFocus = false, onLeave }: EntityFieldProps) {
  const { combobox, input, blank, results, empty, choose } = useSearchField(isEntity, ({ id }) => onChoose(id));

  function submit(id: string): void {
    const result = results.find((each) => each.id === id);
    if (result !== undefined) choose(result);
  }

  return (
    <Combobox store={combobox} onOptionSubmit={submit} shadow="md" withinPortal={false}>
      <Combobox.Target>
        <TextInput
          variant="unstyled"
          aria-label={label}
          placeholder={placeholder}
          {...(autoFocus && { "data-autofocus": true, autoFocus: true })}
          {...input}
          onBlur={() => {
            combobox.closeDropdown();
            onLeave?.();
          }}
        />
      </Combobox.Target>
      <SearchResults hidden={blank} maxHeight={300} results={results} keyOf={idOf} empty={empty} />
    </Combobox>
  );
}
