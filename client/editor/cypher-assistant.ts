import type {
  Answer,
  Asked,
  CompleteAsked,
  CompletionOffer,
  FormatAsked,
  Formatted,
  FromWorker,
  GraphNames,
  LintAsked,
  LintFault,
  ToWorker,
} from "./assistant-messages.ts";
import workerAddress from "./cypher-worker.ts?worker&url";

/** Asks the language worker. An answer may fail to come: the worker is a comfort, and the page works without it. */
export interface CypherAssistant {
  learn(names: GraphNames): void;
  lint(asked: LintAsked): Promise<readonly LintFault[]>;
  complete(asked: CompleteAsked): Promise<readonly CompletionOffer[]>;
  /** Null where the text cannot be formatted. */
  format(asked: FormatAsked): Promise<Formatted | null>;
  end(): void;
}

const FAILED: Answer = { ask: "failed", message: "the worker ended" };

/** Under Trusted Types a worker's address must come from a policy; ours lets through this one address and no other. */
const policy = window.trustedTypes?.createPolicy("silsila-cypher-worker", {
  createScriptURL(address) {
    if (address !== workerAddress) throw new TypeError("Only the Cypher worker may be started");
    return address;
  },
});

/** Starts the worker: 6 MB, so it is started when an editor is mounted and no sooner. */
export function startAssistant(): CypherAssistant {
  const worker = new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, { type: "module" });
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  let broken = false;
  const send = (message: ToWorker) => worker.postMessage(message);
  const giveUp = () => {
    broken = true;
    for (const resolve of waiting.values()) resolve(FAILED);
    waiting.clear();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
  });
  worker.addEventListener("error", giveUp);
  const ask = (asked: Asked) =>
    new Promise<Answer>((resolve) => {
      if (broken) return resolve(FAILED);
      last += 1;
      waiting.set(last, resolve);
      send({ id: last, asked });
    });
  return {
    learn: (names) => send({ names }),
    async lint(asked) {
      const answer = await ask(asked);
      return answer.ask === "lint" ? answer.faults : [];
    },
    async complete(asked) {
      const answer = await ask(asked);
      return answer.ask === "complete" ? answer.offers : [];
    },
    async format(asked) {
      const answer = await ask(asked);
      return answer.ask === "format" ? answer.formatted : null;
    },
    end() {
      worker.terminate();
      giveUp();
    },
  };
}
