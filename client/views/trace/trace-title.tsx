import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import canvasStyles from "../../graph/graph-canvas.module.css";
import { nameOf } from "../../i18n/bilingual.ts";
import type { Language } from "../../i18n/languages.ts";
import { useLanguage } from "../../state/store.ts";
import { directionOfTrace } from "../../state/trace-ask.ts";
import { endsOf, listedPaths, type Traced } from "../../state/traced.ts";

/** The question that the trace answers, in words. */
export function questionWords(traced: Traced, language: Language, t: TFunction<"trace">): string {
  const { from, to } = endsOf(traced.found);
  const direction = directionOfTrace(traced.ask) ?? "upstream";
  const names = { from: from === null ? "" : nameOf(from, language), to: to === null ? "" : nameOf(to, language) };
  const norm = to?.type === "Policy" || (to?.type === "Government" && direction === "upstream");
  return t(norm && direction === "upstream" ? "title.touches" : `title.${direction}`, names);
}

/** Question, and how many of its paths stand, fall and are broken. */
export function useTraceSummary(traced: Traced): { readonly question: string; readonly counts: readonly string[] } {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  return useMemo(() => {
    const listed = listedPaths(traced);
    const count = (...kinds: readonly string[]) => listed.filter(({ standing }) => kinds.includes(standing)).length;
    const [standing, falling, broken] = [count("continuous", "firmLevel"), count("fallen"), count("broken")];
    const unknown = count("unknown");
    return {
      question: questionWords(traced, language, t),
      counts: [
        t("title.standing", { count: standing }),
        ...(unknown > 0 ? [t("title.unknown", { count: unknown })] : []),
        ...(falling > 0 ? [t("title.falling", { count: falling })] : []),
        ...(broken > 0 ? [t("title.broken", { count: broken })] : []),
      ],
    };
  }, [traced, language, t]);
}

/** The canvas's title at its start side. */
export function TraceTitle({ traced }: { readonly traced: Traced }) {
  const { question, counts } = useTraceSummary(traced);
  const language = useLanguage();
  return (
    <p className={canvasStyles.title}>
      <strong>{question}</strong>
      <span>{counts.join(language === "ar" ? "، " : ", ")}</span>
    </p>
  );
}
