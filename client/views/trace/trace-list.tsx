import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { ENTITY_TYPES, PREDICATES } from "#contract/ontology.ts";
import { selectEntity } from "../../actions/select.ts";
import { openHopOf, toggleRemoved } from "../../actions/trace.ts";
import type { Plate, Segment } from "../../graph/trace-parts.ts";
import type { TraceDrawing } from "../../graph/use-trace-words.ts";
import { groupBy } from "../../state/group-by.ts";
import { useApp, useLanguage } from "../../state/store.ts";
import list from "../explore/graph-list.module.css";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import { GradeBadge } from "../marks/grade-badge.tsx";
import { Name } from "../marks/name.tsx";
import { TypeGlyph } from "../marks/type-glyph.tsx";

const MOST_NAMED = 3;

/** What the line of a segment says only to the eye, in words. */
function remarks(segment: Segment, drawing: TraceDrawing, t: TFunction<"trace">): string[] {
  return [
    segment.implied ? t("words.implied") : null,
    segment.weak === null ? null : t("words.weak"),
    segment.ended
      ? drawing.words.ended
      : segment.cut === "after"
        ? t("words.after")
        : segment.cut === "here"
          ? t("words.cut")
          : null,
    segment.fallen ? t("words.fallen") : null,
    segment.unknown ? t("words.unknown") : null,
    segment.fresh ? t("words.fresh") : null,
    ...[...groupBy(segment.barriers, ({ kind }) => kind)].map(([kind, own]) => {
      // Many are counted, as on the canvas; the path's sentences name each.
      if (own.length > MOST_NAMED) return drawing.words.norms(kind, own.length);
      const names = own.map((barrier) => drawing.words.norm(barrier).name);
      return t(`words.barrier.${kind}`, { name: names.join(drawing.words.language === "ar" ? "، " : ", ") });
    }),
  ].filter((part) => part !== null);
}

function SegmentLine({ segment, drawing }: { readonly segment: Segment; readonly drawing: TraceDrawing }) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const openPath = useApp((state) => state.view.openPath);
  const to = drawing.words.nameOfEntity(segment.to);
  const item = segment.item === null ? "" : ` · ${drawing.words.nameOfEntity(segment.item)}`;
  const told = remarks(segment, drawing, t);
  const verb = segment.predicate === null ? null : PREDICATES[segment.predicate];
  // A hop reads in flow direction; of a relation against the flow that is its inverse.
  const said = verb === null ? null : (verb.flow === "backward" ? verb.inverse : verb.label)[language];
  return (
    <li>
      <button
        type="button"
        className={list.line}
        aria-current={(openPath !== null && segment.paths.includes(openPath)) || undefined}
        onClick={() => openHopOf(segment.relation)}
      >
        <EdgeGlyph family={segment.family} {...(segment.implied && { state: "implied" as const })} width={28} />
        <span className={list.words}>
          {said === null ? t("words.carry", { to }) : t("words.hop", { verb: said, to })}
          {item}
          {told.length > 0 && <strong className={list.state}> ({told.join(language === "ar" ? "، " : ", ")})</strong>}
        </span>
        {segment.grade !== null && <GradeBadge grade={segment.grade} />}
      </button>
    </li>
  );
}

function PlateBranch({ plate, drawing }: { readonly plate: Plate; readonly drawing: TraceDrawing }) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const selected = useApp((state) => state.selection?.id === plate.ref.id);
  const removing = useApp((state) => state.view.removing);
  const { id } = plate.ref;
  return (
    <li className={list.branch}>
      <button
        type="button"
        className={list.entity}
        aria-current={selected || undefined}
        onClick={() => (removing ? toggleRemoved(id) : selectEntity(id))}
      >
        <TypeGlyph type={plate.ref.type} />
        <strong>
          <Name of={plate.ref} />
        </strong>
        <span className={list.kind}>
          {ENTITY_TYPES[plate.ref.type].label[language]}
          {plate.removed && ` (${t("words.removed")})`}
        </span>
      </button>
      <ul>
        {drawing.parts.segments
          .filter(({ from }) => from === id)
          .map((segment) => (
            <SegmentLine key={segment.id} segment={segment} drawing={drawing} />
          ))}
      </ul>
    </li>
  );
}

/** The trace in words, tier by tier in flow direction: what the canvas says to the eye. */
export function TraceList({ drawing }: { readonly drawing: TraceDrawing }) {
  const { t } = useTranslation("trace");
  const plates = new Map<string, Plate>(drawing.parts.plates.map((plate) => [plate.ref.id, plate]));
  const { columns, tierOf } = drawing.elements.tiers;
  return (
    <section className={list.list} aria-label={t("words.label")}>
      <h2>{t("words.title")}</h2>
      <p className={list.hint}>{t("words.hint")}</p>
      {[...new Set(tierOf)].map((tier) => {
        const own = columns
          .filter((_, index) => tierOf[index] === tier)
          .flatMap((ids) => ids.flatMap((id) => plates.get(id) ?? []));
        const name = t("words.tier", { index: tier + 1, name: drawing.elements.tierNames[tierOf.indexOf(tier)] ?? "" });
        return (
          <section key={name} aria-label={name}>
            <h3 className="section-head">
              <span>{name}</span>
              <span>{own.length}</span>
            </h3>
            <ul>
              {own.map((plate) => (
                <PlateBranch key={plate.ref.id} plate={plate} drawing={drawing} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
