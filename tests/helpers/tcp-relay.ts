import net from "node:net";
import type { Connection } from "../../server/neo4j/driver.ts";

/** A relay between us and a server, for faults of the network. */
export interface TcpRelay {
  readonly port: number;
  /** `pass` relays, `mute` takes bytes and answers none, `refuse` ends every connection, open ones too. */
  mode(mode: "pass" | "mute" | "refuse"): void;
  /** Milliseconds by which answers come late from now on. */
  delay(milliseconds: number): void;
  close(): Promise<void>;
}

/** Listens on a free port and relays to `host:port`. */
async function startTcpRelay(host: string, port: number): Promise<TcpRelay> {
  let mode: "pass" | "mute" | "refuse" = "pass";
  let late = 0;
  const sockets = new Set<net.Socket>();
  const keep = (socket: net.Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
  };
  const server = net.createServer((client) => {
    keep(client);
    if (mode === "refuse") {
      client.destroy();
      return;
    }
    const upstream = net.connect({ host, port });
    keep(upstream);
    client.on("data", (bytes) => mode === "pass" && upstream.write(bytes));
    upstream.on("data", (bytes) => {
      if (mode !== "pass") return;
      if (late === 0) client.write(bytes);
      else setTimeout(() => client.write(bytes), late);
    });
    client.on("close", () => upstream.destroy());
    upstream.on("close", () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the relay has no port");
  return {
    port: address.port,
    mode(next) {
      mode = next;
      if (next === "refuse") for (const socket of sockets) socket.destroy();
    },
    delay(milliseconds) {
      late = milliseconds;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** A relay in front of a database, and the connection through it. */
export async function relayTo(connection: Connection): Promise<{ relay: TcpRelay; relayed: Connection }> {
  const { hostname, port } = new URL(connection.uri);
  const relay = await startTcpRelay(hostname, Number(port));
  return { relay, relayed: { ...connection, uri: `bolt://127.0.0.1:${relay.port}` } };
}
