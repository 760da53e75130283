import { join } from "node:path";
import { expect, it } from "vitest";
import { diskFiles } from "../../../seed/disk-files.ts";
import { planGraph } from "../../../seed/pipeline.ts";
import { readCorpus } from "../../../seed/stages/corpus.ts";
import { deriveRelations } from "../../../server/claims/derive.ts";
import { buildArticle, buildClaim, buildEntity } from "./build-claim.ts";

it.each(["us-government:RESTRICTS:h20", "white-house:RESTRICTS:h20", "us-h20-restriction:TARGETS:h20"])(
  "%s ends with the permission of summer 2025, whichever story tells it",
  async (id) => {
    const plan = planGraph(await readCorpus(diskFiles, join(import.meta.dirname, "../../../seed")), []);
    const relation = deriveRelations({
      claims: plan.articles.flatMap(({ claims }) => claims),
      articles: new Map(plan.articles.map(({ article }) => [article.id, article])),
      entities: new Map(plan.entities.map(({ entity }) => [entity.id, entity])),
    }).find((each) => each.id === id);
    const told = relation?.stateDates.map((date, index) => `${date} ${relation.states[index]}`);
    expect(told?.[0]).toBe("2025-04-30 holds");
    expect(told?.at(-1)).toBe("2025-07-31 notHeld");
    expect(relation?.status).toBe("ended");
  },
);

it("leaves what is no norm to its own claims", () => {
  const claims = [
    buildClaim({
      id: "c1",
      subject: "maker",
      predicate: "SUPPLIES",
      object: "buyer",
      item: "chip",
      date: "2025-01-05",
    }),
    buildClaim({ id: "c2", subject: "gov", predicate: "RESTRICTS", object: "chip", date: "2025-02-05" }),
    buildClaim({ id: "c3", subject: "gov", predicate: "PERMITS", object: "chip", date: "2025-03-05" }),
  ];
  const entities = [
    buildEntity("maker"),
    buildEntity("buyer"),
    buildEntity("gov", { type: "Government" }),
    buildEntity("chip", { type: "Chip" }),
  ];
  const relations = deriveRelations({
    claims,
    articles: new Map([["story", buildArticle("story")]]),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
  });
  const timelines = Object.fromEntries(
    relations.map(({ predicate, stateDates, states }) => [predicate, { stateDates, states }]),
  );
  expect(timelines).toEqual({
    SUPPLIES: { stateDates: ["2025-01-05"], states: ["holds"] },
    RESTRICTS: { stateDates: ["2025-02-05", "2025-03-05"], states: ["holds", "notHeld"] },
    PERMITS: { stateDates: ["2025-03-05"], states: ["holds"] },
  });
});

it("lets no destination of which nothing is known take away what is known of another", () => {
  const gov = { subject: "gov", predicate: "RESTRICTS", object: "chip" };
  const claims = [
    buildClaim({ id: "c1", ...gov, destination: "east", date: "2025-02-05" }),
    buildClaim({ id: "c2", ...gov, destination: "east", date: "2025-03-05", status: "ended" }),
    buildClaim({ id: "c3", ...gov, destination: "west", date: "2025-01-05", status: "planned" }),
  ];
  const places = ["east", "west"].map((id) => buildEntity(id, { type: "Place" }));
  const entities = [buildEntity("gov", { type: "Government" }), buildEntity("chip", { type: "Chip" }), ...places];
  const [relation] = deriveRelations({
    claims,
    articles: new Map([["story", buildArticle("story")]]),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
  });
  expect([relation?.stateDates, relation?.states]).toEqual([
    ["2025-02-05", "2025-03-05"],
    ["holds", "notHeld"],
  ]);
});
