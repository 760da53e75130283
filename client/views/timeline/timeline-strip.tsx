import { useFilters } from "../../state/store.ts";

/** The claims by month with the handle of the day up to which the drawing is read. */
export function TimelineStrip() {
  const { asOf } = useFilters();
  return <div>{asOf}</div>;
}
