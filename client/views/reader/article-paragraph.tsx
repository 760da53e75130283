import { type CSSProperties, type MouseEvent, type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleAnswer } from "#contract/api.ts";
import type { Claim, Mention, Region } from "#contract/model.ts";
import { ENTITY_TYPES } from "#contract/ontology.ts";
import { selectEntity } from "../../actions/select.ts";
import { useLanguage } from "../../state/store.ts";
import { LatinRuns } from "../details/latin-runs.tsx";
import { nameIn, type Refs } from "../details/refs.ts";
import { addressOfEntity } from "./entity-address.ts";
import { openClaim } from "./open-claim.ts";
import styles from "./reader.module.css";
import type { Marks } from "./reader-bar.tsx";
import { type Range, type Segment, segmentsOf } from "./segments.ts";

/** A run of the text and what it is. */
type Layer = Range &
  (
    | { readonly layer: "mention"; readonly mention: Mention }
    | { readonly layer: "claim"; readonly claim: Claim }
    | { readonly layer: "region"; readonly region: Region }
  );

interface ArticleParagraphProps {
  readonly answer: ArticleAnswer;
  readonly paragraph: Range;
  readonly refs: Refs;
  readonly marks: Marks;
  readonly claimId: string | null;
}

function layersOf({ mentions, claims, regions }: ArticleAnswer): Layer[] {
  return [
    ...regions.map((region): Layer => ({ layer: "region", region, start: region.start, end: region.end })),
    ...claims.map((claim): Layer => ({ layer: "claim", claim, start: claim.start, end: claim.end })),
    ...mentions.map((mention): Layer => ({ layer: "mention", mention, start: mention.start, end: mention.end })),
  ];
}

/** A paragraph of the text, untouched, in pieces that mark what stands over them. */
export function ArticleParagraph({ answer, paragraph, refs, marks, claimId }: ArticleParagraphProps) {
  const layers = useMemo(() => layersOf(answer), [answer]);
  const naskh = answer.article.kind !== "digest" && answer.article.language === "ar";
  const segments = segmentsOf(answer.article.text, layers, paragraph);
  return segments.map((segment) => (
    <Piece key={segment.start} segment={segment} naskh={naskh} refs={refs} marks={marks} claimId={claimId} />
  ));
}

interface PieceProps {
  readonly segment: Segment<Layer>;
  /** An Arabic original, whose Latin words are set smaller. */
  readonly naskh: boolean;
  readonly refs: Refs;
  readonly marks: Marks;
  readonly claimId: string | null;
}

/** The claim that a click on the piece opens: of those over it, the one with the shortest sentence. */
function claimOver(segment: Segment<Layer>): Claim | undefined {
  return segment.covers
    .flatMap((layer) => (layer.layer === "claim" ? [layer.claim] : []))
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

function Piece({ segment, naskh, refs, marks, claimId }: PieceProps) {
  const { t } = useTranslation("reader");
  const region = segment.covers.find((layer) => layer.layer === "region")?.region;
  if (region !== undefined)
    return (
      <span className={styles.region} title={t(`region.${region.kind}`)}>
        {segment.text}
      </span>
    );
  const mention = segment.covers.find((layer) => layer.layer === "mention")?.mention;
  const text = naskh ? <LatinRuns text={segment.text} /> : segment.text;
  const inner =
    mention !== undefined && marks.mentions ? (
      <MentionLink mention={mention} refs={refs}>
        {text}
      </MentionLink>
    ) : (
      text
    );
  const isOpen = segment.covers.some((layer) => layer.layer === "claim" && layer.claim.id === claimId);
  if (isOpen) return <mark>{inner}</mark>;
  const claim = claimOver(segment);
  if (claim === undefined || !marks.claims) return <span>{inner}</span>;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same claim has a button in the margin, and N and P step to it
    // biome-ignore lint/a11y/noStaticElementInteractions: a sentence within running text must stay text
    <span className={styles.claim} onClick={() => openClaim(claim)}>
      {inner}
    </span>
  );
}

interface MentionLinkProps {
  readonly mention: Mention;
  readonly refs: Refs;
  readonly children: ReactNode;
}

function MentionLink({ mention, refs, children }: MentionLinkProps) {
  const language = useLanguage();
  const type = refs.get(mention.entityId)?.type;
  const color: CSSProperties & Record<"--type", string> = {
    "--type": type === undefined ? "var(--s-line-2)" : `var(--n-${ENTITY_TYPES[type].colorKey})`,
  };
  function open(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    selectEntity(mention.entityId);
  }
  return (
    <a
      className={styles.mention}
      style={color}
      data-kind={mention.kind}
      href={addressOfEntity(mention.entityId, language)}
      title={nameIn(refs, mention.entityId, language)}
      onClick={open}
    >
      {children}
    </a>
  );
}
