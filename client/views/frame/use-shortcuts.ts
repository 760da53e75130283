import { useEffect } from "react";
import { redo, undo } from "../../actions/change-scene.ts";
import { closeReader, togglePanel } from "../../actions/look.ts";
import { openSearch } from "../../actions/open-search.ts";
import { clearSelection } from "../../actions/select.ts";
import { changeTrace, openTab, toggleRemoving } from "../../actions/trace.ts";
import { canvas } from "../../graph/canvas-handle.ts";
import { useApp } from "../../state/store.ts";
import { swapped } from "../../state/trace-ask.ts";

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}

function inDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}

function closeUppermost(): void {
  const { view, selection } = useApp.getState();
  if (view.reader !== null) closeReader();
  else if (selection !== null) clearSelection();
  else if (view.removing) toggleRemoving();
  else if (view.listOpen) togglePanel("listOpen");
}

function withCommandKey({ code, altKey, shiftKey }: KeyboardEvent): (() => void) | null {
  if (altKey) return null;
  if (code === "KeyK") return openSearch;
  if (code === "KeyZ") return shiftKey ? redo : undo;
  return code === "KeyY" ? redo : null;
}

function traceActionFor({ code }: KeyboardEvent): (() => void) | null {
  if (code === "KeyW") return toggleRemoving;
  if (code === "KeyS") return () => changeTrace("trace", swapped);
  return null;
}

function actionFor(event: KeyboardEvent): (() => void) | null {
  if (event.ctrlKey || event.metaKey) return withCommandKey(event);
  if (event.altKey) return null;
  if (event.code === "Slash" && !event.shiftKey) return openSearch;
  if (event.key === "?" || event.key === "؟") return () => togglePanel("helpOpen");
  if (event.key === "Escape") return closeUppermost;
  if (event.key === "+" || event.key === "=") return () => canvas()?.zoomIn();
  if (event.key === "-") return () => canvas()?.zoomOut();
  // By the key's place, so that shortcuts work with an Arabic keyboard layout too.
  if (event.code === "KeyF") return () => canvas()?.fit();
  if (event.code === "KeyL") return () => togglePanel("listOpen");
  if (event.code === "Digit1") return () => openTab("explore");
  if (event.code === "Digit2") return () => openTab("trace");
  if (event.code === "Digit3") return () => openTab("query");
  return useApp.getState().view.tab === "trace" ? traceActionFor(event) : null;
}

/** The shortcuts of the whole page; the canvas has its own while it has the focus. Silent while text is typed. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || inDialog(event.target)) return;
      // What is typed while the search is still coming up is meant for it: no letter of it is a shortcut.
      if (useApp.getState().view.searchOpen && !event.ctrlKey && !event.metaKey && event.key.length === 1) return;
      // ⌘K works from a text field too.
      if (isTyping(event.target) && !(event.code === "KeyK" && (event.metaKey || event.ctrlKey))) return;
      const act = actionFor(event);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
