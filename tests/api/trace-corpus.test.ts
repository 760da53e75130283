/** What tracing answers on the shipped corpus: who supplies whom on a date, what breaks a path, what taking away does. */
import { describe, expect, it } from "vitest";
import { articleAnswer, claimsAnswer } from "#contract/api.ts";
import { problem } from "#contract/errors.ts";
import {
  compareAnswer,
  type FlowPath,
  type FlowPathsAnswer,
  flowPathsAnswer,
  type TraceAnswer,
  traceAnswer,
} from "#contract/trace.ts";
import { openShippedApi } from "../helpers/shipped-api.ts";

const api = openShippedApi();

const trace = (query: string) => api.read(`/trace?${query}`, traceAnswer);
const flow = (query: string) => api.read(`/paths?mode=flow&${query}`, flowPathsAnswer);
const relationsOf = ({ hops }: FlowPath) => hops.map(({ relation }) => String(relation));

/** What must hold of any answer, whatever it finds. */
function expectSound({ paths, controls, refs, subgraph }: TraceAnswer | FlowPathsAnswer): void {
  const named = new Set(refs.map(({ id }) => String(id)));
  const drawn = new Map(subgraph.edges.map((edge) => [String(edge.id), edge]));
  const listed = new Set(controls.map(({ relation }) => String(relation)));
  for (const path of paths) {
    expect(path.length).toBe(path.hops.length);
    for (const [at, hop] of path.hops.entries()) {
      if (at > 0) expect(hop.from).toBe(path.hops[at - 1]?.to);
      for (const id of [hop.from, hop.to, hop.item, hop.via]) if (id != null) expect(named).toContain(String(id));
      // A roll-up by a reference fact has no relation behind it; every other hop has one that says yes.
      if (hop.reference === undefined) expect(drawn.get(String(hop.relation))?.polarity).toBe("positive");
      expect(hop.join === "start").toBe(at === 0);
      if (hop.state !== "holds") expect(hop.because?.en, String(hop.relation)).not.toBe("");
    }
    expect(path.broken).toBe(path.brokenAt !== undefined);
    expect(path.broken).toBe(path.brokenBecause !== undefined);
    for (const { relation } of path.controls) expect(listed).toContain(String(relation));
  }
  const firstBroken = paths.findIndex(({ broken }) => broken);
  if (firstBroken >= 0) expect(paths.slice(firstBroken).every(({ broken }) => broken)).toBe(true);
}

/** The claims by id, each with its sentence as it stands in its article. */
async function expectQuoted(claimIds: readonly string[]): Promise<void> {
  expect(claimIds.length).toBeGreaterThan(0);
  for (const id of claimIds) {
    const [article = ""] = id.split(":");
    const { claims } = await api.read(`/claims?article=${article}&limit=500`, claimsAnswer);
    const claim = claims.find((each) => each.id === id);
    if (claim === undefined) throw new Error(`there is no claim ${id}`);
    const { text } = (await api.read(`/articles/${article}`, articleAnswer)).article;
    expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
  }
}

describe("who supplies Alibaba", () => {
  it("as of August 2025: Nvidia, by a relation that holds", async () => {
    const answer = await trace("entity=alibaba&direction=upstream&asOf=2025-08");
    expectSound(answer);
    expect(answer.asOf).toBe("2025-08-31");
    const direct = answer.paths.find((path) => relationsOf(path).join() === "nvidia:SUPPLIES:alibaba");
    expect(direct).toMatchObject({
      broken: false,
      length: 1,
      hops: [{ from: "nvidia", to: "alibaba", state: "holds" }],
    });
    for (const { hops } of answer.paths) expect(hops.at(-1)?.to).toBe("alibaba");
    expect(answer.tiers[0]?.entities.map(({ id }) => String(id))).toEqual(["alibaba"]);
    expect(answer.tiers[1]?.entities.map(({ id }) => String(id))).toContain("nvidia");
  });

  it("by what was in print in 2024: nothing, and the answer says what would find something", async () => {
    const { paths, searched } = await trace("entity=alibaba&knownBy=2024");
    expect(paths).toEqual([]);
    expect(searched).toMatchObject({ knownBy: "2024", articles: 5, maxHops: 3 });
    expect(searched.wider.map(({ params }) => params)).toContainEqual({ knownBy: null });
  });

  it("without Nvidia: it is on no path, and Alibaba has surely lost a source", async () => {
    const answer = await trace("entity=alibaba&without=nvidia");
    expectSound(answer);
    for (const { hops } of answer.paths)
      for (const hop of hops) expect([hop.from, hop.to, hop.via]).not.toContain("nvidia");
    expect(answer.lost.certain).toContainEqual(
      expect.objectContaining({ entity: "alibaba", was: ["nvidia:SUPPLIES:alibaba"] }),
    );
    expect(answer.searched.without.map(({ id }) => String(id))).toEqual(["nvidia"]);
  });

  it("says so when it lists one path of several", async () => {
    const { paths, truncated } = await trace("entity=alibaba&limit=1");
    expect([paths.length, truncated]).toEqual([1, { reason: "limit", shown: 1 }]);
  });
});

describe("who gets H20", () => {
  const toChina = (paths: readonly FlowPath[]) =>
    paths.find((path) => relationsOf(path).join() === "nvidia:SUPPLIES:china:h20");

  it("in May 2025 the path to China is broken, by a restriction that names its claims", async () => {
    const answer = await trace("entity=h20&direction=downstream&asOf=2025-05");
    expectSound(answer);
    const path = toChina(answer.paths);
    expect(path).toMatchObject({ broken: true, brokenAt: 0 });
    const claims = path?.brokenBecause?.claims.map(String) ?? [];
    expect(claims).toContain("china-halts-nvidia:us-restricts-h20");
    await expectQuoted(claims);
    expect(path?.brokenBecause?.relations).toContain("us-government:RESTRICTS:h20");
    expect(path?.controls).toContainEqual({
      relation: "us-government:RESTRICTS:h20",
      hop: 0,
      effect: "cuts",
      inForce: true,
    });
    expect(answer.lost.certain.map(({ entity }) => String(entity))).toContain("china");
  });

  it("after the permission it is not, nor with the restriction switched off", async () => {
    const later = await trace("entity=h20&direction=downstream&asOf=2025-08");
    expectSound(later);
    expect(toChina(later.paths)?.broken).toBe(false);
    const off = await trace("entity=h20&direction=downstream&asOf=2025-05&policiesOff=us-h20-restriction");
    expect(toChina(off.paths)?.broken).toBe(false);
    expect(off.controls.filter((each) => each.off).map(({ relation }) => String(relation))).toContain(
      "us-h20-restriction:TARGETS:h20",
    );
  });

  it("a path that a text denies names the sentence", async () => {
    const answer = await trace("entity=chinese-companies&direction=upstream&asOf=2025-10");
    expectSound(answer);
    const denied = answer.paths.find(
      (path) => relationsOf(path).join() === "nvidia:SUPPLIES:chinese-companies:nvidia-chips",
    );
    expect(denied?.broken).toBe(true);
    await expectQuoted(denied?.brokenBecause?.claims.map(String) ?? []);
  });
});

describe("paths of flow between two", () => {
  it("lead from Nvidia to DeepSeek over the goods, and say that the seller is not stated", async () => {
    const answer = await flow("from=nvidia&to=deepseek");
    expectSound(answer);
    const [best] = answer.paths;
    expect(best?.continuity).toBe("continuous");
    expect(best?.hops.map(({ from, to, implied }) => [from, to, implied])).toEqual([
      ["nvidia", "nvidia-chips", false],
      ["nvidia-chips", "deepseek", true],
    ]);
    expect(answer.searched).toMatchObject({ mode: "flow", from: { id: "nvidia" }, to: { id: "deepseek" } });
  });

  it("do not run backwards, and the answer offers the other way round", async () => {
    const { paths, searched } = await flow("from=deepseek&to=nvidia");
    expect(paths).toEqual([]);
    expect(searched.wider.map(({ params }) => params)).toContainEqual({ from: "nvidia", to: "deepseek" });
  });
});

describe("then and now", () => {
  it("between April 2025 and January 2026 the restriction of H20 ended, by the claims of the permission", async () => {
    const { added, ended, changed, contested, articles, refs } = await api.read(
      "/compare?from=2025-04&to=2026-01&entity=h20",
      compareAnswer,
    );
    const restriction = ended.find(({ relation }) => relation.id === "us-government:RESTRICTS:h20");
    expect(restriction).toMatchObject({ before: "holds", after: "notHeld" });
    expect(restriction?.claims.map(({ id }) => String(id))).toContain("alibaba-inference-chip:us-permits-h20");
    expect(added.map(({ relation }) => String(relation.id))).toContain("us-government:PERMITS:h20");
    const named = new Set(refs.map(({ id }) => String(id)));
    for (const { relation, before, after } of [...added, ...ended, ...changed, ...contested]) {
      expect([relation.subject, relation.object, relation.item]).toContain("h20");
      expect(before).not.toBe(after);
      expect(named).toContain(String(relation.subject));
    }
    expect(articles.length).toBeGreaterThan(0);
  });

  it("between a date and itself nothing changes", async () => {
    const { added, ended, changed, contested } = await api.read("/compare?from=2025-08&to=2025-08", compareAnswer);
    expect([added, ended, changed, contested]).toEqual([[], [], [], []]);
  });
});

describe("what cannot be answered", () => {
  it.each([
    ["/trace?entity=nvidea", "entity", /Did you mean: nvidia/],
    ["/trace?entity=alibaba-group", "entity", /Did you mean: alibaba\?/],
    ["/paths?mode=flow&from=nvidia&to=deep-seek", "from, to", /Did you mean: deepseek/],
    ["/compare?from=2025&to=2026&entity=h200x", "entity", /"h200x"/],
    ["/trace?entity=alibaba&without=nvidea", "without", /Did you mean: nvidia/],
  ])("%s is 404, names %s and what was meant perhaps", async (path, parameter, detail) => {
    const answer = await api.request(`/api/v1${path}`);
    const told = problem.parse(JSON.parse(answer.text));
    expect([answer.status, told.code, told.errors?.[0]?.path]).toEqual([404, "unknown_entity", parameter]);
    expect(told.detail).toMatch(detail);
  });

  it.each([
    ["/paths?mode=flow&from=nvidia&to=nvidia", "to"],
    ["/paths?from=nvidia&to=nvidia", "to"],
    ["/trace?entity=alibaba&asOf=2025-02-30", "asOf"],
    ["/trace?entity=alibaba&asOf=August", "asOf"],
    ["/trace?entity=alibaba&knownBy=2025-00", "knownBy"],
    ["/trace?entity=alibaba&maxHops=0", "maxHops"],
    ["/trace?entity=alibaba&maxHops=7", "maxHops"],
    ["/paths?mode=flow&from=nvidia&to=deepseek&maxHops=1.5", "maxHops"],
    ["/compare?from=2026&to=2025", "to"],
  ])("%s is 400 and names %s", async (path, parameter) => {
    const answer = await api.request(`/api/v1${path}`);
    const told = problem.parse(JSON.parse(answer.text));
    expect([answer.status, told.code, told.errors?.map((each) => each.path)]).toEqual([
      400,
      "bad_request",
      [parameter],
    ]);
  });
});
