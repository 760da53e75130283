import { z } from "zod";
import type { EngineProcess } from "./engine-process.ts";

/** What a keeper is told on its command line. No secret stands in it. */
export const KeeperOrder = z.object({
  home: z.string(),
  memory: z.object({ heap: z.string(), pageCache: z.string(), shortLived: z.boolean().optional() }),
  engine: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("java"), java: z.string(), lib: z.string() }),
    z.object({ kind: z.literal("docker") }),
  ]),
});
export type KeeperOrder = z.infer<typeof KeeperOrder>;

/** One way to run Neo4j for a home. */
export interface Launcher {
  /** True when the home holds data that an engine has written. */
  hasData(): Promise<boolean>;
  /** Removes what an unfinished first start left. Called only where no login ever succeeded. */
  clear(): Promise<void>;
  /** Makes an empty home with this first password. */
  make(password: string): Promise<void>;
  /** Starts the engine on this loopback port; does not wait for it. */
  launch(port: number, password: string): Promise<EngineProcess>;
  /** The end of the engine's own log, for the message when it does not start. */
  lastWords(): Promise<string>;
}
