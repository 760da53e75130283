import { cancelQuery, runQuery } from "../../actions/run-query.ts";
import { useQueryTab } from "../../state/store.ts";
import { QueryResults } from "./results/query-results.tsx";

/** The Query tab's page: editor, parameters and results. */
export function QueryView() {
  const tab = useQueryTab();
  return (
    <div>
      <pre dir="ltr">{tab.text}</pre>
      <button type="button" onClick={() => void runQuery(tab.id)}>
        Run
      </button>
      <button type="button" onClick={() => cancelQuery(tab.id)}>
        Cancel
      </button>
      {tab.last !== null && <QueryResults run={tab.last} />}
    </div>
  );
}
