import type { NodeSingular, StylesheetJson } from "cytoscape";
import { z } from "zod";
import type { Theme } from "../state/view.ts";
import styleFile from "../styles/graph-style.json";

const styleValue = z.union([z.string(), z.number(), z.array(z.number())]);
const graphStyle = z.object({
  tokens: z.object({ light: z.record(z.string(), styleValue), dark: z.record(z.string(), styleValue) }),
  style: z.array(z.object({ selector: z.string(), style: z.record(z.string(), styleValue) })),
});

const { tokens, style } = graphStyle.parse(styleFile);

/** Under reduced motion nothing fades in or out. */
const STILL = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches
  ? ([{ selector: "node, edge", style: { "transition-duration": 0 } }] as const)
  : [];

/** Rules of ours on top of the design's: label size by zoom, names that give way, folded edges, the badge of undrawn relations. */
const OWN_RULES = [
  { selector: "node", style: { "font-size": "data(fontSize)", "text-max-width": "400px" } },
  { selector: "node.quiet", style: { "text-opacity": 0, "text-events": "no" } },
  { selector: "node.quiet.hover, node.quiet:selected, node.quiet.focus", style: { "text-opacity": 1 } },
  { selector: "edge.fold", style: { width: 3, label: "data(label)", "line-cap": "butt" } },
  {
    selector: ".changed:unselected",
    style: { "underlay-color": "$ink", "underlay-opacity": 0.14, "underlay-padding": 4 },
  },
  {
    selector: ".disputed:unselected",
    style: { "underlay-color": "$ink", "underlay-opacity": 0.14, "underlay-padding": 7 },
  },
  ...STILL,
  { selector: "edge.focus", style: { "underlay-color": "$focus", "underlay-opacity": 0.35, "underlay-padding": 4 } },
] as const;

interface Corner {
  readonly x: readonly [position: string, offset: string];
  readonly y: readonly [position: string, offset: string];
}

/** The corner that is farthest from the name, so that the badge covers none of it. */
function badgeCorner(node: NodeSingular): Corner {
  const side = node.data("side");
  return {
    x: side === "right" ? ["0%", "-7px"] : ["100%", "7px"],
    y: side === "top" ? ["100%", "6px"] : ["0%", "-6px"],
  };
}

/** The badge is a second image at a corner of the node, over its rim; a node too small for an icon has the badge alone. */
const BADGE = {
  "background-clip": "none",
  "background-image-containment": "over",
  "background-height": "13px",
  "background-width": (node: NodeSingular) => `${node.data("badgeWidth")}px`,
  "background-position-x": (node: NodeSingular) => badgeCorner(node).x[0],
  "background-position-y": (node: NodeSingular) => badgeCorner(node).y[0],
  "background-offset-x": (node: NodeSingular) => badgeCorner(node).x[1],
  "background-offset-y": (node: NodeSingular) => badgeCorner(node).y[1],
  "background-fit": "none",
  "bounds-expansion": 14,
} as const;
const BADGE_RULES: StylesheetJson = [
  { selector: "node[badge]", style: { ...BADGE, "background-image": "data(badge)" } },
  {
    selector: "node[badge][icon]",
    style: {
      "background-image": (node: NodeSingular) => [node.data("icon"), node.data("badge")],
      "background-clip": ["node", "none"],
      "background-image-containment": ["inside", "over"],
      "background-height": ["58%", "13px"],
      "background-width": (node: NodeSingular) => ["58%", `${node.data("badgeWidth")}px`],
      "background-position-x": (node: NodeSingular) => ["50%", badgeCorner(node).x[0]],
      "background-position-y": (node: NodeSingular) => ["50%", badgeCorner(node).y[0]],
      "background-offset-x": (node: NodeSingular) => ["0px", badgeCorner(node).x[1]],
      "background-offset-y": (node: NodeSingular) => ["0px", badgeCorner(node).y[1]],
      "background-fit": ["none", "none"],
    },
  },
  // From afar its digits cannot be read.
  { selector: "node[badge].far", style: { "background-image": "none" } },
  {
    selector: "node[badge][icon].far",
    style: {
      "background-image": "data(icon)",
      "background-clip": "node",
      "background-image-containment": "inside",
      "background-height": "58%",
      "background-width": "58%",
      "background-position-x": "50%",
      "background-position-y": "50%",
      "background-offset-x": "0px",
      "background-offset-y": "0px",
      "background-fit": "none",
    },
  },
];

/** A theme token's value, as graph-style.json names them (without `$`). */
export function themeToken(theme: Theme, name: string): string {
  return String(tokens[theme][name] ?? "");
}

function resolved(rule: Readonly<Record<string, z.infer<typeof styleValue>>>, theme: Theme) {
  return Object.fromEntries(
    Object.entries(rule).map(([key, value]) => [
      key,
      typeof value === "string" && value.startsWith("$") ? (tokens[theme][value.slice(1)] ?? value) : value,
    ]),
  );
}

export interface StyleRule {
  readonly selector: string;
  readonly style: Readonly<Record<string, z.infer<typeof styleValue>>>;
}

function rulesOf(rules: readonly StyleRule[], theme: Theme) {
  return rules.map(({ selector, style: rule }) => ({ selector, style: resolved(rule, theme) }));
}

/** The design's own stylesheet with further rules after it; `$name` is a theme token in both. */
export function designStyleWith(rules: readonly StyleRule[], theme: Theme): StylesheetJson {
  return rulesOf([...style, ...rules], theme);
}

/** The Cytoscape stylesheet of a theme. */
export function themeStyle(theme: Theme): StylesheetJson {
  return [...rulesOf([...style, ...OWN_RULES], theme), ...BADGE_RULES];
}
