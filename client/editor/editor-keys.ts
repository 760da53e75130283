import { acceptCompletion, closeBracketsKeymap, completionKeymap, completionStatus } from "@codemirror/autocomplete";
import { defaultKeymap, historyKeymap, indentWithTab } from "@codemirror/commands";
import { lintKeymap } from "@codemirror/lint";
import { searchKeymap } from "@codemirror/search";
import { type Extension, Prec } from "@codemirror/state";
import { keymap } from "@codemirror/view";

/** What the editor's own keys do beyond editing. */
export interface EditorActions {
  run(): void;
  cancel(): void;
  format(): void;
  /** Puts an earlier (-1) or later (1) query of the history into the tab. */
  step(by: -1 | 1): void;
}

/** Runs an action and says that the key was taken. */
function taking(act: () => void): () => boolean {
  return () => {
    act();
    return true;
  };
}

/**
 * ⌘/Ctrl+Enter runs, Esc cancels, ⇧Alt+F formats, ⌘/Ctrl+↑/↓ go through the history. Tab indents; within two seconds of Esc
 * it leaves the editor, as the library has it.
 */
export function editorKeys(actions: () => EditorActions): Extension {
  const own = keymap.of([
    { key: "Mod-Enter", run: taking(() => actions().run()) },
    { key: "Shift-Alt-f", run: taking(() => actions().format()) },
    { key: "Mod-ArrowUp", run: taking(() => actions().step(-1)) },
    { key: "Mod-ArrowDown", run: taking(() => actions().step(1)) },
    {
      key: "Escape",
      run: (view) => {
        if (completionStatus(view.state) === null) actions().cancel();
        return false;
      },
    },
    { key: "Tab", run: acceptCompletion },
  ]);
  return [
    Prec.highest(own),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
  ];
}
