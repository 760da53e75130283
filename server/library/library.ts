/** The described library: queries by category, each tried against the shipped corpus by a test. */
import { CHIPS } from "./chips.ts";
import { DATA_HEALTH } from "./data-health.ts";
import { EVIDENCE } from "./evidence.ts";
import type { LibraryQuery } from "./library-query.ts";
import { PEOPLE } from "./people.ts";
import { POLICY } from "./policy.ts";
import { SUPPLY } from "./supply.ts";

export const LIBRARY: readonly LibraryQuery[] = [
  ...SUPPLY,
  ...POLICY,
  ...CHIPS,
  ...PEOPLE,
  ...EVIDENCE,
  ...DATA_HEALTH,
];

/** The parameters of a query with their examples, as the editor takes them. */
export function exampleParams({ parameters }: LibraryQuery): Record<string, string | number> {
  return Object.fromEntries(parameters.map(({ name, example }) => [name, example]));
}
