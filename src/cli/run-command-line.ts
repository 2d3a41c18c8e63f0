import { readFileSync } from "node:fs";
import { BatonError } from "../domain/errors.ts";
import type { Command } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";
import { manual, overview } from "./help-text.ts";
import { reportError } from "./report-error.ts";
import { write, type Terminal } from "./terminal.ts";

/** Loaded when asked for: an import needs no GraphQL, a query no readers. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import("./commands/import.ts")).importCommand,
  query: async () => (await import("./commands/query.ts")).queryCommand,
  positions: async () => (await import("./commands/positions.ts")).positionsCommand,
  bottlenecks: async () => (await import("./commands/bottlenecks.ts")).bottlenecksCommand,
  export: async () => (await import("./commands/export.ts")).exportCommand,
  delete: async () => (await import("./commands/delete.ts")).deleteCommand,
  sample: async () => (await import("./commands/sample.ts")).sampleCommand,
  serve: async () => (await import("./commands/serve.ts")).serveCommand,
  check: async () => (await import("./commands/check.ts")).checkCommand,
};

/** Runs what follows `baton` on the command line and gives the exit code; nothing is thrown. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(args, terminal);
  } catch (error) {
    return await reportError(error, terminal, args.includes("--json"));
  }
}

async function run([name, ...args]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === "--version") {
    await write(terminal.stdout, `${version()}\n`);
    return exitCodes.done;
  }
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    const [topic] = args;
    await write(
      terminal.stdout,
      topic === undefined ? overview(await allCommands()) : manual(await commandNamed(topic)),
    );
    return exitCodes.done;
  }
  const command = await commandNamed(name);
  if (args.includes("--help") || args.includes("-h")) {
    await write(terminal.stdout, manual(command));
    return exitCodes.done;
  }
  return (await command.run(args, terminal)) ?? exitCodes.done;
}

function allCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(commands).map((load) => load()));
}

async function commandNamed(name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load !== undefined) return await load();
  const names = Object.keys(commands).join(", ");
  throw new BatonError("BAD_INPUT", `there is no command "${name}"; the commands are ${names}; see \`baton help\``, {
    name,
  });
}

/** The same place in the tree and in a package: this file lies two folders below package.json in both. */
function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
