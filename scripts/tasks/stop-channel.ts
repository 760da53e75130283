import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./step.ts";

/** What a child of this process imports first, so that it ends with it. It names us: the child's own workers are not ours. */
export function stopChannel(): string {
  return `${pathToFileURL(join(root, "scripts", "bootstrap", "stop-channel.mjs")).href}?parent=${process.pid}`;
}
