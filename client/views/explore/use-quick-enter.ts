import { type KeyboardEvent, useEffect, useRef } from "react";

interface QuickEnter {
  /** Are the rows those of the text that is typed? */
  readonly ready: boolean;
  /** Opens the first row. */
  readonly onReady: () => void;
}

/** Enter pressed before the results are there opens the first of them when they come. */
export function useQuickEnter({ ready, onReady }: QuickEnter) {
  const waiting = useRef(false);
  useEffect(() => {
    if (!ready || !waiting.current) return;
    waiting.current = false;
    onReady();
  }, [ready, onReady]);
  return (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    waiting.current = event.key === "Enter" && !ready;
  };
}
