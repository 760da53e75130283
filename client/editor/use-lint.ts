import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { paramNames } from "../state/query-params.ts";
import type { LintFault } from "./assistant-messages.ts";
import type { CypherAssistant } from "./cypher-assistant.ts";

const PAUSE_MS = 300;
const NONE: readonly LintFault[] = [];

/** What the grammar finds in a text, a moment after the last key; nothing while the text is ahead of it. */
export function useLint(assistant: CypherAssistant | null, text: string, names: unknown): readonly LintFault[] {
  const [found, setFound] = useState<{ readonly text: string; readonly faults: readonly LintFault[] } | null>(null);
  const [settled] = useDebouncedValue(text, PAUSE_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the worker learned of the graph changes its answer
  useEffect(() => {
    if (assistant === null) return;
    let current = true;
    void assistant.lint({ ask: "lint", text: settled, params: paramNames(settled) }).then((faults) => {
      if (current) setFound({ text: settled, faults });
    });
    return () => {
      current = false;
    };
  }, [assistant, settled, names]);
  return found !== null && found.text === text ? found.faults : NONE;
}
