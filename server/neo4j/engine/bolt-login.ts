import neo4j from "neo4j-driver";

/** How to reach a database. */
export interface EngineConnection {
  uri: string;
  username: string;
  password: string;
  database: string;
}

/** What a login met: `refused` means that something answers and does not take the password. */
export type LoginAnswer = { answer: "ok" } | { answer: "refused" | "silent"; detail: string };

/** Logs in once and asks for one row: true proof that this is the engine of the stored password, and that its database is up. */
export async function tryLogin(connection: EngineConnection, timeoutMs = 3_000): Promise<LoginAnswer> {
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password), {
    connectionTimeout: timeoutMs,
    connectionAcquisitionTimeout: timeoutMs,
    maxTransactionRetryTime: 0,
    maxConnectionPoolSize: 1,
    telemetryDisabled: true,
    logging: neo4j.logging.console("error"),
  });
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<LoginAnswer>((resolve) => {
    timer = setTimeout(() => resolve({ answer: "silent", detail: `no answer in ${timeoutMs} ms` }), timeoutMs);
  });
  const login = driver
    .executeQuery("RETURN 1", {}, { database: connection.database })
    .then((): LoginAnswer => ({ answer: "ok" }))
    .catch((error: unknown): LoginAnswer => {
      const detail = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      return { answer: code.startsWith("Neo.ClientError.Security") ? "refused" : "silent", detail };
    });
  try {
    return await Promise.race([login, silence]);
  } finally {
    clearTimeout(timer);
    void driver.close().catch(() => undefined);
  }
}
