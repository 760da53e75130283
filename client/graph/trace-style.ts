import type { StylesheetJson } from "cytoscape";
import type { Theme } from "../state/view.ts";
import { designStyleWith, type StyleRule, themeToken } from "./theme-style.ts";

/** Two strokes across a line: the same firm stands between, and no more is said. */
function weakMark(theme: Theme, down = false): string {
  const color = themeToken(theme, "ink2");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 12 12" fill="none" stroke="${color}" stroke-width="1.4" stroke-linecap="round"><path d="${down ? "M2 6.5l8-3M2 10l8-3" : "M3 10l3-8M6.5 10l3-8"}"/></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

/** The design's stylesheet with what a trace adds: ways given point by point, names and barriers as nodes of their own. */
export function traceStyle(theme: Theme): StylesheetJson {
  const underlay = { "underlay-color": "$mark", "underlay-opacity": "$markOpacity" };
  const rules: readonly StyleRule[] = [
    {
      selector: "node.plate",
      style: {
        "text-wrap": "wrap",
        "text-justification": "center",
        "background-image-smoothing": "yes",
        "background-fit": "none",
        "background-clip": "node",
      },
    },
    { selector: "node.plate[small = 1]", style: { "font-size": 12, "line-height": 1.25 } },
    { selector: "node.plate.hover", style: { "border-color": "$ink", "outline-width": 0 } },
    {
      selector: "node.plate:selected",
      style: {
        "underlay-shape": "round-rectangle",
        "underlay-padding": 5,
        "outline-width": 0,
        "border-color": "$ink",
        "border-width": 2,
      },
    },
    { selector: "node.plate.onPath", style: { "border-color": "$ink2" } },
    {
      selector: "edge.run",
      style: {
        "source-endpoint": "data(from)",
        "target-endpoint": "data(to)",
        "source-distance-from-node": "data(gapFrom)",
        "target-distance-from-node": "data(gapTo)",
        "edge-distances": "endpoints",
        "line-cap": "butt",
        width: "mapData(sources, 1, 5, 2, 4)",
        label: "",
      },
    },
    { selector: "edge.straightRun", style: { "curve-style": "straight" } },
    {
      selector: "edge.bentRun",
      style: {
        "curve-style": "round-segments",
        "segment-weights": "data(weights)",
        "segment-distances": "data(distances)",
        "segment-radii": 8,
        "radius-type": "arc-radius",
      },
    },
    { selector: "edge.run.headless", style: { "target-arrow-shape": "none" } },
    { selector: "edge.run.weak", style: { width: 1.25, "arrow-scale": 0.8, opacity: 0.75 } },
    {
      selector: "edge.run.cut",
      style: {
        "line-style": "dashed",
        "line-dash-pattern": [2, 6],
        "line-color": "$ink3",
        "target-arrow-color": "$ink3",
        opacity: 0.6,
      },
    },
    { selector: "edge.run.fallen", style: { opacity: 0.4 } },
    { selector: "edge.run.unknown", style: { opacity: 0.3, "line-style": "dashed", "line-dash-pattern": [2, 6] } },
    { selector: "node.plate.unknown", style: { "background-opacity": 0.5, color: "$ink3", "border-style": "dashed" } },
    { selector: "edge.run.new", style: { ...underlay, "underlay-padding": 3 } },
    { selector: "edge.run.path", style: { ...underlay, "underlay-padding": 5, opacity: 1 } },
    { selector: "edge.run.hop", style: { ...underlay, "underlay-padding": 7, opacity: 1 } },
    {
      selector: "edge.run.hover",
      style: { "underlay-color": "$ink", "underlay-opacity": 0.1, "underlay-padding": 5, label: "" },
    },
    {
      selector: "node.flowName",
      style: {
        shape: "rectangle",
        width: "data(w)",
        height: "data(h)",
        "background-opacity": 0,
        "border-width": 0,
        label: "data(label)",
        "font-size": 12,
        "font-weight": 500,
        color: "$ink",
        "text-valign": "center",
        "text-halign": "center",
        "text-margin-y": 0,
        "text-max-width": "400px",
        "text-outline-width": 2.5,
        "text-outline-color": "$canvas",
        "z-index": 45,
      },
    },
    // Down the page a name stands on its way, not above it.
    {
      selector: "node.flowName.down, node.barrier.down, node.tier.down",
      style: {
        "text-wrap": "wrap",
        "line-height": 1.3,
        "text-outline-width": 0,
        "text-background-color": "$canvas",
        "text-background-opacity": 1,
        "text-background-padding": "1px",
      },
    },
    { selector: "node.flowName.fallen, node.flowName.cut, node.flowName.unknown", style: { color: "$ink3" } },
    {
      selector: "node.flowName.hop",
      style: {
        "font-weight": 600,
        "text-outline-width": 0,
        "text-background-color": "$panel",
        "text-background-opacity": 1,
        "text-background-padding": "4px",
        "text-background-shape": "round-rectangle",
        "text-border-color": "$markLine",
        "text-border-width": 1,
        "text-border-opacity": 1,
      },
    },
    { selector: "node.barrier", style: { "text-max-width": "180px" } },
    {
      selector: "node.barrier.open",
      style: {
        "background-opacity": 0,
        "background-color": "$canvas",
        "border-width": 1.5,
        "border-color": "$eRestrict",
        "border-style": "solid",
        width: 7,
      },
    },
    { selector: "node.barrier.open", style: { "background-opacity": 1 } },
    {
      selector: "node.barrier.off",
      style: {
        "background-color": "$canvas",
        "border-width": 1.25,
        "border-color": "$ink3",
        "border-style": "dashed",
        color: "$ink3",
        width: 7,
      },
    },
    {
      selector: "node.barrier.gate",
      style: {
        shape: "ellipse",
        width: 14,
        height: 14,
        "background-color": "$canvas",
        "border-width": 2.5,
        "border-color": "$ePermit",
        color: "$ink2",
        "text-valign": "bottom",
        "text-margin-y": 4,
      },
    },
    {
      selector: "node.barrier.ended",
      style: { height: 22, "background-color": "$ink3", color: "$ink2", "font-weight": 500 },
    },
    {
      selector: "node.barrier.hover",
      style: {
        label: "data(hoverLabel)",
        "z-index": 60,
        "outline-width": 0,
        "text-background-color": "$canvas",
        "text-background-opacity": 1,
      },
    },
    {
      selector: "node.barrier:selected",
      style: { ...underlay, "underlay-padding": 6, "underlay-shape": "round-rectangle", "outline-width": 0 },
    },
    {
      selector: "node.weakMark",
      style: {
        shape: "rectangle",
        width: 12,
        height: 12,
        "background-opacity": 0,
        "border-width": 0,
        "background-image": weakMark(theme),
        "background-width": "100%",
        "background-height": "100%",
        "background-fit": "none",
        events: "no",
        "z-index": 46,
      },
    },
    {
      selector: "node.plate.focus",
      style: { "outline-width": 2.5, "outline-color": "$focus", "outline-offset": 3 },
    },
    { selector: "node.tier", style: { "text-halign": "center", "text-margin-y": 0 } },
    { selector: "node.tier.toLeft", style: { "text-halign": "left" } },
    { selector: "node.tier.toRight", style: { "text-halign": "right" } },
    { selector: "node.barrier.down", style: { width: 40, height: 5 } },
    { selector: "node.barrier.open.down, node.barrier.off.down", style: { width: 40, height: 7 } },
    { selector: "node.barrier.ended.down", style: { width: 22, height: 5 } },
    {
      selector: "node.barrier.gate.down",
      style: { width: 14, height: 14, "text-valign": "top", "text-margin-y": -4 },
    },
    { selector: "node.weakMark.down", style: { "background-image": weakMark(theme, true) } },
  ];
  return designStyleWith(rules, theme);
}
