/** docs/ontology.md as text, made from the tables of `server/contract/` so that the two cannot differ. */
import { CLAIM_STATUSES, GRADES } from "../server/contract/claim-vocabulary.ts";
import { ENTITY_TYPE_NAMES, ENTITY_TYPES, PREDICATE_NAMES, predicateRow } from "../server/contract/ontology.ts";
import { PREDICATE_FAMILIES } from "../server/contract/predicate-families.ts";

const HEAD = `# Ontology

Made from \`server/contract/ontology.ts\` and the families and claim words beside it by \`npm run docs\`; a test fails where they
differ. Constraints, indexes, legend, filters and colours derive from the same tables.

`;

export function ontologyPage(): string {
  return [HEAD, entityTypes(), predicates(), statuses(), grades()].join("");
}

function entityTypes(): string {
  const rows = ENTITY_TYPE_NAMES.map((name) => {
    const { label, icon } = ENTITY_TYPES[name];
    return `| \`${name}\` | ${label.en} | ${label.ar} | ${icon} |`;
  });
  return table(
    "Entity types",
    "Every entity node has the label `Entity` and its type.",
    "| type | English | Arabic | icon |",
    rows,
  );
}

function predicates(): string {
  const rows = PREDICATE_NAMES.map((name) => {
    const { family, flow, label, inverse, subjects, objects, literal, symmetric, norm } = predicateRow(name);
    const notes = [literal ? "may have a literal object" : "", symmetric ? "symmetric" : "", norm ? "norm" : ""].filter(
      (note) => note !== "",
    );
    return `| \`${name}\` | ${PREDICATE_FAMILIES[family].label.en} | ${flow} | ${label.en} / ${inverse.en} | ${label.ar} / ${inverse.ar} | ${ends(subjects)} | ${ends(objects)} | ${notes.join(", ")} |`;
  });
  return table(
    "Predicates",
    "Flow says which way goods or capacity move: with the arrow (forward), against it (backward), or not at all. A norm says whom it binds (`addressee`) and where the goods would go (`destination`).",
    "| predicate | family | flow | English / inverse | Arabic / inverse | subjects | objects | notes |",
    rows,
  );
}

function ends(types: readonly string[]): string {
  return types.length === ENTITY_TYPE_NAMES.length ? "any" : types.join(", ");
}

function statuses(): string {
  const rows = Object.entries(CLAIM_STATUSES).map(([name, label]) => `| \`${name}\` | ${label.en} | ${label.ar} |`);
  return table(
    "Status of a claim",
    "Polarity (positive, negative) is an axis of its own.",
    "| status | English | Arabic |",
    rows,
  );
}

function grades(): string {
  const rows = Object.entries(GRADES).map(([name, label]) => `| ${name} | ${label.en} | ${label.ar} |`);
  return table("Grades", "Shown with their reason in words everywhere.", "| grade | English | Arabic |", rows)
    .trimEnd()
    .concat("\n");
}

function table(title: string, about: string, head: string, rows: readonly string[]): string {
  const rule = `${head.replaceAll(/[^|]+/g, "---")}`;
  return `## ${title}\n\n${about}\n\n${head}\n${rule}\n${rows.join("\n")}\n\n`;
}
