import { autocompletion, closeBrackets, closeCompletion, completionStatus } from "@codemirror/autocomplete";
import { history } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search } from "@codemirror/search";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  lineNumbers,
  placeholder,
  tooltips,
} from "@codemirror/view";
import { sentenceDirection } from "../i18n/sentence-direction.ts";
import { type CompletionMeans, type CompletionWords, completeCypher } from "./complete-cypher.ts";
import { type EditorActions, editorKeys } from "./editor-keys.ts";
import { editorLook } from "./editor-look.ts";
import { isolateNames } from "./isolate-names.ts";
import type { MarkedFault } from "./marks-in-text.ts";
import { typedOverSelection } from "./typed-over-selection.ts";

/** All that the editor says, in the page's language. */
export interface EditorWords extends CompletionWords {
  readonly label: string;
  readonly placeholder: string;
  /** The library's own English phrases, translated. */
  readonly phrases: Readonly<Record<string, string>>;
}

interface EditorOptions extends CompletionMeans {
  readonly parent: HTMLElement;
  readonly words: EditorWords;
  readonly actions: () => EditorActions;
  readonly onChange: (text: string) => void;
}

/** An editor on the page. It holds one text at a time, and remembers caret and undo steps of those it held before. */
export interface OpenEditor {
  show(tabId: string, text: string): void;
  speak(words: EditorWords): void;
  mark(faults: readonly MarkedFault[]): void;
  format(): Promise<void>;
  focus(): void;
  end(): void;
}

function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}

/** The longest text that the server takes; more is refused as it is pasted. */
const MAX_TEXT = 20_000;
const bounded = EditorState.changeFilter.of(
  ({ newDoc, startState }) => newDoc.length <= Math.max(MAX_TEXT, startState.doc.length),
);

function spoken(means: CompletionMeans, words: EditorWords): Extension {
  return [
    EditorState.phrases.of({ ...words.phrases }),
    EditorView.contentAttributes.of({ "aria-label": words.label, spellcheck: "false", lang: "en" }),
    placeholder(words.placeholder),
    autocompletion({ override: [completeCypher(means, words)], icons: false }),
    noLateCompletions,
  ];
}

/** A list that is still being made when the writer leaves would come up over what they have turned to. */
const noLateCompletions = EditorView.domEventHandlers({
  blur: (_event, view) => {
    if (completionStatus(view.state) === "pending") setTimeout(() => closeCompletion(view));
  },
});

/** The whole text, as one step of undo. */
function replaceAll(view: EditorView, text: string, caret: number): void {
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: text },
    selection: { anchor: Math.min(caret, text.length) },
    scrollIntoView: true,
  });
}

/** The tooltip is set from left to right for the sake of code; what is said of it goes its own way. */
function readable(fault: MarkedFault): Diagnostic {
  const renderMessage = () => {
    const said = document.createElement("div");
    said.dir = sentenceDirection(fault.message);
    said.textContent = fault.message;
    return said;
  };
  return { ...fault, renderMessage };
}

/** Opens an editor of Cypher in `parent`. */
export function openEditor({ parent, words, actions, onChange, ...means }: EditorOptions): OpenEditor {
  const speech = new Compartment();
  const held = new Map<string, EditorState>();
  let shown: string | null = null;
  let said = words;
  const extensions = (): Extension => [
    EditorView.cspNonce.of(pageNonce()),
    lineNumbers(),
    lintGutter(),
    highlightActiveLineGutter(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    typedOverSelection,
    highlightActiveLine(),
    highlightSelectionMatches(),
    search({ top: false }),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    tooltips({ parent: document.body }),
    isolateNames,
    bounded,
    editorKeys(actions),
    editorLook,
    speech.of(spoken(means, said)),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString());
    }),
  ];
  const stateOf = (text: string) => EditorState.create({ doc: text, extensions: extensions() });
  const view = new EditorView({ parent, state: stateOf("") });
  const speakAgain = () => view.dispatch({ effects: speech.reconfigure(spoken(means, said)) });
  return {
    show(tabId, text) {
      if (shown !== tabId) {
        if (shown !== null) held.set(shown, view.state);
        shown = tabId;
        view.setState(held.get(tabId) ?? stateOf(text));
        speakAgain();
      }
      if (view.state.doc.toString() !== text) replaceAll(view, text, text.length);
    },
    speak(next) {
      said = next;
      speakAgain();
    },
    mark: (faults) => view.dispatch(setDiagnostics(view.state, faults.map(readable))),
    async format() {
      const text = view.state.doc.toString();
      const formatted = await means.assistant.format({ ask: "format", text, caret: view.state.selection.main.head });
      // What was typed meanwhile is worth more than the layout of what stood there before.
      if (formatted === null || view.state.doc.toString() !== text || formatted.text === text) return;
      replaceAll(view, formatted.text, formatted.caret);
    },
    focus: () => view.focus(),
    end: () => view.destroy(),
  };
}
