/** The program: signals in, exit code out. `bin/baton.js` starts it. */
import { exitCodes } from "./exit-codes.ts";
import { runCommandLine } from "./run-command-line.ts";

const interruption = new AbortController();

// The first signal ends the work in an orderly way, and what was begun leaves nothing behind; the second ends the process.
process.once("SIGINT", () => interruption.abort());
process.once("SIGTERM", () => interruption.abort());

// A reader such as `head` may leave before everything is written.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? exitCodes.done : exitCodes.defect);
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interruption.signal,
});

// A connection that a silent server never answered stays open, and nothing is to be expected of it; who reads slowly gets everything first.
process.stdout.write("", () => void setTimeout(() => process.exit(), 500).unref());
