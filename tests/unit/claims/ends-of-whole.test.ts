import { describe, expect, it } from "vitest";
import { dayNumber } from "../../../server/claims/date-interval.ts";
import { endsOfWhole } from "../../../server/claims/ends-of-whole.ts";
import { stateOn } from "../../../server/claims/state-on.ts";
import { type Testimony, testimonyOf } from "../../../server/claims/testimony.ts";
import type { Claim } from "../../../server/contract/model.ts";
import { buildArticle, buildClaim } from "./build-claim.ts";

const article = buildArticle("june", { publishedAt: "2025-06-10" });
const heard = (claim: Claim): Testimony[] => {
  const testimony = testimonyOf(claim, article);
  return testimony === null ? [] : [testimony];
};
/** "one" is a chip of "series". */
const isPart = (part: string, whole: string) => part === "one" && whole === "series";
const supply = buildClaim({ id: "supply", item: "one", date: "2025-02-01" });

describe("endsOfWhole", () => {
  const stateAfter = (relation: Claim, ...others: Claim[]) =>
    stateOn(dayNumber("2025-12-31"), [
      ...heard(relation),
      ...endsOfWhole(
        { ...relation, object: relation.object ?? relation.subject },
        others.map((each) => ({
          relation: { ...each, object: each.object ?? each.subject },
          testimonies: heard(each),
        })),
        isPart,
      ),
    ]).state;

  it.each<[string, Claim, Claim, string]>([
    [
      "ends a chip with its series",
      supply,
      buildClaim({ item: "series", status: "ended", date: "2025-09" }),
      "notHeld",
    ],
    ["ends a chip with all supply", supply, buildClaim({ status: "ended", date: "2025-09" }), "notHeld"],
    [
      "does not end the series with a chip",
      buildClaim({ item: "series", date: "2025-02-01" }),
      buildClaim({ item: "one", status: "ended", date: "2025-09" }),
      "holds",
    ],
    [
      "does not end unstated goods with a chip",
      buildClaim({ date: "2025-02-01" }),
      buildClaim({ item: "one", status: "ended", date: "2025-09" }),
      "holds",
    ],
    ["does not end other goods", supply, buildClaim({ item: "two", status: "ended", date: "2025-09" }), "holds"],
    [
      "does not end a firm's supply with its country's",
      supply,
      buildClaim({ object: "china", item: "series", status: "ended", date: "2025-09" }),
      "holds",
    ],
    [
      "does not end what another supplies",
      supply,
      buildClaim({ subject: "amd", item: "series", status: "ended", date: "2025-09" }),
      "holds",
    ],
    ["leaves what begins later", supply, buildClaim({ item: "series", status: "ended", date: "2025-01" }), "holds"],
    ["is no plan", supply, buildClaim({ item: "series", status: "planned", date: "2025-09" }), "holds"],
  ])("%s", (_, relation, other, expected) => {
    expect(stateAfter(relation, other)).toBe(expected);
  });
});
