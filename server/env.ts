/** Configuration: one schema for every setting of DESIGN §3, all faults reported at once. */
import { z } from "zod";

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|::1)$/;
const BOLT_SCHEME = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s]+$/;

const optional = z.string().min(1).optional();

const environment = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, "expected a port number, 0 to 65535")
      .transform(Number)
      .pipe(z.int().max(65_535, "expected a port number, 0 to 65535"))
      .default(3000),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/, "expected a host name or an address")
      .default("127.0.0.1"),
    SILSILA_HOME: z.string().min(1).default(".silsila"),
    SILSILA_ARTICLES: optional,
    /** `1` inside a container, where the published port decides who gets in: the one exception to the loopback rule. */
    SILSILA_CONTAINER: z.enum(["0", "1"]).default("0"),
    NEO4J_URI: z
      .string()
      .regex(BOLT_SCHEME, "expected bolt://, bolt+s://, neo4j:// or neo4j+s:// and a host")
      .optional(),
    NEO4J_USERNAME: z.string().min(1).default("neo4j"),
    NEO4J_PASSWORD: optional,
    NEO4J_DATABASE: z.string().min(1).default("neo4j"),
    NEO4J_TEST_URI: optional,
    SILSILA_CHROMIUM: optional,
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
    OPENAI_BASE_URL: z.url().optional(),
    OPENAI_API_KEY: optional,
    OPENAI_MODEL: optional,
  })
  .superRefine((env, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (!LOOPBACK.test(env.HOST) && env.SILSILA_CONTAINER !== "1") {
      fault("HOST", "only a loopback address (127.0.0.1, localhost, ::1) is served: there is no login yet");
    }
    if (env.NEO4J_URI !== undefined && env.NEO4J_PASSWORD === undefined) {
      fault("NEO4J_PASSWORD", "needed beside NEO4J_URI");
    }
  });

/** A Neo4j server that runs already, named by `NEO4J_URI`. */
export interface ExternalEngine {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** `SILSILA_HOME`: the folder of the engine and its data. */
  readonly home: string;
  readonly articles: string | undefined;
  readonly logLevel: string;
  readonly container: boolean;
  /** Null: use the embedded engine of `home`. */
  readonly external: ExternalEngine | null;
}

/** The settings are wrong; the message names each fault in a line of its own. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

/** Reads the settings from the environment. Empty values count as unset. Throws SettingsError with all faults. */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new SettingsError(`These settings are not valid:\n${lines.join("\n")}`);
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    home: env.SILSILA_HOME,
    articles: env.SILSILA_ARTICLES,
    logLevel: env.LOG_LEVEL,
    container: env.SILSILA_CONTAINER === "1",
    external:
      env.NEO4J_URI === undefined
        ? null
        : {
            uri: env.NEO4J_URI,
            username: env.NEO4J_USERNAME,
            password: env.NEO4J_PASSWORD ?? "",
            database: env.NEO4J_DATABASE,
          },
  };
}
