/**
 * A relay on loopback between the driver and Neo4j that counts what comes back and cuts: the driver gathers a whole record
 * before it shows it, so one record of a gigabyte would end the process. It also speaks TLS where the address asks for it.
 */
import net from "node:net";
import tls from "node:tls";

export interface CountingRelay {
  /** Where the driver connects, in plain Bolt. */
  readonly uri: string;
  /** Allows so many bytes from the database from now on. */
  allow(bytes: number): void;
  /** True when the last allowance was used up and the connections were cut. */
  isOverrun(): boolean;
  close(): void;
}

const BOLT_PORT = 7687;

/** Listens on a free port of this machine and relays to the server of `uri` (bolt, neo4j; +s, +ssc). */
export async function startCountingRelay(uri: string): Promise<CountingRelay> {
  const target = new URL(uri.replace(/^[a-z0-9+]+:/, "http:"));
  const scheme = uri.slice(0, uri.indexOf(":"));
  const host = target.hostname.replace(/^\[|\]$/g, "");
  const port = Number(target.port || BOLT_PORT);
  const sockets = new Set<net.Socket>();
  let left = Number.POSITIVE_INFINITY;
  let isOverrun = false;
  const keep = (socket: net.Socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
  };
  const connect = () =>
    scheme.includes("+s")
      ? tls.connect({
          host,
          port,
          rejectUnauthorized: !scheme.endsWith("+ssc"),
          ...(net.isIP(host) ? {} : { servername: host }),
        })
      : net.connect({ host, port });
  const server = net.createServer({ noDelay: true }, (near) => {
    const far = connect();
    far.setNoDelay(true);
    keep(near);
    keep(far);
    near.pipe(far);
    far.on("data", (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) {
        isOverrun = true;
        far.destroy();
        near.destroy();
      } else if (!near.write(chunk)) {
        far.pause();
        near.once("drain", () => far.resume());
      }
    });
    far.on("close", () => near.destroy());
    near.on("close", () => far.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the relay has no port");
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    allow(bytes) {
      left = bytes;
      isOverrun = false;
    },
    isOverrun: () => isOverrun,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
