/** Why an engine could not be had. `no-engine` means that neither Java nor Docker is there. */
export type EngineFault = "no-engine" | "jars" | "home" | "start" | "login" | "container";

/**
 * A failure of the engine's life, in words a newcomer can act on.
 * `exitCode` is what a command ends with: 2 where something must be installed or set, else 1.
 */
export class EngineError extends Error {
  readonly fault: EngineFault;
  readonly exitCode: 1 | 2;

  constructor(fault: EngineFault, message: string, options: { exitCode?: 1 | 2; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "EngineError";
    this.fault = fault;
    this.exitCode = options.exitCode ?? 1;
  }
}
