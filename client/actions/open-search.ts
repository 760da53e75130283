import { spotlight } from "@mantine/spotlight";

/** Opens the search dialog (also ⌘K, Ctrl+K and `/`). */
export function openSearch(): void {
  spotlight.open();
}
