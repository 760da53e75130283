import type { StylesheetJson } from "cytoscape";
import { z } from "zod";
import type { Theme } from "../state/view.ts";
import styleFile from "../styles/graph-style.json";

const styleValue = z.union([z.string(), z.number(), z.array(z.number())]);
const graphStyle = z.object({
  tokens: z.object({ light: z.record(z.string(), styleValue), dark: z.record(z.string(), styleValue) }),
  style: z.array(z.object({ selector: z.string(), style: z.record(z.string(), styleValue) })),
});

const { tokens, style } = graphStyle.parse(styleFile);

/** Rules of ours on top of the design's: label size by zoom, names that give way, folded edges, the badge of undrawn relations. */
const OWN_RULES = [
  { selector: "node", style: { "font-size": "data(fontSize)", "text-max-width": "400px" } },
  { selector: "node.quiet", style: { "text-opacity": 0, "text-events": "no" } },
  { selector: "node.quiet.hover, node.quiet:selected, node.quiet.focus", style: { "text-opacity": 1 } },
  { selector: "edge.fold", style: { width: 3, label: "data(label)", "line-cap": "butt" } },
  { selector: "edge.focus", style: { "underlay-color": "$focus", "underlay-opacity": 0.35, "underlay-padding": 4 } },
] as const;

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

/** The Cytoscape stylesheet of a theme. */
export function themeStyle(theme: Theme): StylesheetJson {
  return [...style, ...OWN_RULES].map((rule) => ({ selector: rule.selector, style: resolved(rule.style, theme) }));
}
