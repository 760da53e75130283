/** Something of the input that was refused: named so that its writer can find and mend it. The rest goes on without it. */
export interface Fault {
  /** Path of the file as it was given. */
  readonly file: string;
  /** 1-based; absent where the fault is of the whole file. */
  readonly line?: number;
  /** Id of the fact or lexicon entry that was refused. */
  readonly item?: string;
  readonly reason: string;
}

/** `file:line: item: reason`, without the parts that are not known. */
export function describeFault(fault: Fault): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`;
  return [place, fault.item, fault.reason].filter((part) => part !== undefined).join(": ");
}
