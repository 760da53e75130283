import { useEffect, useRef } from "react";
import { reshapeOverview } from "../../actions/draw-overview.ts";
import { useApp } from "../../state/store.ts";

/** The untouched overview fills what the phone's sheet leaves: it is laid anew when the sheet comes up or goes down. */
export function usePhoneOverview(): void {
  const covered = useApp((state) => state.view.sheet !== "closed");
  const drawn = useRef(covered);
  useEffect(() => {
    if (drawn.current === covered) return;
    drawn.current = covered;
    void reshapeOverview();
  }, [covered]);
}
