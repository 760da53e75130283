import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { z } from "zod";

/** A process, told apart from a later one with the same pid by the time it started. */
export const ProcessIdentity = z.object({ pid: z.int().positive(), started: z.string() });
export type ProcessIdentity = z.infer<typeof ProcessIdentity>;

let own: ProcessIdentity | undefined;

/** This process. */
export function ownIdentity(): ProcessIdentity {
  own ??= { pid: process.pid, started: startToken(process.pid) ?? "unknown" };
  return own;
}

/** The process with this pid as it is now, or undefined when there is none. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  const started = startToken(pid);
  return started === undefined ? undefined : { pid, started };
}

/** True while that very process runs. A zombie counts as gone. */
export function isAlive(identity: ProcessIdentity): boolean {
  if (!pidExists(identity.pid)) return false;
  // Off Linux the start time costs a process (5 ms on macOS, 400 ms on Windows), and leases are looked at three times a second.
  const key = `${identity.pid} ${identity.started}`;
  const trusted = process.platform === "linux" ? 0 : (provenUntil.get(key) ?? 0);
  if (Date.now() < trusted) return true;
  const alive = startToken(identity.pid) === identity.started;
  if (alive && process.platform !== "linux") provenUntil.set(key, Date.now() + TRUST_MS);
  return alive;
}

const TRUST_MS = 30_000;
const provenUntil = new Map<string, number>();

/** A cheap look: some process has this pid. Says yes for a successor with the same pid too. */
export function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The kernel's start time of a process as an opaque token; undefined when it does not run. */
function startToken(pid: number): string | undefined {
  if (process.platform === "linux") return linuxStart(pid);
  try {
    return process.platform === "win32" ? windowsStart(pid) : psStart(pid);
  } catch {
    return undefined;
  }
}

function linuxStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command name, in brackets, may hold spaces and brackets itself: count from its end.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const state = fields[0];
    const ticks = fields[19];
    if (state === "Z" || state === "X" || ticks === undefined) return undefined;
    return `${bootId()}:${ticks}`;
  } catch {
    return undefined;
  }
}

let boot: string | undefined;

/** Ticks count from the boot, so a token of an earlier boot must never match. */
function bootId(): string {
  if (boot === undefined) {
    try {
      boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim().slice(0, 8);
    } catch {
      boot = "boot";
    }
  }
  return boot;
}

function psStart(pid: number): string | undefined {
  const line = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();
  const [state, ...start] = line.split(/\s+/);
  if (state === undefined || state.startsWith("Z") || start.length === 0) return undefined;
  return start.join(" ");
}

function windowsStart(pid: number): string | undefined {
  const script = `(Get-Process -Id ${pid} -ErrorAction Stop).StartTime.ToFileTimeUtc()`;
  const out = execFileSync("powershell.exe", ["-NoProfile", "-NonInteractive", "-Command", script], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    windowsHide: true,
  }).trim();
  return out === "" ? undefined : out;
}
