import { GraphNamesList } from "./graph-names-list.tsx";
import { QueryLibrary } from "./library/query-library.tsx";
import { QueryHistory } from "./query-history.tsx";
import styles from "./query-panel.module.css";

/** The start side of the Query tab: the library, what was run, and what the graph holds. */
export function QueryPanel() {
  return (
    <div className={styles.panel}>
      <QueryLibrary />
      <QueryHistory />
      <GraphNamesList />
    </div>
  );
}
