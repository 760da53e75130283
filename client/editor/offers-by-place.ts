/** Completion without the grammar: what fits the sign before the caret. It answers while the worker is still loading. */
import type { CompletionKind, CompletionOffer, GraphNames } from "./assistant-messages.ts";

const IN_BRACKETS = /\[[^\][]*:\s*!?(?:[\p{L}\p{N}_]+\s*[|&]\s*)*[\p{L}\p{N}_]*$/u;
const IN_NODE = /\([^()]*:\s*!?(?:[\p{L}\p{N}_]+\s*[|&:]\s*)*[\p{L}\p{N}_]*$/u;
const AFTER_DOT = /[\p{L}_][\p{L}\p{N}_]*\.[\p{L}\p{N}_]*$/u;
const AFTER_BRACE = /\{\s*(?:[^{}]*,\s*)?[\p{L}_]*$/u;
const AFTER_DOLLAR = /\$[\p{L}\p{N}_]*$/u;

function offers(names: readonly string[], kind: CompletionKind): readonly CompletionOffer[] {
  return names.map((name) => ({ label: name, insert: name, kind }));
}

/** Labels in a node, types in a relationship, properties after a dot or a brace, parameters after `$`; else nothing. */
export function offersByPlace(
  before: string,
  names: GraphNames,
  params: readonly string[],
): readonly CompletionOffer[] {
  if (AFTER_DOLLAR.test(before)) return offers(params, "param");
  if (IN_BRACKETS.test(before)) return offers(names.relationTypes, "label");
  if (IN_NODE.test(before)) return offers(names.labels, "label");
  return AFTER_DOT.test(before) || AFTER_BRACE.test(before) ? offers(names.properties, "property") : [];
}
