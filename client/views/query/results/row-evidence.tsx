import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { selectEntity } from "../../../actions/select.ts";
import { asFailure } from "../../../api/api-failure.ts";
import { reads } from "../../../api/queries.ts";
import { LoadingRows } from "../../details/read-state.tsx";
import { Name } from "../../marks/name.tsx";
import { TypeGlyph } from "../../marks/type-glyph.tsx";
import type { CellWords } from "./cell-text.ts";
import { ClaimEvidence } from "./claim-evidence.tsx";
import styles from "./evidence.module.css";
import { RelationEvidence } from "./relation-evidence.tsx";
import type { RowRefs } from "./row-refs.ts";

export interface EvidenceFrame {
  readonly title: ReactNode;
  readonly tools: ReactNode;
  /** The whole of the cell's value, where the table cuts it. */
  readonly value: ReactNode;
  readonly words: CellWords;
}

interface RowEvidenceProps extends EvidenceFrame {
  readonly refs: RowRefs;
}

/** Head and body of the panel; each kind of evidence fills both. */
export function EvidenceLayout({
  title,
  tools,
  value,
  sentence,
  counts,
  children,
}: Omit<EvidenceFrame, "words"> & {
  readonly sentence?: ReactNode;
  readonly counts?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <>
      <header className={styles.rowHead}>
        {title}
        {sentence !== undefined && <span className={styles.rowSentence}>{sentence}</span>}
        {counts !== undefined && <span className={styles.rowCounts}>{counts}</span>}
        {tools}
      </header>
      {value}
      {children}
    </>
  );
}

/** Entities that the row names, each leading to its card. */
function EntityButtons({ ids, words }: { readonly ids: readonly string[]; readonly words: CellWords }) {
  const { data, isPending } = useQuery({ ...reads.subgraph(ids), enabled: ids.length > 0 });
  const nodes = data?.nodes ?? [];
  if (ids.length > 0 && isPending) return <LoadingRows label={words.t("row.loading")} rows={2} />;
  if (nodes.length === 0) return <p className={styles.hint}>{words.t("row.nothing")}</p>;
  return (
    <>
      <p className={styles.hint}>{words.t("row.entitiesOnly")}</p>
      <p className={styles.named}>
        <span>{words.t("row.entities")}</span>
        {nodes.map((node) => (
          <button key={node.id} type="button" className={styles.entity} onClick={() => selectEntity(node.id)}>
            <TypeGlyph type={node.type} />
            <Name of={node} />
          </button>
        ))}
      </p>
    </>
  );
}

/** The evidence behind a row: of its relations, else of its claims, else the way to the entities that it names. */
export function RowEvidence({ refs, ...frame }: RowEvidenceProps) {
  const { t } = frame.words;
  const [shown, setShown] = useState(0);
  const { relations, claims, entities, candidates } = refs;
  const sources = [
    ...relations.map((id) => ({ kind: "relation" as const, id })),
    // A claim beside its own relation says nothing that the relation's quotes do not.
    ...(relations.length === 0 ? claims.map((id) => ({ kind: "claim" as const, id })) : []),
  ];
  const source = sources[shown];
  const more =
    sources.length > 1 ? (
      <nav className={styles.more} aria-label={t("row.more", { count: sources.length - 1 })}>
        {sources.map(({ id }, index) => (
          <button
            key={id}
            type="button"
            className={styles.pick}
            aria-current={index === shown || undefined}
            onClick={() => setShown(index)}
          >
            <bdi dir="ltr">{id}</bdi>
          </button>
        ))}
      </nav>
    ) : null;
  if (source === undefined)
    return (
      <EvidenceLayout {...frame}>
        <EntityButtons ids={[...entities, ...candidates]} words={frame.words} />
      </EvidenceLayout>
    );
  return source.kind === "relation" ? (
    <RelationEvidence key={source.id} id={source.id} frame={frame} more={more} />
  ) : (
    <ClaimEvidence key={source.id} id={source.id} frame={frame} more={more} opensCard={entities.length === 0} />
  );
}

/** Was something asked for by an id that only looks like one of ours? */
export function isMissing(error: Error | null): boolean {
  return error !== null && asFailure(error)?.kind === "missing";
}
