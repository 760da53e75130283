import { useSelection } from "../../state/store.ts";

/** Details of what is selected: entity card or relation card. */
export function DetailsPanel() {
  const selection = useSelection();
  return <div>{selection === null ? null : <bdi dir="ltr">{selection.id}</bdi>}</div>;
}
