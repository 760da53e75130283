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

/** The badge is a second image at the node's upper end corner, over its rim; a node too small for an icon has the badge alone. */
const BADGE = {
  "background-clip": "none",
  "background-image-containment": "over",
  "background-height": "13px",
  "background-width": (node: NodeSingular) => `${node.data("badgeWidth")}px`,
  "background-position-x": "100%",
  "background-position-y": "0%",
  "background-offset-x": "7px",
  "background-offset-y": "-6px",
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
      "background-position-x": ["50%", "100%"],
      "background-position-y": ["50%", "0%"],
      "background-offset-x": ["0px", "7px"],
      "background-offset-y": ["0px", "-6px"],
      "background-fit": ["none", "none"],
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
