/** What the path answers, in one question and one sentence, and the tags below it. */
import { GRADES } from "#contract/claim-vocabulary.ts";
import type { EntityType } from "#contract/ontology.ts";
import type { FlowPath } from "#contract/trace.ts";
import { agreementOf } from "#text/arabic-grammar.ts";
import { isolate } from "#text/bidi.ts";
import { dated, dateWords } from "../dates.ts";
import { gradeMark, type Lookup, reasonOf } from "../lookup.ts";
import { type Html, html, joined, sentence } from "../markup.ts";
import { counted, fill } from "../words.ts";

type Verdict = "broken" | "firmLevel" | "contested" | "unknown" | "mayCut" | "implied" | "stands";

/** The weightiest thing that is to be said of the path as a whole. */
export function verdictOf(path: FlowPath, switchedOff: (relation: string) => boolean): Verdict {
  if (path.broken) return "broken";
  if (path.continuity === "firmLevel") return "firmLevel";
  if (path.hops.some(({ state }) => state === "contested")) return "contested";
  if (path.hops.some(({ state }) => state !== "holds")) return "unknown";
  if (path.controls.some((each) => each.effect === "mayCut" && each.inForce && !switchedOff(each.relation)))
    return "mayCut";
  return path.hops.some(({ implied }) => implied) ? "implied" : "stands";
}

const ANSWERS: Readonly<Record<Lookup["language"], Readonly<Record<Verdict, string>>>> = {
  ar: {
    broken: "لا، على ما وُثّق حتى {date}: ينقطع المسار عند {broken}",
    firmLevel:
      "لا يقول ذلك نصّ: كل خطوة موثّقة وحدها، لكن البضاعة لا تتّصل عند {loose}، فالصلة بين {from} و{to} صلة شركات لا صلة بضاعة",
    contested: "فيه خلاف حتى {date}: {contested} متنازَع فيها بين الأقوال",
    unknown: "لا يُعرف لذلك التاريخ: المسار موثّق، لكنّ {unknown} غير معروفة الحال في {date}",
    mayCut: "نعم، على ما وُثّق حتى {date}، في {hops}، وقد يقطع المسارَ قيدٌ لا يبيّن النص هل يشمله",
    implied: "نعم من حيث المنشأ، على ما وُثّق حتى {date}، في {hops}: تُعرف البضاعة ومن أين جاءت، ولا يُذكر من باعها",
    stands: "نعم، على ما وُثّق حتى {date}، في {hops}",
  },
  en: {
    broken: "No, as documented up to {date}: the path breaks at {broken}",
    firmLevel:
      "No text says so: each hop is documented by itself, but the goods do not continue at {loose}, so what ties {from} to {to} is firms, not goods",
    contested: "That is contested up to {date}: the claims differ on {contested}",
    unknown: "Not known for that date: the path is documented, but the state of {unknown} on {date} is unknown",
    mayCut:
      "Yes, as documented up to {date}, in {hops}, though a control may cut it: the text does not say whether it reaches this path",
    implied:
      "Yes by origin, as documented up to {date}, in {hops}: the goods and where they come from are known, who sold them is not stated",
    stands: "Yes, as documented up to {date}, in {hops}",
  },
};

const HOP = { ar: "الخطوة {n}", en: "hop {n}" } as const;

/** "Do goods from Nvidia reach Alibaba?", "هل تصل رقاقة H20 إلى علي بابا؟" */
export function questionWords(lookup: Lookup): string {
  const { path } = lookup.input;
  const [first, last] = [path.hops[0]?.from ?? "", path.hops.at(-1)?.to ?? ""];
  const type = lookup.entity(first)?.type ?? "Organization";
  const [from, to] = [isolate(lookup.plainName(first)), isolate(lookup.plainName(last))];
  const isGoods = GOODS.has(type);
  if (lookup.language === "en") {
    if (isGoods) return `Does ${from} reach ${to}?`;
    return `${type === "Place" ? "Does computing capacity in" : "Do goods from"} ${from} reach ${to}?`;
  }
  if (isGoods)
    return `هل ${agreementOf(lookup.plainName(first), type) === "feminine" ? "تصل" : "يصل"} ${from} إلى ${to}؟`;
  return `هل تصل ${type === "Place" ? "قدرة حوسبة" : "بضاعة"} من ${from} إلى ${to}؟`;
}

const GOODS: ReadonlySet<EntityType> = new Set<EntityType>(["Chip", "AIModel", "Software", "Equipment"]);

function answerSentence(lookup: Lookup): Html {
  const { path, asOf, controls } = lookup.input;
  const verdict = verdictOf(path, (id) => controls.some(({ relation, off }) => relation === id && off));
  const hopAt = (index: number) => fill(HOP[lookup.language], { n: String(index + 1) });
  const hopWith = (fits: (hop: FlowPath["hops"][number]) => boolean) => hopAt(Math.max(0, path.hops.findIndex(fits)));
  const loose = path.hops.find(({ join }) => join === "firmLevel");
  const isolated = (id: string | undefined) => isolate(lookup.plainName(id ?? ""));
  const said = fill(ANSWERS[lookup.language][verdict], {
    date: dateWords(asOf, lookup.language),
    hops: counted(path.length, "inHops", lookup.language),
    broken: hopAt(path.brokenAt ?? 0),
    contested: hopWith(({ state }) => state === "contested"),
    unknown: hopWith(({ state }) => state === "unknown" || state === "notHeld"),
    loose: isolated(loose?.from),
    from: isolated(path.hops[0]?.from),
    to: isolated(path.hops.at(-1)?.to),
  });
  const reason = verdict === "broken" ? path.brokenBecause : undefined;
  const end = reason !== undefined && /[.؟?!]$/u.test(reason[lookup.language]) ? "" : ".";
  return html`${sentence(said)}${reason === undefined ? null : html`${lookup.words.colon}${reasonOf(reason, lookup)}`}${end}`;
}

export function answerSection(lookup: Lookup): Html {
  const { input, words, language } = lookup;
  const { path } = input;
  const weakest = path.hops[path.weakestHop];
  const continuity = path.continuity === "firmLevel" ? words.joins.firmLevel.split(/[:：]/u)[0] : null;
  return html`<h1>${sentence(questionWords(lookup))}</h1>
<p class="answer">${answerSentence(lookup)}</p>
<ul class="tags">
<li>${gradeMark(path.grade)}<span>${GRADES[path.grade][language]}${
    weakest === undefined || path.length === 1 ? null : html` (${words.weakest}${words.colon}${path.weakestHop + 1})`
  }</span></li>
<li>${words.origin.asOf} ${dated(input.asOf, language)}</li>
${input.knownBy === undefined ? null : html`<li>${joined([words.limit.knownBy.split("{date}")[0] ?? null, dated(input.knownBy, language)], "")}</li>`}
${continuity === null || continuity === undefined ? null : html`<li>${continuity}</li>`}
</ul>`;
}
