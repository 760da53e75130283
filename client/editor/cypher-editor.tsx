import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { cypherSchemaRead } from "../api/cypher-reads.ts";
import type { Language } from "../i18n/languages.ts";
import { openTabOf } from "../state/query-tabs.ts";
import { useApp, useLanguage } from "../state/store.ts";
import { type CypherAssistant, startAssistant } from "./cypher-assistant.ts";
import styles from "./editor.module.css";
import type { EditorActions } from "./editor-keys.ts";
import { graphNames, NO_NAMES } from "./graph-names.ts";
import { marksInText, type Verdict } from "./marks-in-text.ts";
import { type EditorWords, type OpenEditor, openEditor } from "./open-editor.ts";
import { useLint } from "./use-lint.ts";

/** What a button outside can do with the editor. */
export interface EditorHandle {
  readonly format: () => void;
  readonly focus: () => void;
}

interface CypherEditorProps extends Omit<EditorActions, "format"> {
  /** Each tab keeps its own undo steps and caret while the editor is mounted. */
  readonly tabId: string;
  readonly text: string;
  readonly verdict: Verdict | null;
  readonly change: (text: string) => void;
  readonly handle: RefObject<EditorHandle | null>;
}

/** The worker lives as long as the editor is on the page, and knows the graph's names when they are read. */
function useAssistant() {
  const [assistant, setAssistant] = useState<CypherAssistant | null>(null);
  const schema = useQuery(cypherSchemaRead()).data;
  useEffect(() => {
    const started = startAssistant();
    setAssistant(started);
    return () => started.end();
  }, []);
  const names = useMemo(() => (schema === undefined ? NO_NAMES : graphNames(schema)), [schema]);
  useEffect(() => assistant?.learn(names), [names, assistant]);
  return { assistant, names };
}

function editorWords(t: TFunction<"query">, language: Language): EditorWords {
  return {
    language,
    label: t("editor.label"),
    placeholder: t("editor.placeholder"),
    phrases: t("editor.phrases", { returnObjects: true }),
    kind: (kind) => t(`editor.kinds.${kind}`),
  };
}

/** The editor of Cypher. It runs from left to right on both pages. */
export function CypherEditor({ tabId, text, verdict, handle, ...actions }: CypherEditorProps) {
  const { t } = useTranslation("query");
  const language = useLanguage();
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<OpenEditor | null>(null);
  const { assistant, names } = useAssistant();
  const words = useMemo(() => editorWords(t, language), [t, language]);
  const faults = useLint(assistant, text, names);
  // What the editor calls and shows when it is opened is what holds then.
  const latest = useRef({ actions, words, handle, names });
  latest.current = { actions, words, handle, names };

  useEffect(() => {
    if (host.current === null || assistant === null) return;
    const opened = openEditor({
      parent: host.current,
      assistant,
      names: () => latest.current.names,
      words: latest.current.words,
      actions: () => ({ ...latest.current.actions, format: () => void opened.format() }),
      onChange: (changed) => latest.current.actions.change(changed),
    });
    setEditor(opened);
    const outside = latest.current.handle;
    outside.current = { format: () => void opened.format(), focus: opened.focus };
    return () => {
      outside.current = null;
      opened.end();
    };
  }, [assistant]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: tab and text say when; what to show is read from the store
  useEffect(() => {
    // An effect may come late, when the next key has been typed: its own text would take that key back.
    const tab = openTabOf(useApp.getState().queries);
    editor?.show(tab.id, tab.text);
  }, [editor, tabId, text]);
  useEffect(() => editor?.speak(words), [editor, words]);
  useEffect(() => {
    const grammarSays = (message: string) => t("editor.grammarSays", { message });
    editor?.mark(marksInText({ text, verdict, faults, language, grammarSays }));
  }, [editor, text, verdict, faults, language, t]);

  return <div ref={host} className={styles.editor} dir="ltr" />;
}
