import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { Express } from "express";
import { answerBrokenRequest } from "./routes/broken-request.ts";

/** Bytes of address and headers together. Room for a list of ids in an address; what is beyond is 431. */
const LARGEST_HEAD = 65_536;

/** The port is taken, or the address is not ours. The message names the setting to change. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}

export interface RunningServer {
  readonly address: string;
  readonly port: number;
  /** Takes no new connection, lets open requests end for at most `patience` milliseconds, then cuts the rest. */
  close(patience: number): Promise<void>;
}

/** Binds the application. Throws ListenError. */
export async function serve(app: Express, { host, port }: { host: string; port: number }): Promise<RunningServer> {
  // Headers must arrive within 15 s and a request within 60 s: a slow client holds no connection for long. An idle one is
  // kept for minutes: a script that was busy for a while would else write into a connection that we have just closed.
  const server = createServer(
    { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 300_000, maxHeaderSize: LARGEST_HEAD },
    app,
  );
  answerBroken(server);
  await listen(server, host, port);
  const { port: bound } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return { address: `http://${name}:${bound}`, port: bound, close: (patience) => closeServer(server, patience) };
}

/** What the parser cannot read is answered as a problem, unless an answer is on its way on the same connection. */
function answerBroken(server: Server): void {
  const answering = new WeakMap<Duplex, number>();
  const count = (socket: Duplex, more: number) => answering.set(socket, (answering.get(socket) ?? 0) + more);
  server.on("request", ({ socket }, response) => {
    count(socket, 1);
    response.once("close", () => count(socket, -1));
  });
  server.on("clientError", (error, socket) => answerBrokenRequest(error, socket, (answering.get(socket) ?? 0) > 0));
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new ListenError(reasonOf(error, host, port))));
    server.listen({ host, port }, resolve);
  });
}

function reasonOf({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`;
    case "EACCES":
      return `Port ${port} may not be used by this account. Choose one above 1023: PORT=3000 npm start`;
    case "EADDRNOTAVAIL":
      return `The address ${host} is not one of this machine's. Change HOST.`;
    default:
      return `The server cannot listen on ${host}:${port}: ${message}`;
  }
}

function closeServer(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    // A connection that was busy at first goes idle after its answer and would stay for its keep-alive time.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
  });
}
