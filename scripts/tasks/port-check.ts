import { createServer } from "node:net";

/** Why a server cannot listen there, in words that name the setting to change; undefined when it can. */
export function portFault(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(explain(error, port, host)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): string {
  const other = `PORT=${port + 1} npm start`;
  if (error.code === "EADDRINUSE")
    return `Port ${port} on ${host} is in use by another program. Take another with PORT: ${other}`;
  if (error.code === "EACCES")
    return `Port ${port} is not allowed for this user. Take one above 1023 with PORT: PORT=3000 npm start`;
  return `Silsila cannot listen on ${host}, port ${port} (${error.code ?? error.message}). The settings are HOST and PORT.`;
}
