import neo4j, { type Driver } from "neo4j-driver";

export interface Connection {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/**
 * A driver with the bounds of SAFETY §5 (the defaults hang 33–60 s on a mute server).
 * Integers arrive as JavaScript numbers: our own graph holds none beyond 2^53.
 */
export function createDriver(connection: Connection): Driver {
  return neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password), {
    maxConnectionPoolSize: 30,
    connectionAcquisitionTimeout: 3_000,
    connectionTimeout: 2_000,
    connectionLivenessCheckTimeout: 30_000,
    maxTransactionRetryTime: 5_000,
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    userAgent: "silsila",
  });
}
