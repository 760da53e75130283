import { HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { cypherTokens } from "./cypher-tokens.ts";

/** Arabic names in code take the page's Arabic face, not the system's. */
const CODE_FONT = '"IBM Plex Mono", "IBM Plex Sans Arabic", ui-monospace, monospace';

/** Colours by the variables of `editor.module.css`, which have a value in each theme. */
const colours = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: "500", color: "var(--q-keyword)" },
  { tag: tags.className, color: "var(--q-label)" },
  { tag: tags.typeName, color: "var(--q-type)" },
  { tag: tags.function(tags.variableName), color: "var(--q-function)" },
  { tag: tags.special(tags.variableName), color: "var(--q-param)" },
  { tag: [tags.string, tags.number], color: "var(--q-value)" },
  { tag: tags.comment, color: "var(--s-ink-3)" },
]);

const language = StreamLanguage.define({
  ...cypherTokens,
  tokenTable: { function: tags.function(tags.variableName), special: tags.special(tags.variableName) },
});

const look = EditorView.theme({
  "&": { blockSize: "100%", color: "var(--s-ink-2)", backgroundColor: "var(--s-canvas)", fontSize: "var(--s-fs-14)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: CODE_FONT, lineHeight: "24px", overflow: "auto" },
  ".cm-content": { caretColor: "var(--s-ink)", paddingBlock: "8px" },
  ".cm-cursor": { borderLeftColor: "var(--s-ink)" },
  ".cm-gutters": { backgroundColor: "transparent", border: "none", color: "var(--s-ink-3)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--q-line)" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "var(--q-selection)",
  },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--s-line-2)",
  },
  ".cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket": {
    color: "var(--s-stop)",
    backgroundColor: "transparent",
  },
  ".cm-searchMatch": { backgroundColor: "var(--q-selection)", outline: "1px solid var(--s-line-2)" },
  ".cm-lintRange": { backgroundImage: "none", textUnderlineOffset: "4px" },
  ".cm-lintRange-error": {
    textDecoration: "underline wavy var(--s-stop) 1.5px",
    backgroundColor: "var(--s-stop-soft)",
  },
  ".cm-lintRange-warning": { textDecoration: "underline dotted var(--s-mark-line) 2px" },
  ".cm-lintRange-info, .cm-lintRange-hint": { textDecoration: "underline dotted var(--s-line-2) 1.5px" },
  ".cm-panels": { backgroundColor: "var(--s-panel)", color: "var(--s-ink)", fontFamily: "var(--s-font-ui)" },
  ".cm-panels-bottom": { borderTop: "1px solid var(--s-line)" },
  ".cm-panel.cm-search": { padding: "6px 40px 6px 12px" },
  ".cm-textfield": {
    backgroundColor: "var(--s-panel)",
    border: "1px solid var(--s-line-2)",
    borderRadius: "4px",
    color: "var(--s-ink)",
  },
  ".cm-button": {
    backgroundImage: "none",
    backgroundColor: "var(--s-panel)",
    border: "1px solid var(--s-line-2)",
    borderRadius: "4px",
    color: "var(--s-ink)",
  },
  ".cm-tooltip": {
    direction: "ltr",
    backgroundColor: "var(--s-panel)",
    border: "1px solid var(--s-line-2)",
    borderRadius: "4px",
    boxShadow: "var(--s-shadow)",
    color: "var(--s-ink)",
    fontSize: "var(--s-fs-13)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: CODE_FONT, maxBlockSize: "15em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "2px 8px", lineHeight: "22px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--s-pressed)",
    color: "var(--s-ink)",
  },
  ".cm-completionDetail": { color: "var(--s-ink-2)", fontStyle: "normal", fontFamily: "var(--s-font-ui)" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "500" },
  ".cm-completionIcon": { display: "none" },
  ".cm-diagnostic": { padding: "6px 10px", fontFamily: "var(--s-font-ui)", maxInlineSize: "46ch" },
  ".cm-diagnostic-error": { borderLeft: "2px solid var(--s-stop)" },
  ".cm-diagnostic-warning": { borderLeft: "2px solid var(--s-mark-line)" },
});

/** Cypher's colours and the editor's looks, in both themes by CSS variables. */
export const editorLook: Extension = [language, syntaxHighlighting(colours), look];
