import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { EntityAnswer } from "#contract/api.ts";
import { expandEntity } from "../../actions/expand-entity.ts";
import { useEntity } from "../../api/queries.ts";
import { nameOf } from "../../i18n/bilingual.ts";
import { useLanguage } from "../../state/store.ts";
import { ChangesOfEntity } from "../timeline/changes-of-entity.tsx";
import styles from "./card.module.css";
import { EntityArticles } from "./entity-articles.tsx";
import { EntityHead, EntityNames } from "./entity-head.tsx";
import { EntityMonths } from "./entity-months.tsx";
import { EntityTable } from "./entity-table.tsx";
import { LiteralFacts } from "./literal-facts.tsx";
import { FailureBlock, LoadingRows } from "./read-state.tsx";
import { refsOf } from "./refs.ts";
import { RelationGroups } from "./relation-groups-list.tsx";
import { ShowCypher } from "./show-cypher.tsx";
import { StatusStrips } from "./status-strips.tsx";
import { TraceLinks } from "./trace-links.tsx";
import { useNorms } from "./use-norms.ts";

/** The entity's card, or what stands in for it while it is fetched or where that failed. */
export function EntityCard({ id }: { readonly id: string }) {
  const { t } = useTranslation("details");
  const { data, error, refetch } = useEntity(id);
  if (error !== null && data === undefined) return <FailureBlock error={error} retry={() => void refetch()} />;
  if (data === undefined) return <LoadingRows label={t("loading")} />;
  return <Loaded answer={data} />;
}

function Loaded({ answer }: { readonly answer: EntityAnswer }) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const { entity } = answer;
  const refs = refsOf(answer.refs);
  const description = language === "ar" ? entity.descriptionAr : entity.descriptionEn;
  return (
    <div className={styles.card}>
      <EntityHead entity={entity} />
      <div className={styles.body}>
        <EntityNames entity={entity} description={description} />
        <TraceLinks id={entity.id} />
        <EntityTable answer={answer} refs={refs} />
        <GoodsNorms goods={entity.id} />
        <RelationGroups answer={answer} />
        <LiteralFacts answer={answer} refs={refs} />
        <EntityMonths id={entity.id} name={nameOf(entity, language)} />
        <ChangesOfEntity entity={entity} />
        <EntityArticles answer={answer} refs={refs} />
      </div>
      <footer className={styles.foot}>
        <Button variant="filled" className={styles.primary ?? ""} onClick={() => void expandEntity(entity.id)}>
          {t("entity.draw")}
        </Button>
        <ShowCypher path={`/entities/${encodeURIComponent(entity.id)}`} title={nameOf(entity, language)} />
      </footer>
    </div>
  );
}

/** What governments rule on the goods; nothing for an entity on which no dated norm is told. */
function GoodsNorms({ goods }: { readonly goods: string }) {
  const { t } = useTranslation("details");
  const norms = useNorms(goods);
  if (norms.strips.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className="section-head">
        <span>{t("entity.norms")}</span>
      </h3>
      <StatusStrips goods={goods} {...norms} />
    </section>
  );
}
