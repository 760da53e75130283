import { fileURLToPath } from "node:url";

/** The folder of the clone. */
export const root: string = fileURLToPath(new URL("../..", import.meta.url));

/** A printer of progress lines of one part: `[engine] …`. Without a terminal nothing is coloured or redrawn. */
export function progressOf(part: string): (line: string) => void {
  return (line) => console.log(`[${part}] ${line}`);
}

/** Ends the process with words for the user instead of a stack. */
export function failWith(message: string, exitCode: number): never {
  console.error(message);
  process.exit(exitCode);
}
