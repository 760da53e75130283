import { Button } from "@mantine/core";
import { IconQuote } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { RelationAnswer } from "#contract/api.ts";
import { predicateRow } from "#contract/ontology.ts";
import { showRelation } from "../../actions/add-entity.ts";
import { openReader } from "../../actions/look.ts";
import { useRelation } from "../../api/queries.ts";
import { useDrawing, useLanguage } from "../../state/store.ts";
import styles from "./card.module.css";
import { sayRelation } from "./claim-words.ts";
import { ForAndAgainst } from "./for-and-against.tsx";
import { FailureBlock, LoadingRows } from "./read-state.tsx";
import { refsOf } from "./refs.ts";
import { RelationClaims } from "./relation-claims.tsx";
import { RelationHead } from "./relation-head.tsx";
import { RelationSentence } from "./relation-sentence.tsx";
import { RelationTags } from "./relation-tags.tsx";
import { ShowCypher } from "./show-cypher.tsx";
import { StatusStrips } from "./status-strips.tsx";
import { useNorms } from "./use-norms.ts";

interface RelationCardProps {
  readonly id: string;
  /** The claim to which the card is opened. */
  readonly claimId: string | undefined;
}

/** The relation's card, or what stands in for it while it is fetched or where that failed. */
export function RelationCard({ id, claimId }: RelationCardProps) {
  const { t } = useTranslation("details");
  const { data, error, refetch } = useRelation(id);
  if (error !== null && data === undefined) return <FailureBlock error={error} retry={() => void refetch()} />;
  if (data === undefined) return <LoadingRows label={t("loading")} />;
  return <Loaded answer={data} claimId={claimId} />;
}

/** The goods whose norms bear on the relation: those it carries, or those that its own norm is about. */
function goodsOf({ predicate, item, object }: RelationAnswer["relation"]): string | null {
  return item ?? (predicateRow(predicate).norm === true ? object : null);
}

function Loaded({ answer, claimId }: { readonly answer: RelationAnswer; readonly claimId: string | undefined }) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const { relation, claims, gradeReason } = answer;
  const refs = refsOf(answer.refs);
  const goods = goodsOf(relation);
  const norms = useNorms(goods);
  const isDrawn = relation.id in useDrawing().relations;
  const first = claims.find((claim) => claim.id === claimId) ?? claims[0];
  return (
    <div className={styles.card}>
      <RelationHead relation={relation} refs={refs} />
      <div className={styles.body}>
        <RelationSentence relation={relation} claims={claims} refs={refs} />
        <RelationTags relation={relation} gradeReason={gradeReason[language]} />
        {goods !== null && <StatusStrips goods={goods} {...norms} />}
        {relation.contested && <ForAndAgainst claims={claims} refs={refs} />}
        <RelationClaims answer={answer} refs={refs} openId={first?.id} />
      </div>
      {first !== undefined && (
        <footer className={styles.foot}>
          <Button
            variant="filled"
            className={styles.primary ?? ""}
            leftSection={<IconQuote size={16} stroke={1.75} />}
            onClick={() => openReader(first.articleId, first.id)}
          >
            {t("relation.open")}
          </Button>
          {!isDrawn && (
            <Button variant="default" onClick={() => void showRelation(relation, first.id)}>
              {t("relation.draw")}
            </Button>
          )}
          <ShowCypher
            path={`/relations/${encodeURIComponent(relation.id)}`}
            title={sayRelation(relation, claims, refs, language)}
          />
        </footer>
      )}
    </div>
  );
}
