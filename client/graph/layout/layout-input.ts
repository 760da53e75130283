import { predicateRow } from "#contract/ontology.ts";
import { nameOf } from "../../i18n/bilingual.ts";
import { directionOf, type Language } from "../../i18n/languages.ts";
import { type Drawing, placeOf } from "../../state/drawing.ts";
import type { LayoutJob, Room } from "./layout-job.ts";

interface InputOptions {
  readonly kind: LayoutJob["kind"];
  readonly language: Language;
  /** Ids that keep their places. */
  readonly fixed: ReadonlySet<string>;
  readonly aspect: number;
  readonly room?: Room;
}

/** The job that lays out a drawing; hidden entities keep their places out of sight. */
export function layoutJobOf(drawing: Drawing, { kind, language, fixed, aspect, room }: InputOptions): LayoutJob {
  const direction = directionOf(language);
  const hidden = new Set(drawing.hidden);
  const shown = Object.values(drawing.entities).filter(({ id }) => !hidden.has(id));
  const ids = new Set(shown.map((node): string => node.id));
  const relations = Object.values(drawing.relations).filter(
    ({ subject, object }) => subject !== object && ids.has(subject) && ids.has(object),
  );
  const degrees = new Map<string, number>();
  for (const { subject, object } of relations)
    for (const id of [subject, object]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const largest = Math.max(1, ...degrees.values());
  return {
    kind,
    direction,
    aspect,
    ...(room !== undefined && { room }),
    nodes: shown.map((node) => ({
      id: node.id,
      name: nameOf(node, language),
      imp: Math.sqrt((degrees.get(node.id) ?? 0) / largest),
      place: placeOf(drawing, node.id, direction),
      fixed: fixed.has(node.id),
    })),
    edges: relations.map(({ subject, object, predicate }) => ({
      source: subject,
      target: object,
      flow: predicateRow(predicate).flow,
    })),
  };
}
