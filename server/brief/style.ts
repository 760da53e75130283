/** The one style sheet of a brief: on screen and on A4, in ink on white. Values are those of the product's tokens. */
import { createHash } from "node:crypto";

export const BRIEF_STYLE = `
@page { size: A4; margin: 16mm 16mm 18mm; @bottom-center { content: counter(page); font: 9pt "IBM Plex Sans", "Noto Sans", Arial, sans-serif; color: #62676f; } }
:root { color-scheme: light; --ink: #16191f; --ink-2: #464b54; --ink-3: #62676f; --line: #e2e2dc; --stop: #b23420; --go: #0a6640; --mark: #ffdd75; --mark-line: #855b00; --restrict: #ce514f;
  --ui: "IBM Plex Sans", "IBM Plex Sans Arabic", "Noto Sans", "Noto Sans Arabic", "Segoe UI", "SF Arabic", "Geeza Pro", "Noto Kufi Arabic", "DejaVu Sans", system-ui, Tahoma, Arial, "Noto Sans CJK SC", sans-serif;
  --quote: "Source Serif 4 Variable", "Source Serif 4", "Noto Serif", Georgia, "Times New Roman", "Noto Naskh Arabic", "Liberation Serif", "DejaVu Serif", serif;
  --mono: "IBM Plex Mono", ui-monospace, "SF Mono", Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; }
:root:lang(ar) { --ui: "IBM Plex Sans Arabic", "IBM Plex Sans", "Noto Sans Arabic", "SF Arabic", "Segoe UI", "Geeza Pro", "Noto Kufi Arabic", "Noto Sans", Tahoma, Arial, "DejaVu Sans", system-ui, sans-serif; }
:lang(ar) { --quote: "Noto Naskh Arabic Variable", "Noto Naskh Arabic", Amiri, "Traditional Arabic", "Geeza Pro", "Times New Roman", "DejaVu Sans", serif; }
* { box-sizing: border-box; }
html { background: #fff; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { max-width: 720px; margin: 0 auto; padding: 32px 20px 48px; font: 14px/1.5 var(--ui); color: var(--ink); background: #fff; font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; }
body:lang(ar) { line-height: 1.65; }
h1, h2, h3, p, ol, ul, dl, dd, figure, blockquote { margin: 0; padding: 0; }
ol, ul { list-style: none; }
time, .n { unicode-bidi: isolate; }
a { color: inherit; text-underline-offset: 3px; text-decoration-color: var(--ink-3); }
a:focus-visible { outline: 2px solid #0b5fd0; outline-offset: 2px; }
code, .id { font-family: var(--mono); unicode-bidi: isolate; direction: ltr; }
.top { display: flex; align-items: center; gap: 8px; padding-block-end: 12px; border-block-end: 1px solid var(--ink); font-size: 13px; }
.top svg { flex: none; }
.top b { font-weight: 600; font-size: 15px; }
.top .when { margin-inline-start: auto; color: var(--ink-3); font-size: 12px; }
h1 { margin-block-start: 28px; font-size: 15px; font-weight: 500; color: var(--ink-2); line-height: 1.5; }
.answer { margin-block-start: 4px; font-size: 20px; line-height: 1.5; font-weight: 600; text-wrap: pretty; }
.answer:lang(ar) { line-height: 1.7; }
.tags { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-block-start: 12px; font-size: 13px; color: var(--ink-2); }
.tags li { display: flex; gap: 6px; align-items: baseline; }
.stop { color: var(--stop); } .go { color: var(--go); }
figure { margin-block: 24px 0; padding-block: 12px; border-block: 1px solid var(--line); break-inside: avoid; }
figure > svg { display: block; max-width: 100%; height: auto; }
figure svg text { font-family: var(--ui); }
.key { display: flex; flex-wrap: wrap; gap: 2px 20px; margin-block-start: 8px; font-size: 12px; color: var(--ink-3); }
.key li { display: flex; gap: 8px; align-items: center; }
.key svg { width: 34px; height: 14px; flex: none; }
[dir="rtl"] .key svg { transform: scaleX(-1); }
h2 { margin-block: 32px 12px; font-size: 13px; font-weight: 600; color: var(--ink-2); break-after: avoid; }
.hop { position: relative; padding-inline-start: 28px; padding-block-end: 20px; }
.hop::before { content: ""; position: absolute; inset-block: 0; inset-inline-start: 7px; border-inline-start: 2px solid var(--ink); }
.hop:last-child::before { inset-block-end: auto; block-size: 6px; }
.hop:only-child::before { display: none; }
.hop[data-join="firmLevel"]::before { border-inline-start: 1px dashed var(--ink-3); }
.hop[data-after-break]::before { border-inline-start: 2px dotted var(--ink-3); }
.hop::after { content: ""; position: absolute; inset-block-start: 5px; inset-inline-start: 2px; inline-size: 12px; block-size: 20px; border: 2px solid var(--ink); border-radius: 6px; background: #fff; }
.hop[data-weakest]::after { border-color: var(--mark-line); background: var(--mark); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.hop[data-breaks]::after { border-color: var(--stop); border-style: dashed; }
.hop-head { display: flex; gap: 10px; align-items: baseline; justify-content: space-between; break-after: avoid; }
.count { font-size: 12px; color: var(--ink-3); break-after: avoid; }
.count b { font-weight: 600; color: var(--mark-line); }
h3 { font-size: 16px; font-weight: 600; line-height: 1.5; text-wrap: pretty; break-after: avoid; }
h3:lang(ar) { line-height: 1.7; }
.grade { flex: none; display: inline-block; min-inline-size: 17px; block-size: 17px; padding-inline: 3px; border: 1px solid var(--ink); border-radius: 2px; font: 600 11px/15px var(--ui); text-align: center; direction: ltr; color: var(--ink); }
.grade[data-grade="A"] { border-width: 0; line-height: 17px; color: #fff; background: var(--ink); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.grade[data-grade="B"] { border-width: 1.5px; border-block-end-width: 3px; line-height: 12.5px; }
.grade[data-grade="D"] { border-style: dashed; }
.facts { display: grid; grid-template-columns: minmax(96px, max-content) 1fr; gap: 1px 16px; margin-block: 6px 4px; font-size: 13px; }
.facts dt { color: var(--ink-3); }
.facts dd { color: var(--ink-2); min-inline-size: 0; }
.facts dd b { font-weight: 600; color: var(--ink); }
.facts dd b.stop { color: var(--stop); } .facts dd b.go { color: var(--go); }
.claim { margin-block-start: 12px; padding-inline-start: 12px; border-inline-start: 3px solid var(--mark); break-inside: avoid; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.claim blockquote { font: 16px/1.6 var(--quote); text-wrap: pretty; }
.claim blockquote:lang(ar) { font-size: 17px; line-height: 1.8; }
.claim blockquote[data-voice="ours"] { font: 14.5px/1.55 var(--ui); }
.claim blockquote[data-voice="ours"]:lang(ar) { font: 15px/1.75 var(--ui); }
.claim blockquote[dir="rtl"] { text-align: right; } .claim blockquote[dir="ltr"] { text-align: left; }
.latin { font-size: .9em; }
.control { padding: 0 3px; border: 1px solid var(--ink-3); border-radius: 2px; font: 10px/1.4 var(--mono); unicode-bidi: isolate; color: var(--stop); }
.ours { margin-block-start: 2px; font-size: 12px; font-weight: 600; color: var(--mark-line); }
.source { margin-block-start: 4px; font-size: 12.5px; color: var(--ink-2); }
.source b { font-weight: 600; color: var(--ink); }
.source .no { color: var(--stop); font-weight: 600; }

.small { font-size: 12px; color: var(--ink-3); }
.small .id { font-size: 11px; }
.small.flag { font-weight: 600; color: var(--stop); }
.url { font-size: 12px; color: var(--ink-2); unicode-bidi: isolate; }
.norm { padding-block: 12px; border-block-start: 1px solid var(--line); }
.norm:first-of-type { border-block-start: 0; padding-block-start: 0; }
.norm h3 { font-size: 15px; }
.norm .because { margin-block-start: 2px; font-size: 13px; color: var(--ink-2); }
.norm > p { break-after: avoid; }
.lines li { position: relative; padding-inline-start: 16px; margin-block-start: 4px; color: var(--ink-2); font-size: 13px; break-inside: avoid; }
.lines li::before { content: ""; position: absolute; inset-inline-start: 0; inset-block-start: .68em; inline-size: 8px; border-block-start: 1.5px solid var(--ink-3); }
.lines li b { color: var(--ink); font-weight: 600; }
.measured { color: var(--ink); font-size: 14px; font-weight: 500; }
.graph .id { font-size: 12px; word-break: break-all; }
.check { margin-block-start: 8px; font-size: 12.5px; color: var(--ink-2); }
.check code { font-size: 11.5px; white-space: nowrap; }
@media screen and (max-width: 560px) {
  body { padding: 20px 16px 40px; }
  figure { overflow-x: auto; } figure > svg { min-width: 620px; }
  .facts { grid-template-columns: 1fr; } .facts dd { margin-block-end: 4px; }
  .top .when { display: none; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; color: #000; }
  h1 { margin-block-start: 14pt; } h2 { margin-block-start: 20pt; }
  a { text-decoration: none; }
  p, h3, dd, blockquote { break-inside: avoid; orphans: 3; widows: 3; }
  .graph, .limits li { break-inside: avoid; }
}
`;

/** For a Content-Security-Policy: `style-src ${BRIEF_STYLE_SOURCE}` lets this style in and no other. */
export const BRIEF_STYLE_SOURCE = `'sha256-${createHash("sha256").update(BRIEF_STYLE).digest("base64")}'`;

/** Nothing may be fetched, run or sent; also from a copy on disk, where no header is. */
export const BRIEF_POLICY = `default-src 'none'; style-src ${BRIEF_STYLE_SOURCE}; base-uri 'none'; form-action 'none'`;
