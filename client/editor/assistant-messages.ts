/** What the page asks the language worker, and what it answers. */

/** The graph by its names, for completion and lint. */
export interface GraphNames {
  readonly labels: readonly string[];
  readonly relationTypes: readonly string[];
  readonly properties: readonly string[];
  readonly functions: readonly string[];
  readonly procedures: readonly string[];
}

export interface LintAsked {
  readonly ask: "lint";
  readonly text: string;
  readonly params: readonly string[];
}

export interface CompleteAsked {
  readonly ask: "complete";
  readonly text: string;
  /** Where the caret stands, in UTF-16 code units. */
  readonly caret: number;
  readonly params: readonly string[];
}

export interface FormatAsked {
  readonly ask: "format";
  readonly text: string;
  readonly caret: number;
}

export type Asked = LintAsked | CompleteAsked | FormatAsked;

/** A fault in the text, by UTF-16 offsets; the grammar speaks English only. */
export interface LintFault {
  readonly from: number;
  readonly to: number;
  readonly severity: "error" | "warning";
  readonly message: string;
}

export type CompletionKind = "label" | "keyword" | "function" | "procedure" | "property" | "variable" | "param";

export interface CompletionOffer {
  readonly label: string;
  readonly kind: CompletionKind;
  /** What is written, where it is not the label. */
  readonly insert: string;
}

export interface Formatted {
  readonly text: string;
  readonly caret: number;
}

/** To the worker: the names once they are known, then questions; each answer names its question. */
export type ToWorker = { readonly names: GraphNames } | { readonly id: number; readonly asked: Asked };

export type Answer =
  | { readonly ask: "lint"; readonly faults: readonly LintFault[] }
  | { readonly ask: "complete"; readonly offers: readonly CompletionOffer[] }
  | { readonly ask: "format"; readonly formatted: Formatted }
  | { readonly ask: "failed"; readonly message: string };

export interface FromWorker {
  readonly id: number;
  readonly answer: Answer;
}
