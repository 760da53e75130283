import { useQueries } from "@tanstack/react-query";
import type { Because } from "#contract/trace.ts";
import { openReader } from "../../actions/look.ts";
import { reads } from "../../api/queries.ts";
import { ClaimQuote } from "../details/claim-quote.tsx";
import { type Refs, refsOf } from "../details/refs.ts";
import { namedClaim } from "./hop-claim.ts";
import { HopSource } from "./hop-source.tsx";
import styles from "./path-list.module.css";

interface BreakingSentenceProps {
  readonly because: Because;
  /** The hop that it breaks: its sentences are looked through where the reason names claims alone. */
  readonly relation: string | undefined;
  readonly refs: Refs;
}

/** The sentence that a reason rests on, with its source; nothing where the reason names none. */
export function BreakingSentence({ because, relation, refs }: BreakingSentenceProps) {
  const named: readonly string[] =
    because.relations.length > 0 || relation === undefined ? because.relations : [relation];
  const answers = useQueries({ queries: named.map((id) => reads.relation(id)) });
  const claim = namedClaim(
    answers.flatMap(({ data }) => data ?? []),
    because.claims,
  );
  if (claim === undefined) return null;
  const all = new Map([...refs, ...answers.flatMap(({ data }) => [...refsOf(data?.refs ?? [])])]);
  return (
    <div className={styles.breaking}>
      <ClaimQuote claim={claim} article={claim.article} marked onOpen={() => openReader(claim.articleId, claim.id)} />
      <HopSource claim={claim} refs={all} />
    </div>
  );
}
