import { BatonError } from "../domain/errors.ts";
import { exitCodeOf, exitCodes } from "./exit-codes.ts";
import { writeJson, type Terminal } from "./terminal.ts";

/**
 * Says on stderr, in one line, what went wrong and what to do; with `--json` also as one document `{"error": {code, message, data}}` on stdout,
 * so that a program reading stdout always finds JSON. Gives the exit code.
 */
export async function reportError(error: unknown, terminal: Terminal, json: boolean): Promise<number> {
  if (error instanceof BatonError) {
    terminal.stderr.write(`baton: ${oneLine(error.message)}\n`);
    if (json) await writeJson(terminal, { error: { code: error.code, message: error.message, data: error.data } });
    return exitCodeOf[error.code];
  }
  const message = error instanceof Error ? error.message : String(error);
  terminal.stderr.write(
    `baton: ${oneLine(message)}; this is a defect of Baton, please report it with the lines below\n`,
  );
  terminal.stderr.write(`${error instanceof Error ? (error.stack ?? "") : ""}\n`);
  if (json) await writeJson(terminal, { error: { code: "DEFECT", message, data: {} } });
  return exitCodes.defect;
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*[\r\n]+\s*/g, " ");
}
