/** A path in one line, so that an answer can be written by hand: `acme -[falcon-mini]-> cloudbig`. */
import type { FlowPath } from "../../../server/contract/trace.ts";

/**
 * `~` before a hop that is joined at the level of the firm only; `by X` where X hands over at the goods' own node; behind a
 * hop its state where it is not `holds`, `implied`, and `!` where the path breaks.
 */
export function sayPath({ hops, brokenAt }: FlowPath): string {
  return hops
    .map((hop, index) => {
      const by = hop.via === undefined ? "" : ` by ${hop.via}`;
      const goods = hop.item === null ? "-->" : `-[${hop.item}${by}]->`;
      const marks = [
        ...(hop.state === "holds" ? [] : [hop.state]),
        ...(hop.implied ? ["implied"] : []),
        ...(brokenAt === index ? ["!"] : []),
      ];
      const start = index === 0 ? `${hop.from} ` : hop.join === "firmLevel" ? " ~" : " ";
      return `${start}${goods} ${hop.to}${marks.length === 0 ? "" : ` (${marks.join(", ")})`}`;
    })
    .join("");
}
