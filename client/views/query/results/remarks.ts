/** What the server remarks on a query, in the words of the page where the remark is known. Pure. */
import type { CypherAnswer } from "#contract/cypher.ts";

type Notification = CypherAnswer["summary"]["notifications"][number];

export interface Remark {
  readonly says: "label" | "type" | "property" | "product" | "deprecated" | "unbounded" | "other";
  /** The name that the graph does not know; "" where the remark is about none. */
  readonly name: string;
  readonly warning: boolean;
  /** The server's own words, in English. */
  readonly original: string;
}

const KNOWN = [
  ["UnknownLabel", "label"],
  ["UnknownRelationshipType", "type"],
  ["UnknownPropertyKey", "property"],
  ["CartesianProduct", "product"],
  ["UnboundedVariableLengthPattern", "unbounded"],
  ["Deprecat", "deprecated"],
] as const satisfies readonly (readonly [string, Remark["says"]])[];

const NAMED = /name is: ([^)]*)\)\s*$/;

function remarkOf({ code, title, description, severity }: Notification): Remark {
  const name = NAMED.exec(description)?.[1] ?? "";
  const says = KNOWN.find(([part]) => code.includes(part))?.[1] ?? "other";
  const needsName = says === "label" || says === "type" || says === "property";
  return {
    says: needsName && name === "" ? "other" : says,
    name,
    warning: severity === "WARNING",
    original: description === "" ? title : description,
  };
}

/** Each remark once, warnings first. */
export function remarksOf(notifications: readonly Notification[]): readonly Remark[] {
  const once = new Map(
    notifications.map(remarkOf).map((remark) => [`${remark.says} ${remark.name} ${remark.original}`, remark]),
  );
  return [...once.values()].toSorted((a, b) => Number(b.warning) - Number(a.warning));
}
