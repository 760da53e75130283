import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "#text/fold.ts";
import { originalSpan } from "#text/offset-map.ts";
import type { MatchName } from "../../../seed/stages/lexicon.ts";
import { type NameMatch, NameMatcher, nameForm } from "../../../seed/stages/name-matcher.ts";

const names: MatchName[] = [
  { name: "الصين", entity: "china" },
  { name: "علي بابا", entity: "alibaba" },
  { name: "Alibaba", entity: "alibaba" },
  { name: "إنفيديا", entity: "nvidia" },
  { name: "رقائق إنفيديا", entity: "nvidia-chips" },
  { name: "H20", entity: "h20" },
  { name: "RTX Pro 6000D", entity: "rtx-pro-6000d" },
  { name: "كوين", entity: "qwen" },
  { name: "Anthropic", entity: "anthropic" },
  { name: "U.S.", entity: "united-states" },
];
const matcher = new NameMatcher(names);
const found = (text: string) =>
  matcher.find(text).map(({ start, end, entity }) => `${text.slice(start, end)}=${entity}`);

describe("NameMatcher", () => {
  it.each([
    ["وصلت وإنفيديا إلى الصين", ["إنفيديا=nvidia", "الصين=china"]],
    ["بالصين وللصين", ["الصين=china", "لصين=china"]],
    ["على بابا، وعلي-بابا", ["على بابا=alibaba", "علي-بابا=alibaba"]],
    ["رقائق إنفيديا", ["رقائق إنفيديا=nvidia-chips"]],
    ["رقائق من إنفيديا", ["إنفيديا=nvidia"]],
    ["H20 و H200 وH20s", ["H20=h20", "H20=h20"]],
    ["لـH20", ["H20=h20"]],
    ["rtx-pro 6000d", ["rtx-pro 6000d=rtx-pro-6000d"]],
    ["RTX Pro\n6000D", ["RTX Pro\n6000D=rtx-pro-6000d"]],
    ["RTX Pro\n\n6000D", []],
    ["نموذج كوين وكوين", ["كوين=qwen", "كوين=qwen"]],
    ["OpenAI وAnthropic", ["Anthropic=anthropic"]],
    ["Nvidia's U.S. unit", ["U.S.=united-states"]],
    ["إِنْفِيدْيَا", ["إِنْفِيدْيَا=nvidia"]],
    ["علي، بابا", []],
    ["والصينية", []],
    ["", []],
  ])("finds in %j: %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("gives a shared name to the first bearer and says so", () => {
    const shared = new NameMatcher([
      { name: "بكين", entity: "beijing" },
      { name: "بكين", entity: "chinese-government" },
    ]);
    expect(shared.find("من بكين").map(({ entity }) => entity)).toEqual(["beijing"]);
    expect(shared.shared).toEqual([{ name: "بكين", entity: "beijing", other: "chinese-government" }]);
  });

  it("looks for nothing shorter than two letters or digits", () => {
    expect(nameForm("C++")).toBe("");
    expect(nameForm(" - ")).toBe("");
    expect(nameForm("Go")).toBe("go");
  });

  it("stays linear on bait made of the beginnings of names", () => {
    const bait = `${"RTX Pro ".repeat(6000)} ${"وبال".repeat(12_000)} ${"علي ".repeat(12_000)}`;
    expect(matcher.find(bait)).toEqual([]);
  });
});

/** What a particle leaves of its word: two letters or digits. */
const TWO = "(?=[ء-يa-z0-9]{2})";

/**
 * The same contract told with regular expressions: at each word start, every name behind every particle, the one that
 * reaches furthest with the fewest particles; then on after it.
 */
function oracle(all: readonly MatchName[], text: string): NameMatch[] {
  const map = fold(text);
  const { folded } = map;
  const bound = (before: string, after: string) => {
    if (!/[\p{L}\p{N}]/u.test(before) || !/[\p{L}\p{N}]/u.test(after)) return true;
    const arabic = (char: string) => /\p{Script=Arabic}/u.test(char) && /\p{L}/u.test(char);
    return arabic(before) !== arabic(after);
  };
  const one = "[\\s\\-_'\u2019]";
  const separator = `(?!(?:${one}*\n){2})${one}{1,3}(?!${one})`;
  const particle = ["", "و", "ف"].flatMap((first) => ["", "ب", "ل", "ك"].map((second) => first + second));
  const prefixes = [...particle.flatMap((each) => [each, `${each}ال`]), "لل", "ولل", "فلل"];
  const literally = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const patterns = all.flatMap(({ name, entity }) =>
    [...prefixes, "ل/", "ول/", "فل/"].flatMap((prefix) => {
      const form = nameForm(name);
      const elided = prefix.endsWith("/");
      if (form === "" || (elided && !form.startsWith("ال"))) return [];
      const lead = elided ? prefix.slice(0, -1) : prefix;
      const words = (elided ? form.slice(1) : form).split(" ").map(literally);
      const pattern = new RegExp(`${lead}${lead === "" ? "" : TWO}(${words.join(separator)})`, "y");
      return [{ pattern, lead, entity }];
    }),
  );
  const matches: NameMatch[] = [];
  for (let at = 0; at < folded.length; ) {
    let best: { start: number; end: number; entity: string } | null = null;
    const startsWord =
      /[\p{L}\p{N}]/u.test(folded[at] ?? "") && (at === 0 || bound(folded[at - 1] ?? "", folded[at] ?? ""));
    for (const { pattern, lead, entity } of startsWord ? patterns : []) {
      pattern.lastIndex = at;
      const match = pattern.exec(folded);
      if (match?.[1] === undefined) continue;
      if (lead !== "" && match[1].length < 3) continue;
      const [start, end] = [at + lead.length, at + match[0].length];
      const plural = /[0-9]$/.test(match[1]) && folded[end] === "s" && bound("s", folded[end + 1] ?? " ");
      if (end < folded.length && !plural && !bound(folded[end - 1] ?? "", folded[end] ?? "")) continue;
      if (best === null || end > best.end || (end === best.end && start < best.start)) best = { start, end, entity };
    }
    const span = best === null ? null : originalSpan(text, map, best.start, best.end);
    if (best === null || span === null) at++;
    else {
      matches.push({ ...span, entity: best.entity });
      at = best.end;
    }
  }
  return matches;
}

describe("NameMatcher against the naive oracle", () => {
  const word = fc.string({ unit: fc.constantFrom(..."البولكفصين"), minLength: 1, maxLength: 4 });
  const latin = fc.string({ unit: fc.constantFrom(..."hs20"), minLength: 1, maxLength: 3 });
  const name = fc.array(fc.oneof(word, latin), { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
  const gap = fc.constantFrom(" ", " ", "-", "", "\n", "، ", "و", "ال", "لل", "ب", "\n\n", " - ", "ـ");

  it("finds the same in any text made of names, particles and noise", () => {
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 6 }).chain((all) => {
          const piece = fc.oneof(fc.constantFrom(...all), word, latin);
          return fc.tuple(fc.constant(all), fc.array(fc.tuple(piece, gap), { maxLength: 10 }));
        }),
        ([all, pieces]) => {
          const bearers = [...new Set(all.map(nameForm))].map((form, index) => ({ name: form, entity: `e${index}` }));
          const text = pieces.flat().join("");
          expect(new NameMatcher(bearers).find(text)).toEqual(oracle(bearers, text));
        },
      ),
      { numRuns: 300 },
    );
  });
});
