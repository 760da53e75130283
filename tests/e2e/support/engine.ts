/** The engine behind the application, asked past it: what runs there right now. */
import { z } from "zod";
import { createDriver } from "../../../server/neo4j/driver.ts";
import { createGraphReader } from "../../../server/neo4j/graph-reader.ts";

/** Set with the application's address; absent where the tests are pointed at one that runs already. */
export const ENGINE = "SILSILA_E2E_ENGINE";

const connectionSchema = z.object({
  uri: z.string(),
  username: z.string(),
  password: z.string(),
  database: z.string(),
});

/** How many transactions on the server hold this text in their query. */
export async function transactionsWith(text: string): Promise<number> {
  const connection = connectionSchema.parse(JSON.parse(process.env[ENGINE] ?? "null"));
  const driver = createDriver(connection);
  try {
    return await createGraphReader(driver, connection.database).read({
      cypher:
        "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery CONTAINS $text AND NOT currentQuery STARTS WITH 'SHOW' RETURN transactionId LIMIT 100",
      params: { text },
      map: (rows) => rows.length,
    });
  } finally {
    await driver.close();
  }
}
