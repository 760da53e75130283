/** The language worker: answers one question after the other. */
import type { Answer, Asked, FromWorker, GraphNames, ToWorker } from "./assistant-messages.ts";
import { complete, format, lint } from "./cypher-language.ts";
import { NO_NAMES } from "./graph-names.ts";

let names: GraphNames = NO_NAMES;

function answerTo(asked: Asked): Answer {
  switch (asked.ask) {
    case "lint":
      return { ask: "lint", faults: lint(asked, names) };
    case "complete":
      return { ask: "complete", offers: complete(asked, names) };
    case "format":
      return { ask: "format", formatted: format(asked) };
  }
}

/** The grammar may fail on a text that is half written; the page goes on without this answer. */
function answerOrFailure(asked: Asked): Answer {
  try {
    return answerTo(asked);
  } catch (thrown) {
    return { ask: "failed", message: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if ("names" in data) names = data.names;
  else postMessage({ id: data.id, answer: answerOrFailure(data.asked) } satisfies FromWorker);
});
