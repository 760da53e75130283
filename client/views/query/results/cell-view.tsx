import { Fragment } from "react";
import type { ClaimStatus } from "#contract/claim-vocabulary.ts";
import { PREDICATES } from "#contract/ontology.ts";
import { type DrawnState, drawnStateOf } from "../../../state/drawn-state.ts";
import { EdgeGlyph } from "../../marks/edge-glyph.tsx";
import { GradeBadge } from "../../marks/grade-badge.tsx";
import { TypeGlyph } from "../../marks/type-glyph.tsx";
import { type Cell, entityTypeOf, type NodeCell, type PathCell, type RelationshipCell } from "./cell.ts";
import {
  type CellWords,
  compactText,
  durationText,
  isPredicate,
  itemOf,
  nodeName,
  plainText,
  pointText,
  temporalText,
  verbOf,
} from "./cell-text.ts";
import { type Column, isClaimStatus, isGrade } from "./columns.ts";
import styles from "./grid.module.css";

interface CellViewProps {
  readonly cell: Cell;
  readonly column: Pick<Column, "holds" | "endsBeside">;
  readonly words: CellWords;
}

/** A text longer than this is cut in the table: a browser would lay out all of it for a cell that shows a line. */
const LONGEST = 300;

function NodeView({ cell, words }: { readonly cell: NodeCell; readonly words: CellWords }) {
  const type = entityTypeOf(cell);
  const label = cell.labels[0];
  return (
    <>
      {type !== null ? <TypeGlyph type={type} /> : label !== undefined && <code className={styles.tag}>:{label}</code>}
      <bdi dir="auto">{nodeName(cell, words).slice(0, LONGEST)}</bdi>
    </>
  );
}

const STATUSES: Readonly<Record<ClaimStatus, DrawnState>> = {
  asserted: "standing",
  reported: "standing",
  planned: "planned",
  expected: "planned",
  attempted: "planned",
  denied: "negative",
  ended: "ended",
};

/** How the relationship's line is drawn, by the properties that came with it. */
function stateOf({ properties: { contested, polarity, status } }: RelationshipCell): DrawnState {
  return drawnStateOf({
    contested: contested === true,
    polarity: polarity === "negative" ? "negative" : "positive",
    status: typeof status === "string" && isClaimStatus(status) ? status : "asserted",
  });
}

function LineView({ cell, width }: { readonly cell: RelationshipCell; readonly width?: number }) {
  const family = isPredicate(cell.type) ? PREDICATES[cell.type].family : null;
  return <EdgeGlyph family={family} state={stateOf(cell)} width={width ?? 30} />;
}

function RelationshipView({ cell, column, words }: CellViewProps & { readonly cell: RelationshipCell }) {
  const item = itemOf(cell, words);
  const verb = verbOf(cell.type, item !== null, words.language);
  return (
    <>
      <LineView cell={cell} />
      {column.endsBeside ? (
        <span className={styles.words}>
          {verb}
          {item !== null && (
            <>
              {" "}
              <bdi dir="auto">{item}</bdi>
            </>
          )}
        </span>
      ) : (
        <bdi dir="auto">{plainText(cell, words)}</bdi>
      )}
    </>
  );
}

/** Names and the lines between them; a line against the path points back. */
function PathView({ cell, words }: { readonly cell: PathCell; readonly words: CellWords }) {
  return (
    <>
      {cell.nodes.map((node, index) => {
        const line = cell.relationships[index - 1];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a path may pass a node twice, and its order never changes
          <Fragment key={index}>
            {line !== undefined && (
              <span
                className={cell.forward[index - 1] === true ? undefined : styles.back}
                title={plainText(line, words)}
              >
                <LineView cell={line} width={24} />
              </span>
            )}
            <span className={styles.step}>
              <NodeView cell={node} words={words} />
            </span>
          </Fragment>
        );
      })}
    </>
  );
}

function TextView({ value, holds }: { readonly value: string; readonly holds: Column["holds"] }) {
  if (holds === "grade" && isGrade(value)) return <GradeBadge grade={value} />;
  if (holds === "status" && isClaimStatus(value))
    return (
      <>
        <EdgeGlyph family={null} state={STATUSES[value]} width={26} />
        <bdi>{value}</bdi>
      </>
    );
  return <bdi dir="auto">{value.slice(0, LONGEST)}</bdi>;
}

/** A value by its type: names, lines and dates in the page's language, numbers exact, null as null. */
export function CellView({ cell, column, words }: CellViewProps) {
  const { t, language } = words;
  switch (cell.kind) {
    case "null":
      return <span className={styles.null}>{t("table.null")}</span>;
    case "boolean":
      return <span className={styles.words}>{t(cell.value ? "table.true" : "table.false")}</span>;
    case "integer":
    case "float":
      return <bdi dir="ltr">{cell.text}</bdi>;
    case "text":
      return <TextView value={cell.value} holds={column.holds} />;
    case "bytes":
      return (
        <span className={styles.words}>
          {t("cell.bytes", { count: Math.floor((cell.base64.replace(/=+$/, "").length * 3) / 4) })}
        </span>
      );
    case "temporal":
      return <time title={cell.iso}>{temporalText(cell.iso, language)}</time>;
    case "duration":
      return (
        <span className={styles.words} title={cell.iso}>
          {durationText(cell, words)}
        </span>
      );
    case "point":
      return <span className={styles.words}>{pointText(cell, words)}</span>;
    case "node":
      return <NodeView cell={cell} words={words} />;
    case "relationship":
      return <RelationshipView cell={cell} column={column} words={words} />;
    case "path":
      return <PathView cell={cell} words={words} />;
    case "list":
    case "map":
      return (
        <bdi dir="ltr" className={styles.compact}>
          {compactText(cell, words)}
        </bdi>
      );
  }
}
