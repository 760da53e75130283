import type { TFunction } from "i18next";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { PREDICATES } from "#contract/ontology.ts";
import type { PathControl, PathHop } from "#contract/trace.ts";
import { openReader } from "../../actions/look.ts";
import { selectRelation } from "../../actions/select.ts";
import { choosePath } from "../../actions/trace.ts";
import { useRelation } from "../../api/queries.ts";
import { normWords } from "../../graph/use-trace-words.ts";
import { withDatesInWords } from "../../i18n/dates-in-text.ts";
import { formatDate } from "../../i18n/format.ts";
import { useApp, useLanguage } from "../../state/store.ts";
import { controlsOf, type ListedPath, type Traced } from "../../state/traced.ts";
import { ClaimQuote } from "../details/claim-quote.tsx";
import { sayRelation } from "../details/claim-words.ts";
import { FailureBlock, LoadingRows } from "../details/read-state.tsx";
import { nameIn, type Refs, refsOf } from "../details/refs.ts";
import { GradeBadge } from "../marks/grade-badge.tsx";
import { hopClaim } from "./hop-claim.ts";
import { HopSource } from "./hop-source.tsx";
import styles from "./path-list.module.css";

const FIRST_CONTROLS = 3;

/** The norms that touch a hop: those that cut first, those not in force last. */
function controlsAt(controls: readonly PathControl[], hop: number): readonly PathControl[] {
  const weight = ({ inForce, effect }: PathControl) => (inForce ? 0 : 2) + (effect === "cuts" ? 0 : 1);
  return controls.filter((touch) => touch.hop === hop).toSorted((a, b) => weight(a) - weight(b));
}

interface HopLinkProps {
  readonly listed: ListedPath;
  readonly index: number;
  readonly traced: Traced;
  readonly refs: Refs;
}

/** What is to be known of a hop besides its sentence. */
function notesOf(hop: PathHop, refs: Refs, language: "ar" | "en", t: TFunction<"trace">): string[] {
  const other = hop.item !== null && hop.item !== hop.from && hop.item !== hop.to;
  return [
    hop.implied ? t("chain.implied") : null,
    hop.via === undefined ? null : t("chain.via", { name: nameIn(refs, hop.via, language) }),
    other && hop.item !== null ? t("chain.carries", { item: nameIn(refs, hop.item, language) }) : null,
    hop.item === null && hop.reference === undefined ? t("chain.untold") : null,
    hop.state === "holds" ? null : t(`chain.state.${hop.state}`),
    hop.lastDocumented === null || hop.state === "holds"
      ? null
      : t("chain.last", { date: formatDate(hop.lastDocumented, language) }),
    hop.reference === undefined ? null : t("chain.reference", { source: hop.reference }),
  ].filter((note) => note !== null);
}

/** A norm that touches the hop, in words, opening the norm's own sentence. */
function HopControl({ touch, listed, traced, refs }: Omit<HopLinkProps, "index"> & { readonly touch: PathControl }) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const control = controlsOf(traced).find(({ relation }) => relation === touch.relation);
  const norm = control === undefined ? touch.relation : normWords(control, refs, language, t);
  // One policy may hold several norms: what each is about tells them apart.
  const name =
    control === undefined || control.policy === null
      ? norm
      : t("norm.by", { norm, issuer: nameIn(refs, control.item, language) });
  const permit = control !== undefined && PREDICATES[control.predicate].family === "permit";
  const cuts = touch.effect === "cuts" && listed.path.broken && listed.path.brokenAt === touch.hop;
  const kind =
    control?.off === true
      ? "off"
      : !touch.inForce
        ? "idle"
        : permit
          ? "opens"
          : cuts
            ? "cuts"
            : touch.effect === "cuts"
              ? "documentedAfter"
              : "mayCut";
  return (
    <button type="button" className={styles.control} data-kind={kind} onClick={() => selectRelation(touch.relation)}>
      {t(`chain.control.${kind}`, { name })}
    </button>
  );
}

/** One link of the chain: the hop in words, its grade, its sentence and source; the open one is marked. */
export function HopLink({ listed, index, traced, refs }: HopLinkProps) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const { path, key } = listed;
  const hop = path.hops[index];
  const openHop = useApp((state) => state.view.openHop);
  const { data, error, refetch } = useRelation(hop?.relation ?? "");
  const link = useRef<HTMLDivElement>(null);
  const open = openHop === index;
  const ready = data !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls again when the sentence has come and made room
  useEffect(() => {
    if (open) link.current?.scrollIntoView({ block: "nearest" });
  }, [open, ready]);
  if (hop === undefined) return null;
  const weakest = index === path.weakestHop && path.hops.length > 1;
  const claim = data === undefined ? undefined : hopClaim(data.claims, traced.found.asOf);
  const all = data === undefined ? refs : new Map([...refs, ...refsOf(data.refs)]);
  const said =
    data === undefined
      ? `${nameIn(refs, hop.from, language)} – ${nameIn(refs, hop.to, language)}`
      : sayRelation(data.relation, data.claims, all, language);
  const controls = controlsAt(path.controls, index);
  return (
    <div
      ref={link}
      className={styles.hop}
      data-open={open || undefined}
      data-broken={path.brokenAt === index || undefined}
    >
      <div className={styles.hopHead}>
        <button
          type="button"
          className={styles.hopSaid}
          aria-pressed={open}
          onClick={() => choosePath(key, open ? null : index)}
        >
          {said}
        </button>
        {data !== undefined && <GradeBadge grade={data.relation.grade} />}
      </div>
      {notesOf(hop, all, language, t).map((note) => (
        <p key={note} className={styles.hopNote}>
          {note}
        </p>
      ))}
      {hop.because !== undefined && hop.state !== "holds" && (
        <p className={styles.hopNote}>{withDatesInWords(hop.because[language], language)}</p>
      )}
      {claim !== undefined && (
        <>
          <ClaimQuote
            claim={claim}
            article={claim.article}
            marked={open || openHop === null}
            onOpen={() => openReader(claim.articleId, claim.id)}
          />
          <HopSource claim={claim} refs={all} weakest={weakest} />
        </>
      )}
      {data === undefined && error === null && hop.reference === undefined && (
        <LoadingRows label={t("chain.loading")} rows={2} />
      )}
      {data === undefined && error !== null && hop.reference === undefined && (
        <FailureBlock error={error} retry={() => void refetch()} />
      )}
      {controls.slice(0, FIRST_CONTROLS).map((touch) => (
        <HopControl key={touch.relation} touch={touch} listed={listed} traced={traced} refs={all} />
      ))}
      {controls.length > FIRST_CONTROLS && (
        <details className={styles.others}>
          <summary>{t("others", { count: controls.length - FIRST_CONTROLS })}</summary>
          {controls.slice(FIRST_CONTROLS).map((touch) => (
            <HopControl key={touch.relation} touch={touch} listed={listed} traced={traced} refs={all} />
          ))}
        </details>
      )}
    </div>
  );
}
