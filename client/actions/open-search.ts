import { useApp } from "../state/store.ts";

/** Opens the search dialog (also ⌘K, Ctrl+K and `/`). */
export function openSearch(): void {
  useApp.setState((state) => ({ view: { ...state.view, searchOpen: true } }));
}
