import { useApp } from "../state/store.ts";

let focusedBefore: Element | null = null;

function setOpen(searchOpen: boolean): void {
  useApp.setState((state) => ({ view: { ...state.view, searchOpen } }));
}

/** Opens the search dialog (also ⌘K, Ctrl+K and `/`). */
export function openSearch(): void {
  focusedBefore = document.activeElement;
  setOpen(true);
}

/** Closes it without a choice: the focus goes back to where it was. */
export function dismissSearch(): void {
  setOpen(false);
  if (focusedBefore instanceof HTMLElement) focusedBefore.focus();
}

/** Closes it after a choice, which decides where the focus goes. */
export function endSearch(): void {
  setOpen(false);
}
