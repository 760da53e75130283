import type { ShownRead } from "../state/shown-read.ts";
import { useApp } from "../state/store.ts";

/** Shows the queries behind a read, each of which opens in the console. */
export function showCypher(shownRead: ShownRead): void {
  useApp.setState({ shownRead });
}

export function hideCypher(): void {
  useApp.setState({ shownRead: null });
}
