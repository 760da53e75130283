/** How a hop is drawn: the line says its status, the head its family, a mark what stops it. */
import type { Relation } from "#contract/model.ts";
import { predicateRow } from "#contract/ontology.ts";
import type { PredicateFamily } from "#contract/predicate-families.ts";
import type { Control, FlowPath, PathControl, PathHop } from "#contract/trace.ts";
import type { KeyMark } from "../words.ts";

export interface HopLook {
  readonly family: PredicateFamily;
  readonly line: "solid" | "implied" | "ended" | "planned" | "contested";
  /** 1.5 to 4 for 1 to 5 independent sources; thin where only the firm continues or no claim stands behind it. */
  readonly width: number;
  /** The goods do not continue from the hop before. */
  readonly isLoose: boolean;
  /** What stands on the line: a barrier closes it, an open one may, a break says that it does not hold. */
  readonly mark: "barrier" | "open" | "break" | null;
  /** The norm behind the mark, and how many more there are. */
  readonly control: Control | null;
  readonly moreControls: number;
}

interface HopFacts {
  readonly path: FlowPath;
  readonly index: number;
  readonly hop: PathHop;
  readonly relation: Relation | undefined;
  readonly controls: readonly Control[];
}

export function lookOfHop(facts: HopFacts): HopLook {
  const { hop, relation } = facts;
  const isLoose = hop.join === "firmLevel";
  const touching = controlsOfHop(facts);
  const cutting = touching.find(({ closes }) => closes);
  const mark =
    cutting !== undefined ? "barrier" : hop.state === "notHeld" ? "break" : touching.length > 0 ? "open" : null;
  return {
    family: relation === undefined ? "structure" : predicateRow(relation.predicate).family,
    line: lineOf(hop, relation),
    width: isLoose || relation === undefined ? 1 : relation.grade === "D" ? 1.25 : widthOf(relation.sources),
    isLoose,
    mark,
    control: mark === "break" ? null : ((cutting ?? touching[0])?.control ?? null),
    moreControls: Math.max(0, touching.length - 1),
  };
}

/** Norms in force that touch the hop, but those switched off by assumption; the weightiest first. */
function controlsOfHop({ path, index, controls }: HopFacts): { control: Control; closes: boolean }[] {
  return path.controls
    .filter((each) => each.hop === index && each.inForce)
    .flatMap((each) => {
      const control = controls.find(({ relation }) => relation === each.relation);
      if (control === undefined || control.off) return [];
      return [{ control, closes: closesHop(path, each) }];
    })
    .sort((a, b) => weightOf(b.control) - weightOf(a.control));
}

/** An order says more than a target, and a target more than a request. The sort keeps the rest in the given order. */
function weightOf({ predicate }: Control): number {
  return predicate === "DISCOURAGES_PURCHASE_OF" ? 0 : predicate === "TARGETS" ? 1 : 2;
}

/** Does the norm close its hop? One that cuts by its words leaves open a hop that a claim documents after it began. */
export function closesHop(path: FlowPath, { effect, inForce, hop }: PathControl): boolean {
  return effect === "cuts" && inForce && path.broken && hop >= (path.brokenAt ?? 0);
}

function lineOf(hop: PathHop, relation: Relation | undefined): HopLook["line"] {
  if (hop.state === "contested") return "contested";
  if (hop.implied) return "implied";
  switch (relation?.status) {
    case "ended":
      return "ended";
    case "planned":
    case "expected":
    case "attempted":
      return "planned";
    default:
      return "solid";
  }
}

function widthOf(sources: number): number {
  return 1.5 + (Math.min(5, Math.max(1, sources)) - 1) * 0.625;
}

/** The marks of the drawing that need a word of explanation. */
export function keyMarksOf(looks: readonly HopLook[], hops: readonly PathHop[]): KeyMark[] {
  const marks = new Set<KeyMark>();
  looks.forEach((look, index) => {
    const stated = hops[index]?.reference === undefined;
    marks.add(!stated ? "reference" : look.line === "solid" || look.line === "planned" ? "stated" : look.line);
    if (look.isLoose) marks.add("firmLevel");
    if (look.mark === "barrier") marks.add("cuts");
    if (look.mark === "open") marks.add("mayCut");
    if (look.mark === "break") marks.add("unheld");
  });
  return [...marks];
}
