/** The chapters that stand before the calls in docs/api.md: what holds for all of them. */
import { ERROR_CODES } from "../server/contract/errors.ts";
import { MAX_HOPS, MAX_LIMIT } from "../server/contract/query-parts.ts";
import { LIMITS } from "../server/cypher-guard/limits.ts";
import { LONGEST_ADDRESS } from "../server/routes/request-guards.ts";

export function apiChapters(): string {
  const problems = Object.entries(ERROR_CODES).map(
    ([code, { status, title }]) => `| \`${code}\` | ${status} | ${title} |`,
  );
  return `## What holds for every call

**Addresses.** Calls stand under \`/api/v1\`; letter case counts. GET and HEAD read; \`/cypher\` and \`/cypher/explain\` are POST, with
\`application/json\`. There is no CORS: the API is for its own page, for programs and for the command line. It is served to the
host names of the machine itself (\`127.0.0.1\`, \`localhost\`, \`[::1]\`), and what is not GET or HEAD is refused when a page of
another site sends it. Answers have one form each: \`Accept\` is not looked at, and there is no 406.

**Ids** are ours and stable; the database's own never leave it. An entity's is kebab-case English (\`nvidia\`), a relation's is
\`subject:PREDICATE:object\`, and \`:item\` where goods are named (\`nvidia:SUPPLIES:alibaba:h20\`); an article's is its story's, shared by our digest and the
original; a claim's is made of story and proposition. They outlive a reload and the exchange of digest and original.
An id that is not there is 404, also in a parameter, with up to three that may have been meant.

**Offsets** (\`start\`, \`end\`) are UTF-16 code units of the article's \`text\`, end exclusive: in JavaScript \`text.slice(start, end) === quote\`.
A Python program encodes first: \`text.encode("utf-16-le")[2*start:2*end].decode("utf-16-le")\`. Places in a user's query are counted likewise.

**Dates** are ISO, cut to what is known: \`2025\`, \`2025-04\`, \`2025-04-15\`. They are sorted by the first day that they may mean, the vaguer
first. As a bound, \`from=2025\` begins on 1 January, \`to=2025\` and \`asOf=2025\` end on 31 December.

**Lists are cut, and say so.** \`truncated\` is \`{reason, shown, total?}\` where something was left out, and null or absent where nothing was.
\`limit\` counts what the call lists: relations of neighbors, paths of a trace, rows of a query. Up to ${MAX_LIMIT} (200 is always accepted;
\`/timeline\` and \`/articles\` take 2,000, \`/cypher\` 1,000 rows), and paths up to ${MAX_HOPS} hops.

**Cursors.** \`GET /claims\` comes in pages: send \`nextCursor\` back as \`cursor\` with the same filters until it is null. A cursor stands behind
a claim, not at a number: what is added or removed meanwhile neither repeats a claim nor skips one that was there.

**Tags.** Reads carry a weak \`ETag\`, made of the answer and of the version of the data, and \`Cache-Control: no-cache\`. Send the tag as
\`If-None-Match\`: 304 without a body says that nothing has changed. After a load every answer has another tag. While a load is at work
articles change one by one; answers then are of the moment. Problems, \`POST /cypher\` and the probes are \`no-store\`.

**Compression.** Answers from 1 kB on come in \`br\` or \`gzip\` where \`Accept-Encoding\` names them. HEAD has the headers of GET.

**Quota.** 3,000 requests a minute from one address. \`RateLimit-Policy: "…"; q=3000; w=60\` says so and \`RateLimit: "…"; r=2999; t=60\` what is left
(draft-8 of the IETF). Beyond it 429 with \`Retry-After\` in seconds. 503 has it too.

**Bounds of a request.** Addresses of ${LONGEST_ADDRESS.toLocaleString("en")} characters, 64 KiB of address and headers together, 400 kB of body; a parameter once only, a list in one value
with commas; a parameter that a call does not know is refused by name.

**Request ids.** Each answer has \`X-Request-Id\`: yours, where you send one of 1 to 64 letters, digits, \`-\` and \`_\`, else a new one. It is in the log and in problems.

**How it was fetched.** \`explain=cypher\` on any read adds \`explain\`: the Cypher and parameters, ready to run in the console, and one sentence in
both languages on what was done afterwards.

## Problems

Whatever goes wrong is answered as \`application/problem+json\` (RFC 9457), with a \`code\` of this closed set. \`errors\` names each
faulty parameter or field, \`refusal\` the place in a query. No answer holds a stack, a path or the words of a driver.

| code | status | meaning |
|---|---|---|
${problems.join("\n")}

## Values of Cypher

A value of \`POST /cypher\` is exact and tells its type. JSON's own forms are used where they are exact; anything else is an object whose \`$type\` says
what it is. Parameters take the same forms.

| Cypher | JSON |
|---|---|
| null, true, false, string, list, map | JSON's own |
| integer up to 2^53 − 1 | a number without a fraction: \`42\` |
| larger integer | \`{"$type": "integer", "value": "9007199254740993"}\` |
| float with a fraction | a number: \`0.5\` |
| whole, infinite or undefined float | \`{"$type": "float", "value": "2.0"}\`, \`"-Infinity"\`, \`"NaN"\` |
| bytes | \`{"$type": "bytes", "value": …}\` in base64 |
| date, time, localtime, datetime, localdatetime | \`{"$type": "date", "value": "2025-08-01"}\`, ISO 8601, a named zone in brackets |
| duration, point | \`{"$type": "duration", …}\`, \`{"$type": "point", …}\` |
| node, relationship, path | \`{"$type": "node", …}\` with labels or type, properties, and our id, null where a thing has none |
| a map with a key \`$type\` | \`{"$type": "map", "value": [[key, value], …]}\` |

A query is bounded: ${LIMITS.characters.toLocaleString("en")} characters, ${LIMITS.tokens.toLocaleString("en")} words, ${(LIMITS.paramBytes / 1000).toLocaleString("en")} kB of parameters, 10 s, 1,000 rows, 5 MB. Four run at once and 16 wait; beyond that 429.
When the client goes, its query ends. Refusals name a code, the reason in both languages, and the place in the text.

## What is logged

Requests by method, path, status and time; the text of a search or a query never. Each query of a user leaves one audit line: a hash
of its text, time, rows and verdict; each export its format, the number of ids, rows and time. \`/metrics\` counts requests by call and status.

`;
}
