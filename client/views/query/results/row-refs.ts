/** What of ours stands in a row, anywhere in its cells: relations, claims, entities, and texts that may be ids. Pure. */
import { type Cell, cellOf, entityTypeOf, type NodeCell } from "./cell.ts";
import { isPredicate } from "./cell-text.ts";

export interface RowRefs {
  /** Ids of relations, in the order of the cells. */
  readonly relations: readonly string[];
  /** Ids of claims: `story:fact`. */
  readonly claims: readonly string[];
  /** Ids of entities that stand as nodes. */
  readonly entities: readonly string[];
  /** Texts written as an entity's id is; whether they are one only the graph knows. */
  readonly candidates: readonly string[];
}

/** A text that names a node of ours may be no longer than this; longer ones are not asked for. */
const LONGEST_ID = 200;
const MOST = 60;
const KEBAB = "[a-z0-9]+(?:-[a-z0-9]+)*";
const RELATION = new RegExp(`^${KEBAB}:([A-Z_]+):${KEBAB}(?::${KEBAB})?$`);
const CLAIM = new RegExp(`^${KEBAB}:${KEBAB}$`);
const ENTITY = new RegExp(`^${KEBAB}$`);

interface Found {
  readonly relations: Set<string>;
  readonly claims: Set<string>;
  readonly entities: Set<string>;
  readonly candidates: Set<string>;
}

function readText(text: string, found: Found): void {
  if (text.length > 3 * LONGEST_ID) return;
  const type = RELATION.exec(text)?.[1];
  if (type !== undefined && isPredicate(type)) found.relations.add(text);
  else if (CLAIM.test(text)) found.claims.add(text);
  else if (text.length <= LONGEST_ID && ENTITY.test(text)) found.candidates.add(text);
}

function readNode(node: NodeCell, found: Found): void {
  if (node.id === null) return;
  if (entityTypeOf(node) !== null) found.entities.add(node.id);
  else if (node.labels.includes("Claim")) found.claims.add(node.id);
}

function readCell(cell: Cell, found: Found): void {
  switch (cell.kind) {
    case "text":
      readText(cell.value, found);
      break;
    case "node":
      readNode(cell, found);
      break;
    case "relationship":
      if (cell.id !== null && isPredicate(cell.type)) found.relations.add(cell.id);
      break;
    case "path":
      for (const node of cell.nodes) readNode(node, found);
      for (const relationship of cell.relationships) readCell(relationship, found);
      break;
    case "list":
      for (const item of cell.items.slice(0, MOST)) readCell(cellOf(item), found);
      break;
    case "map":
      for (const [, value] of cell.entries.slice(0, MOST)) readCell(cellOf(value), found);
      break;
  }
}

/** At most sixty of each; what stands as a node is no candidate. */
export function rowRefs(row: readonly unknown[]): RowRefs {
  const found: Found = { relations: new Set(), claims: new Set(), entities: new Set(), candidates: new Set() };
  for (const value of row) readCell(cellOf(value), found);
  return {
    relations: [...found.relations].slice(0, MOST),
    claims: [...found.claims].slice(0, MOST),
    entities: [...found.entities].slice(0, MOST),
    candidates: [...found.candidates].filter((id) => !found.entities.has(id)).slice(0, MOST),
  };
}
