import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Relation, SubgraphNode } from "#contract/model.ts";
import { PREDICATES } from "#contract/ontology.ts";
import { showRelation } from "../../actions/add-entity.ts";
import { reads, useNeighbors } from "../../api/queries.ts";
import { drawnStateOf } from "../../state/drawn-state.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import { GradeBadge } from "../marks/grade-badge.tsx";
import { Name } from "../marks/name.tsx";
import own from "./entity-card.module.css";
import { FailureBlock, LoadingRows } from "./read-state.tsx";
import type { RelationGroup } from "./relation-groups.ts";

const LIMIT = 200;

interface GroupRelationsProps {
  readonly id: string;
  readonly group: RelationGroup;
}

/** The goods that relations carry: they stand at no end, so the neighbourhood does not name them. */
function useGoods(edges: readonly Relation[]): readonly SubgraphNode[] {
  const ids = [...new Set(edges.flatMap(({ item }) => (item === null ? [] : [String(item)])))].sort();
  return useQuery({ ...reads.subgraph(ids), enabled: ids.length > 0 }).data?.nodes ?? [];
}

/** The relations of a group one by one: the other end, the goods, the grade. A click draws the relation and opens its card. */
export function GroupRelations({ id, group: { predicate, direction } }: GroupRelationsProps) {
  const { t } = useTranslation("details");
  const { data, error, refetch } = useNeighbors(id, { predicates: [predicate], direction, limit: LIMIT });
  const goods = useGoods(data?.edges ?? []);
  if (error !== null && data === undefined) return <FailureBlock error={error} retry={() => void refetch()} />;
  if (data === undefined) return <LoadingRows label={t("loading")} rows={2} />;
  const nodes = new Map([...data.nodes, ...goods].map((node): [string, SubgraphNode] => [node.id, node]));
  return (
    <ul className={own.members}>
      {data.edges.map((edge) => (
        <Member key={edge.id} edge={edge} id={id} nodes={nodes} />
      ))}
    </ul>
  );
}

interface MemberProps {
  readonly edge: Relation;
  readonly id: string;
  readonly nodes: ReadonlyMap<string, SubgraphNode>;
}

function Member({ edge, id, nodes }: MemberProps) {
  const other = nodes.get(edge.subject === id ? edge.object : edge.subject);
  const item = edge.item === null ? undefined : nodes.get(edge.item);
  return (
    <li>
      <button type="button" className={own.member} onClick={() => void showRelation(edge)}>
        <EdgeGlyph family={PREDICATES[edge.predicate].family} state={drawnStateOf(edge)} width={24} />
        <span className={own.groupLabel}>
          {other === undefined ? <bdi>{edge.subject === id ? edge.object : edge.subject}</bdi> : <Name of={other} />}
          {edge.item !== null && (
            <span className={own.item}>{item === undefined ? <bdi>{edge.item}</bdi> : <Name of={item} />}</span>
          )}
        </span>
        <GradeBadge grade={edge.grade} />
      </button>
    </li>
  );
}
