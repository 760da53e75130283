import { SingleBar } from "cli-progress";
import type { Progress } from "./effects.ts";

interface Output extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
}

/** Bars on a terminal, plain lines elsewhere; always to the stream given, so that results stay apart. */
export function terminalProgress(output: Output): Progress {
  if (output.isTTY === true) return barProgress(output);
  return {
    line: (text) => void output.write(`${text}\n`),
    step: (job, done, total) => {
      if (done === total) output.write(`${job}: ${total} written\n`);
    },
  };
}

function barProgress(output: Output): Progress {
  let bar: SingleBar | null = null;
  return {
    line: (text) => void output.write(`${text}\n`),
    step(job, done, total) {
      if (bar === null) {
        bar = new SingleBar({ format: "{job} [{bar}] {value}/{total}", stream: output, hideCursor: true });
        bar.start(total, 0, { job });
      }
      bar.update(done, { job });
      if (done < total) return;
      bar.stop();
      bar = null;
    },
  };
}
