import { Command as Program } from "commander";
import type { Command } from "./commands.ts";

export interface Request {
  readonly command: Command;
  /** One line of JSON in place of the report in words. */
  readonly json: boolean;
}

/** Hears the command line. `act` is called once with what was asked; wrong use throws commander's error. */
export function createProgram(version: string, act: (request: Request) => Promise<void>): Program {
  const program = new Program("seed")
    .description("Loads news texts, what they say and what they name into the graph.")
    .version(version)
    .helpCommand(false)
    .showHelpAfterError("(npm run seed -- --help)")
    .allowExcessArguments(false)
    .enablePositionalOptions()
    .exitOverride();
  const on = (command: Program, toCommand: (words: string[], rebuild: boolean) => Command) => {
    command.option("--json", "print one line of JSON in place of words").action(async (...given: unknown[]) => {
      const [words] = given;
      const names = Array.isArray(words) ? words.map(String) : [];
      const options = command.opts();
      await act({ command: toCommand(names, options.rebuild === true), json: options.json === true });
    });
  };
  program.option("--rebuild", "write every article anew, whatever stands in the graph");
  on(program, (_words, rebuild) => ({ name: "seed", paths: [], rebuild }));
  on(
    program
      .command("load")
      .argument("<path...>", "files (txt, md) or folders")
      .description("add articles; the original of a story takes the place of its digest"),
    (paths) => ({ name: "load", paths }),
  );
  on(
    program
      .command("unload")
      .argument("<article...>", "ids of loaded articles")
      .description("take loaded articles out; a story's digest comes back"),
    (articles) => ({ name: "unload", articles }),
  );
  on(program.command("verify").description("check hash, quotes, offsets, ids and derived relations"), () => ({
    name: "verify",
  }));
  on(program.command("hash").description("print the graph hash"), () => ({ name: "hash" }));
  program.addHelpText(
    "after",
    "\nWithout a command: renews the shipped corpus; what was loaded stays.\nExit codes: 0 done, 1 something was refused or found wrong, 2 wrong use.",
  );
  return program;
}
