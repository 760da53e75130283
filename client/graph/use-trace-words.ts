import { useViewportSize } from "@mantine/hooks";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Control } from "#contract/trace.ts";
import { formatDate } from "../i18n/format.ts";
import type { Language } from "../i18n/languages.ts";
import { useLanguage, useTraced } from "../state/store.ts";
import { withoutAssumptions } from "../state/trace-ask.ts";
import type { Traced } from "../state/traced.ts";
import { nameIn, type Refs, refsOf } from "../views/details/refs.ts";
import { usePhone } from "../views/frame/use-phone.ts";
import { roomDownThePage } from "./trace-camera.ts";
import type { TraceElements, TraceWords } from "./trace-element.ts";
import { traceElementsOf } from "./trace-elements.ts";
import { type TraceParts, tracePartsOf } from "./trace-parts.ts";

/** A norm in a few words: its policy by name, else what it does to what. */
export function normWords(control: Control, refs: Refs, language: Language, t: TFunction<"trace">): string {
  if (control.policy !== null) return nameIn(refs, control.policy, language);
  const name = nameIn(refs, control.item, language);
  switch (control.predicate) {
    case "RESTRICTS":
    case "TARGETS":
    case "BANS_PURCHASE_OF":
    case "DISCOURAGES_PURCHASE_OF":
    case "PERMITS":
    case "SUPPORTS":
      return t(`norm.${control.predicate}`, { name });
    default:
      return t("norm.other", { issuer: nameIn(refs, control.issuer, language), name });
  }
}

/** The entities that either answer of a trace names. */
export function traceRefs(traced: Traced): Refs {
  return refsOf([...traced.plain.refs, ...traced.found.refs]);
}

/** The words in which the canvas says a trace. */
function wordsOf(traced: Traced, language: Language, t: TFunction<"trace">): TraceWords {
  const refs = traceRefs(traced);
  return {
    language,
    nameOfEntity: (id) => nameIn(refs, id, language),
    tier: (name) => t(`tier.${name}`),
    ended: t("ended"),
    norms: (kind, count) => t(`barrier.${kind}`, { count }),
    norm: ({ control, relation }) => ({
      name: control === null ? relation : normWords(control, refs, language, t),
      date: control === null || control.since === null ? null : formatDate(control.since, language, "short"),
    }),
  };
}

export interface TraceDrawing {
  readonly traced: Traced;
  readonly parts: TraceParts;
  readonly elements: TraceElements;
  readonly words: TraceWords;
}

/** The same question as of the newest evidence, without assumptions. */
function steadyOf(ask: Traced["ask"], newest: Traced["newest"]): Traced {
  return { ask: withoutAssumptions(ask), found: newest, plain: newest, newest, day: null };
}

/** What the canvas draws of the last good answer, or null where there is none or nothing in it. */
export function useTraceDrawing(): TraceDrawing | null {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const traced = useTraced();
  const phone = usePhone();
  const { width } = useViewportSize();
  const downWithin = phone ? roomDownThePage(width) : null;
  return useMemo(() => {
    if (traced === null) return null;
    const { ask, newest, plain } = traced;
    const parts = tracePartsOf(traced);
    const words = wordsOf(traced, language, t);
    const steady = newest === plain ? undefined : tracePartsOf(steadyOf(ask, newest));
    const elements = traceElementsOf(parts, words, { downWithin, ...(steady !== undefined && { steady }) });
    return { traced, parts, words, elements };
  }, [traced, language, t, downWithin]);
}
