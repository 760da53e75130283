/**
 * Finds what is printed around an article and is not part of it. Regions are marked, nothing is cut: offsets stay.
 * The cues are the common phrases of Arabic and English news sites, folded; a cue counts only where the line is short
 * enough to be a prompt and not a sentence that uses the same words.
 */
import type { Region } from "#contract/model.ts";
import { foldForSearch } from "#text/fold.ts";

type RegionKind = Region["kind"];

/** A line that begins with one of these and is not longer than the words given is boilerplate of that kind. */
interface Cue {
  readonly kind: RegionKind;
  readonly words: number;
  readonly begins: readonly string[];
}

const CUES: readonly Cue[] = [
  {
    kind: "readAlso",
    words: 30,
    begins: [
      "اقرا ايضا",
      "اقرا المزيد",
      "اقرا كذلك",
      "اقرا في",
      "اقرووا ايضا",
      "طالع ايضا",
      "طالع المزيد",
      "شاهد ايضا",
      "شاهدوا ايضا",
      "قد يهمك",
      "قد يعجبك",
      "مواضيع ذات صله",
      "موضوعات ذات صله",
      "اخبار ذات صله",
      "مقالات ذات صله",
      "للمزيد اقرا",
      "read also",
      "also read",
      "read more",
      "see also",
      "related articles",
      "related stories",
      "recommended for you",
      "you may also like",
      "more on this",
    ],
  },
  {
    kind: "share",
    words: 14,
    begins: [
      "شاركها",
      "شاركوها",
      "شارك الخبر",
      "شارك المقال",
      "شارك هذا",
      "شارك علي",
      "مشاركه الخبر",
      "مشاركه المقال",
      "انشر الخبر",
      "تابعونا",
      "تابعنا",
      "تابعوا صفحتنا",
      "انضم الي قناتنا",
      "share this",
      "share on",
      "share via",
      "follow us",
      "join our channel",
      "copy link",
      "facebook twitter",
    ],
  },
  {
    kind: "newsletter",
    words: 18,
    begins: [
      "ابق علي اطلاع",
      "اشترك في النشره",
      "اشترك في نشرتنا",
      "اشترك الان",
      "اشترك معنا",
      "سجل في النشره",
      "سجل بريدك",
      "احصل علي النشره",
      "النشره البريديه",
      "نشرتنا البريديه",
      "stay informed with",
      "subscribe to",
      "subscribe now",
      "sign up for",
      "sign up to",
      "get our newsletter",
      "unlock the editor s digest",
    ],
  },
  {
    kind: "comments",
    words: 8,
    begins: [
      "اترك تعليق",
      "اترك ردا",
      "اترك رد",
      "اضف تعليق",
      "اكتب تعليق",
      "شاركنا رايك",
      "شاركونا رايكم",
      "لا توجد تعليقات",
      "leave a comment",
      "leave a reply",
      "post a comment",
      "add a comment",
      "no comments",
    ],
  },
  {
    kind: "advertising",
    words: 6,
    begins: [
      "اعلان مدفوع",
      "اعلان ممول",
      "محتوي ممول",
      "محتوي برعايه",
      "محتوي اعلاني",
      "ماده اعلانيه",
      "مساحه اعلانيه",
      "برعايه",
      "advertisement",
      "sponsored",
      "paid content",
      "promoted",
    ],
  },
];

/** `إعلان X` over a banner's caption: a word that also begins headlines, so it counts at the text's edges only. */
const CAPTION = /^(?:اعلان|ad|advert)(?: |$)/;
const CAPTION_WORDS = 4;
/** Words from which a line is a paragraph and no caption. */
const PARAGRAPH_WORDS = 14;
const SENTENCE_END = /[.!?؟…:؛;]["”»)\]]*\s*$/;

interface Line {
  /** Its place among the lines that hold something, and among all lines. */
  readonly index: number;
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly words: number;
  readonly sentence: boolean;
}

/** The boilerplate regions of a text, in order, whole lines each, never overlapping. */
export function findBoilerplate(text: string): Region[] {
  const lines = linesOf(text);
  const kinds = lines.map(cueOf);
  for (const block of edgeBlocks(lines)) {
    const isBanner = block.some((line) => CAPTION.test(line.folded) && line.words <= CAPTION_WORDS);
    if (isBanner) for (const line of block) kinds[line.index] ??= "advertising";
  }
  const regions: Region[] = [];
  lines.forEach((line, index) => {
    const kind = kinds[index];
    if (kind == null) return;
    const last = regions.at(-1);
    const touches = last !== undefined && last.kind === kind && text.slice(last.end, line.start).trim() === "";
    if (touches) regions[regions.length - 1] = { ...last, end: line.end };
    else regions.push({ kind, start: line.start, end: line.end });
  });
  return regions;
}

function cueOf(line: Line): RegionKind | null {
  for (const cue of CUES) {
    if (line.words > cue.words) continue;
    if (cue.begins.some((phrase) => line.folded.startsWith(phrase))) return cue.kind;
  }
  return null;
}

/** Lines with something on them, without the blank space around them. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0, row = 0; start < text.length; row++) {
    const newline = text.indexOf("\n", start);
    const stop = newline < 0 ? text.length : newline;
    const raw = text.slice(start, stop);
    const folded = foldForSearch(raw.slice(0, 2000));
    if (folded !== "") {
      const from = start + raw.length - raw.trimStart().length;
      const to = from + raw.trim().length;
      lines.push({
        index: lines.length,
        row,
        start: from,
        end: to,
        folded,
        words: folded.split(" ").length,
        sentence: SENTENCE_END.test(raw.slice(-40)),
      });
    }
    start = stop + 1;
  }
  return lines;
}

/** The runs of captions (short lines that end no sentence, no blank line between) before the first and after the last paragraph. */
function edgeBlocks(lines: readonly Line[]): Line[][] {
  const isCaption = (line: Line) => line.words < PARAGRAPH_WORDS && !line.sentence;
  const firstParagraph = lines.findIndex((line) => !isCaption(line));
  if (firstParagraph < 0) return [];
  const lastParagraph = lines.findLastIndex((line) => !isCaption(line));
  return [...blocksOf(lines.slice(0, firstParagraph)), ...blocksOf(lines.slice(lastParagraph + 1))];
}

function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const previous = block?.at(-1);
    if (block !== undefined && previous !== undefined && line.row === previous.row + 1) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}
