import { IconChevronDown, IconPlus } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntityAnswer } from "#contract/api.ts";
import { predicateRow } from "#contract/ontology.ts";
import { expandEntity } from "../../actions/expand-entity.ts";
import { useDrawing, useLanguage } from "../../state/store.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import own from "./entity-card.module.css";
import { GroupRelations } from "./group-relations.tsx";
import { type RelationGroup, relationGroups } from "./relation-groups.ts";

/** More boxes than this do not fit the row; the number says the rest. */
const MOST_BOXES = 10;

/** The entity's relations by kind and direction, with a box for each (filled: drawn) and a button that draws them. */
export function RelationGroups({ answer }: { readonly answer: EntityAnswer }) {
  const { t } = useTranslation("details");
  const drawing = useDrawing();
  const groups = relationGroups(answer.entity.id, answer.relationCounts, Object.values(drawing.relations));
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  const drawn = groups.reduce((sum, group) => sum + group.drawn, 0);
  return (
    <section className={own.section}>
      <h3 className="section-head">
        <span>{t("entity.relations")}</span>
        <span>{total > 0 && t("entity.drawn", { total, drawn })}</span>
      </h3>
      {total === 0 && <p className={own.note}>{t("entity.noRelations")}</p>}
      <ul className={own.groups}>
        {groups.map((group) => (
          <GroupRow key={`${group.predicate} ${group.direction}`} id={answer.entity.id} group={group} />
        ))}
      </ul>
    </section>
  );
}

function Boxes({ group }: { readonly group: RelationGroup }) {
  const boxes = Math.min(group.count, MOST_BOXES);
  const filled = group.count <= MOST_BOXES ? group.drawn : Math.round((group.drawn / group.count) * boxes);
  return (
    <svg width={boxes * 8} height={12} aria-hidden="true" className={`glyph flip ${own.boxes}`}>
      {Array.from({ length: boxes }, (_, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: boxes are told apart by their place alone
          key={index}
          x={index * 8 + 0.5}
          y={0.5}
          width={6}
          height={11}
          fill={index < filled ? "var(--s-ink-2)" : "none"}
          stroke="var(--s-ink-2)"
        />
      ))}
    </svg>
  );
}

function GroupRow({ id, group }: { readonly id: string; readonly group: RelationGroup }) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const listId = useId();
  const { predicate, direction, count, drawn } = group;
  const { family, label, inverse } = predicateRow(predicate);
  const name = (direction === "in" ? inverse : label)[language];
  return (
    <li>
      <div className={own.group}>
        <button
          type="button"
          className={own.groupName}
          aria-expanded={open}
          aria-controls={listId}
          aria-label={t("entity.group", { name, total: count, drawn })}
          onClick={() => setOpen(!open)}
        >
          <EdgeGlyph family={family} width={34} />
          <span className={own.groupLabel}>{name}</span>
          <Boxes group={group} />
          <span className={own.count}>{count}</span>
          <IconChevronDown size={14} stroke={1.75} className={own.chevron} data-open={open || undefined} />
        </button>
        <button
          type="button"
          className={own.plus}
          disabled={drawn === count}
          aria-label={t("entity.drawGroup", { name })}
          title={t("entity.drawGroup", { name })}
          onClick={() => void expandEntity(id, { predicates: [predicate], direction })}
        >
          <IconPlus size={14} stroke={1.75} />
        </button>
      </div>
      <div id={listId}>{open && <GroupRelations id={id} group={group} />}</div>
    </li>
  );
}
