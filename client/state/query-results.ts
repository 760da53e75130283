/** The form in which answers are looked at: remembered between answers and visits, as far as an answer has it. */

export const RESULT_FORMS = ["both", "table", "graph", "json", "plan"] as const;
export type ResultForm = (typeof RESULT_FORMS)[number];

const KEY = "silsila.resultForm";

export function isResultForm(text: string | null): text is ResultForm {
  return RESULT_FORMS.some((form) => form === text);
}

/** The form that was chosen last, or null where none was. */
export function rememberedForm(): ResultForm | null {
  try {
    const kept = localStorage.getItem(KEY);
    return isResultForm(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function rememberForm(form: ResultForm): void {
  try {
    localStorage.setItem(KEY, form);
  } catch {
    // Storage may be full or forbidden; the next answer then opens in its own best form.
  }
}

interface Looked {
  readonly graphParts: boolean;
  /** Too narrow for table and graph side by side. */
  readonly narrow: boolean;
}

/** The form to show: the chosen one where the answer has it, else table and graph for what can be drawn, else the table. */
export function formFor(chosen: ResultForm | null, { graphParts, narrow }: Looked): ResultForm {
  const wanted = chosen ?? (graphParts ? "both" : "table");
  return wanted === "both" && (narrow || !graphParts) ? "table" : wanted;
}
