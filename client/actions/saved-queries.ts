import { readSaved, SAVED_KEY, writeSaved } from "../state/saved-memory.ts";
import type { DeletedQuery, SavedQueries } from "../state/saved-queries.ts";
import * as saving from "../state/saved-queries.ts";
import { useApp } from "../state/store.ts";

/** What became of a change: `kept` in the browser, in this page alone (`unkept`), or not made and why. */
export type SaveOutcome = "kept" | "unkept" | "full" | "nameTaken";

/** True once the browser refused to keep what the page holds: then the page's copy is the newer one. */
let ahead = false;

function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** Another window may have saved since: a change is made to what the browser keeps, unless this page holds more. */
function newest(): SavedQueries {
  const store = storage();
  const held = useApp.getState().saved;
  return ahead || store === null ? held : (readSaved(store) ?? held);
}

function keep(saved: SavedQueries): SaveOutcome {
  const store = storage();
  ahead = store === null || !writeSaved(store, saved);
  useApp.setState({ saved });
  return ahead ? "unkept" : "kept";
}

/** Keeps a query under a name, in place of the one that has it. */
export function saveQueryAs(
  name: string,
  { text, params }: { readonly text: string; readonly params: string },
): SaveOutcome {
  const query = { id: `own-${crypto.randomUUID()}`, name, text, params, savedAt: Date.now() };
  const saved = saving.saveQuery(newest(), query);
  return saved === null ? "full" : keep(saved);
}

export function renameSaved(id: string, name: string): SaveOutcome {
  const saved = saving.renameQuery(newest(), id, name);
  return saved === null ? "nameTaken" : keep(saved);
}

/** Deletes a query and gives what brings it back; null where another window has deleted it. */
export function deleteSaved(id: string): DeletedQuery | null {
  const done = saving.deleteQuery(newest(), id);
  if (done === null) return null;
  keep(done.saved);
  return done.deleted;
}

export function restoreSaved(deleted: DeletedQuery): SaveOutcome {
  return keep(saving.restoreQuery(newest(), deleted));
}

export function toggleQueryStar(id: string): SaveOutcome {
  return keep(saving.toggleStar(newest(), id));
}

/** Follows what other windows save. */
export function followSaved(): () => void {
  const follow = (event: StorageEvent) => {
    const store = storage();
    if (event.key !== SAVED_KEY || ahead || store === null) return;
    const saved = readSaved(store);
    if (saved !== null) useApp.setState({ saved });
  };
  addEventListener("storage", follow);
  return () => removeEventListener("storage", follow);
}
