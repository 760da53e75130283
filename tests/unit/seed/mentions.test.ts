import { describe, expect, it } from "vitest";
import { articleId } from "#contract/ids.ts";
import type { AnchoredEnd } from "../../../seed/stages/anchors.ts";
import { findMentions } from "../../../seed/stages/mentions.ts";
import { NameMatcher } from "../../../seed/stages/name-matcher.ts";

const matcher = new NameMatcher([
  { name: "واشنطن", entity: "washington" },
  { name: "إنفيديا", entity: "nvidia" },
  { name: "H20", entity: "h20" },
]);
const text = "قيّدت واشنطن بيع رقاقة H20 من إنفيديا";

function mentions(ends: AnchoredEnd[]): string[] {
  const found = findMentions({ id: articleId.parse("a"), text }, matcher, ends);
  return found.map(({ surface, entityId, kind }) => `${surface}=${entityId}:${kind}`);
}
function end(surface: string, entity: string, kind: AnchoredEnd["kind"]): AnchoredEnd {
  const start = text.indexOf(surface);
  return { entity, start, end: start + surface.length, kind };
}

describe("findMentions", () => {
  it("takes names as the matcher finds them", () => {
    expect(mentions([])).toEqual(["واشنطن=washington:name", "H20=h20:name", "إنفيديا=nvidia:name"]);
  });

  it("lets a reviewed span decide whom a name means", () => {
    expect(mentions([end("واشنطن", "us-government", "descriptor")])[0]).toBe("واشنطن=us-government:descriptor");
  });

  it("keeps names inside a describing phrase", () => {
    expect(mentions([end("رقاقة H20 من إنفيديا", "chips", "descriptor")])).toEqual([
      "واشنطن=washington:name",
      "رقاقة H20 من إنفيديا=chips:descriptor",
      "H20=h20:name",
      "إنفيديا=nvidia:name",
    ]);
  });

  it("drops a name that crosses a reviewed span, and the later of two spans that cross", () => {
    expect(mentions([end("قيّدت واشن", "x", "descriptor"), end("شنطن بيع", "y", "anaphor")])).toEqual([
      "قيّدت واشن=x:descriptor",
      "H20=h20:name",
      "إنفيديا=nvidia:name",
    ]);
  });

  it("counts the shared end of several facts once, under its plainest kind", () => {
    const twice = [end("إنفيديا", "nvidia", "anaphor"), end("إنفيديا", "nvidia", "name")];
    expect(mentions(twice)).toEqual(["واشنطن=washington:name", "H20=h20:name", "إنفيديا=nvidia:name"]);
  });
});
