import { useQueries } from "@tanstack/react-query";
import type { Because } from "#contract/trace.ts";
import { openReader } from "../../actions/look.ts";
import { reads } from "../../api/queries.ts";
import { ClaimQuote } from "../details/claim-quote.tsx";
import type { Refs } from "../details/refs.ts";
import { namedClaim } from "./hop-claim.ts";
import { HopSource } from "./hop-source.tsx";
import styles from "./path-list.module.css";

/** The sentence that a reason rests on, with its source; nothing where the reason names none. */
export function BreakingSentence({ because, refs }: { readonly because: Because; readonly refs: Refs }) {
  const answers = useQueries({ queries: because.relations.map((id) => reads.relation(id)) });
  const claim = namedClaim(
    answers.flatMap(({ data }) => data ?? []),
    because.claims,
  );
  if (claim === undefined) return null;
  return (
    <div className={styles.breaking}>
      <ClaimQuote claim={claim} article={claim.article} marked onOpen={() => openReader(claim.articleId, claim.id)} />
      <HopSource claim={claim} refs={refs} />
    </div>
  );
}
