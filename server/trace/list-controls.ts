/** The norms that touch the listed paths, each once, and the permissions that open the same rules again. */

import type { RelationId } from "#contract/ids.ts";
import type { Because, Control, FlowPath } from "#contract/trace.ts";
import type { Norm } from "../claims/norms.ts";
import { plainReason } from "./control-reason.ts";
import type { ControlDesk } from "./controls.ts";
import type { HopControl } from "./flow-hop.ts";

/** What one norm does to the listed paths. */
interface Tally {
  readonly paths: Set<FlowPath>;
  effect: HopControl["effect"];
  because: Because;
}

/**
 * In force before not, cuts before may cut, most paths first, then by relation. A permission is listed (effect `none`) where
 * it opens, or has opened, the axis of a norm that is: with the number of paths that it speaks for.
 * `becauseOf` gives a hop's control in full, as the search has it.
 */
export function listControls(
  paths: readonly FlowPath[],
  becauseOf: (path: FlowPath, hop: number, relation: RelationId) => Because,
  desk: ControlDesk,
): Control[] {
  const tallies = new Map<RelationId, Tally>();
  for (const path of paths) {
    for (const { relation, hop, effect } of path.controls) {
      const known = tallies.get(relation);
      if (known === undefined) {
        tallies.set(relation, { paths: new Set([path]), effect, because: becauseOf(path, hop, relation) });
        continue;
      }
      known.paths.add(path);
      if (effect === "cuts" && known.effect !== "cuts") {
        known.effect = effect;
        known.because = becauseOf(path, hop, relation);
      }
    }
  }
  const listed = [...tallies].flatMap(([relation, tally]) => controlOf(relation, tally, desk));
  return [...listed, ...permissions(tallies, desk)].sort(byWeight);
}

function controlOf(relation: RelationId, { paths, effect, because }: Tally, desk: ControlDesk): Control[] {
  const norm = speakingRow(desk.rowsOf(relation), desk);
  return norm === undefined ? [] : [shown(norm, { effect, paths: paths.size, because }, desk)];
}

/** Of a relation's rows the one that is in force, else the first. */
function speakingRow(rows: readonly Norm[], { stateOf }: ControlDesk): Norm | undefined {
  return rows.find((norm) => stateOf(norm).inForce) ?? rows[0];
}

function permissions(tallies: ReadonlyMap<RelationId, Tally>, desk: ControlDesk): Control[] {
  const opened = new Map<Norm, Set<FlowPath>>();
  for (const [relation, { paths }] of tallies) {
    for (const norm of desk.rowsOf(relation).flatMap((row) => desk.axisOf(row))) {
      if (norm.effect !== "opens" || desk.stateOf(norm).since === null) continue;
      const known = opened.get(norm) ?? new Set();
      for (const path of paths) known.add(path);
      opened.set(norm, known);
    }
  }
  const unique = new Map([...opened].map(([norm, paths]) => [norm.relation, { norm, paths: paths.size }]));
  return [...unique.values()].map(({ norm, paths }) => {
    const { reason, decidedBy } = desk.stateOf(norm);
    const because = { ...reason, claims: [...decidedBy], relations: [] };
    return shown(norm, { effect: "none", paths, because }, desk);
  });
}

function shown(norm: Norm, said: Pick<Control, "effect" | "paths" | "because">, desk: ControlDesk): Control {
  const { relation, predicate, authority, issuer, policy, item, addressee, destination } = norm;
  const { state, inForce, since, until } = desk.stateOf(norm);
  return {
    relation,
    predicate,
    authority,
    issuer,
    policy,
    item,
    addressee,
    destination,
    state,
    inForce,
    off: desk.isOff(norm),
    since,
    until,
    ...said,
    // Put into words here: the answer holds plain values.
    because: plainReason(said.because),
  };
}

const EFFECT = { cuts: 0, mayCut: 1, none: 2 } as const;

function byWeight(a: Control, b: Control): number {
  return (
    Number(b.inForce) - Number(a.inForce) ||
    EFFECT[a.effect] - EFFECT[b.effect] ||
    b.paths - a.paths ||
    (a.relation < b.relation ? -1 : 1)
  );
}
