import { QueryLibrary } from "./library/query-library.tsx";

/** The start side of the Query tab: the library, what was run, and what the graph holds. */
export function QueryPanel() {
  return <QueryLibrary />;
}
