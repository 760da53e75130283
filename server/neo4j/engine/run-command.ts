import { spawn } from "node:child_process";

/** What a finished command left behind; `code` is null when it could not be started or was killed. */
export interface CommandResult {
  code: number | null;
  output: string;
}

/**
 * Runs a command to its end with its output (both streams) collected, and each line given to `onLine`.
 * `shell` is for Windows batch files (`mvn.cmd`), which Node starts in no other way: arguments are then quoted here.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  options: {
    env?: NodeJS.ProcessEnv;
    cwd?: string;
    shell?: boolean;
    timeoutMs?: number;
    onLine?: (line: string) => void;
  } = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const shell = options.shell === true;
    const quoted = (text: string) => (shell && /[\s&()^]/.test(text) ? `"${text}"` : text);
    const child = spawn(quoted(command), args.map(quoted), {
      stdio: ["ignore", "pipe", "pipe"],
      shell,
      windowsHide: true,
      ...(options.env === undefined ? {} : { env: options.env }),
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    });
    let output = "";
    let partial = "";
    const take = (chunk: string) => {
      output += chunk;
      const lines = (partial + chunk).split(/\r?\n/);
      partial = lines.pop() ?? "";
      for (const line of lines) options.onLine?.(line);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", take);
    child.once("error", (error) => resolve({ code: null, output: output + error.message }));
    child.once("close", (code) => {
      if (partial !== "") options.onLine?.(partial);
      resolve({ code, output });
    });
  });
}
