import type { Selection } from "../state/selection.ts";
import { useApp } from "../state/store.ts";
import type { View } from "../state/view.ts";

/** Details come to sight: the end panel opens, the phone's sheet comes up unless it is up already. */
function withDetails(view: View): View {
  const up = view.sheetContent === "details" && view.sheet !== "closed";
  return { ...view, endOpen: true, sheet: up ? view.sheet : "peek", sheetContent: "details" };
}

function open(selection: Selection): void {
  useApp.setState((state) => ({ selection, view: withDetails(state.view) }));
}

/** Opens the details of an entity. */
export function selectEntity(id: string): void {
  open({ kind: "entity", id });
}

/** Opens the details of a relation, at one of its claims if it is named. */
export function selectRelation(id: string, claimId?: string): void {
  open(claimId === undefined ? { kind: "relation", id } : { kind: "relation", id, claimId });
}

export function clearSelection(): void {
  useApp.setState((state) => ({
    selection: null,
    view: state.view.sheetContent === "details" ? { ...state.view, sheet: "closed" } : state.view,
  }));
}
