/** Brings Cytoscape to the state: adds, removes and renews elements by id, in one batch. Never the other way round. */
import type { Core, ElementDefinition } from "cytoscape";
import type { Theme } from "../state/view.ts";
import { badgeImage, badgeWidth } from "./badges.ts";
import type { EdgeSpec, Elements, NodeSpec } from "./elements.ts";
import { iconOf } from "./icons.ts";
import { fontSizeOf } from "./label-rules.ts";

/** Nodes of less importance are too small to carry the count of what is not drawn; the menu says it. */
const BADGE_FROM = 0.42;
const MOVE_MS = 320;
/** A place that differs by less is the same: it went through rounding. */
const SAME_PLACE = 0.5;

export interface SyncOptions {
  readonly theme: Theme;
  readonly zoom: number;
  /** False under reduced motion and for the first drawing. */
  readonly animate: boolean;
}

type Data = Readonly<Record<string, string | number | boolean | null>>;

function nodeData(spec: NodeSpec, { theme, zoom }: SyncOptions): Data {
  const { id, type, name, label, imp, side, collective, unnamed, undrawn } = spec;
  const icon = iconOf(type, imp, theme);
  const fontSize = fontSizeOf(imp, zoom);
  const badge = undrawn > 0 && imp >= BADGE_FROM ? badgeImage(undrawn, theme) : null;
  const width = badge === null ? null : badgeWidth(undrawn);
  return { id, type, name, label, imp, side, collective, unnamed, icon, badge, badgeWidth: width, fontSize };
}

function edgeData(spec: EdgeSpec): Data {
  const { relations, ...data } = spec;
  return { ...data, count: relations.length };
}

/** Cytoscape's selectors test for presence, so absent values are removed, not set to null. */
function present(data: Data): Record<string, string | number | boolean> {
  const kept: Record<string, string | number | boolean> = {};
  for (const [key, value] of Object.entries(data)) if (value !== null) kept[key] = value;
  return kept;
}

function renew(cy: Core, data: Data): void {
  const element = cy.getElementById(String(data.id));
  for (const [key, value] of Object.entries(data)) {
    if (element.data(key) === value || (value === null && element.data(key) === undefined)) continue;
    if (value === null) element.removeData(key);
    else if (key !== "source" && key !== "target" && key !== "id") element.data(key, value);
  }
}

function moveTo(cy: Core, spec: NodeSpec, animate: boolean): void {
  const node = cy.getElementById(spec.id);
  const at = node.position();
  if (node.grabbed() || (Math.abs(at.x - spec.x) < SAME_PLACE && Math.abs(at.y - spec.y) < SAME_PLACE)) return;
  const position = { x: spec.x, y: spec.y };
  node.stop(true);
  if (animate) node.animate({ position }, { duration: MOVE_MS, easing: "ease-out-cubic" });
  else node.position(position);
}

/** What a pass changed: ids of nodes that came. */
export interface SyncReport {
  readonly added: readonly string[];
  readonly removed: number;
}

/** One pass. Elements are matched by id; data and places are written only where they differ. */
export function syncElements(cy: Core, elements: Elements, options: SyncOptions): SyncReport {
  const nodes = new Map(elements.nodes.map((spec) => [spec.id, spec]));
  const edges = new Map(elements.edges.map((spec) => [spec.id, spec]));
  const fresh: ElementDefinition[] = [];
  const added: string[] = [];
  let removed = 0;
  cy.batch(() => {
    const gone = cy.elements().filter((element) => !(element.isNode() ? nodes : edges).has(element.id()));
    removed = gone.nodes().length;
    gone.remove();
    for (const spec of nodes.values()) {
      const data = nodeData(spec, options);
      if (cy.getElementById(spec.id).nonempty()) {
        renew(cy, data);
        moveTo(cy, spec, options.animate);
      } else {
        added.push(spec.id);
        fresh.push({ group: "nodes", data: present(data), position: { x: spec.x, y: spec.y } });
      }
    }
    for (const spec of edges.values()) {
      const data = edgeData(spec);
      if (cy.getElementById(spec.id).nonempty()) renew(cy, data);
      else fresh.push({ group: "edges", data: present(data), classes: spec.relations.length > 1 ? "fold" : "" });
    }
    cy.add(fresh);
  });
  return { added, removed };
}
