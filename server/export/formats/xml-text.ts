// All that XML 1.0 does not name as a character: C0 but tab and line ends, halves of pairs, U+FFFE and U+FFFF.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A text for an element or an attribute in double quotes; what XML 1.0 forbids is left out. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"\t\n\r]/g, (each) => ESCAPES[each] ?? each);
}

/** A text for a comment, which two hyphens would end. */
export function xmlComment(text: string): string {
  return text.replace(FORBIDDEN, "").replaceAll(/-(?=-)|-$/g, "- ");
}
