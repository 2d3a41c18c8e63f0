import { constants, createWriteStream } from "node:fs";
import { access, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { BatonError } from "../../domain/errors.ts";
import { exportedTables, exportFormats } from "../../service/export-table.ts";
import { choiceOf, defineCommand, takeOperands } from "../command.ts";
import { answer } from "../graphql-answer.ts";
import { type Terminal, write, writeJson } from "../terminal.ts";
import { type Asking, askingOptions, askingWhom } from "../whom-to-ask.ts";

export const exportCommand = defineCommand({
  name: "export",
  operands: "TABLE | bpmn PROCESS",
  summary: "write every row of work-items, cases or handovers, or a process as BPMN",
  details: `
Goes to stdout unless --output names a file, which appears when it is whole. Times are UTC.

The current version of a process comes as BPMN 2.0: the file it was imported from, as it was,
unless something was changed since.

  baton export bpmn "Order to cash" > order-to-cash.bpmn
  baton export work-items > items.csv
  baton export cases --format parquet --output cases.parquet`,
  options: {
    ...askingOptions,
    format: { type: "string", placeholder: "FORMAT", help: "csv (default) or parquet, which needs --output" },
    output: { type: "string", short: "o", placeholder: "FILE", help: "write to a file" },
    process: { type: "string", placeholder: "NAME", help: "only this process" },
  },
  async run(values, operands, terminal) {
    if (operands[0] === "bpmn") {
      await exportModel(values, operands, terminal);
      return;
    }
    const [name = ""] = takeOperands("export", operands, ["TABLE"]);
    const table = exportedTables.find((candidate) => candidate === name);
    if (table === undefined) {
      throw new BatonError(
        "BAD_INPUT",
        `there is no table "${name}"; the tables are ${exportedTables.join(", ")}; \`baton export bpmn PROCESS\` writes a model`,
        {
          name,
        },
      );
    }
    const format = choiceOf("format", values.format, exportFormats) ?? "CSV";
    const { output, json, process } = values;
    if (output === undefined && (format === "PARQUET" || json === true)) {
      const reason = json === true ? "--json says what was written" : "Parquet is no text";
      throw new BatonError("BAD_INPUT", `${reason}, so name a file: baton export ${table} --output FILE`);
    }
    if (output !== undefined) await expectWritable(output);
    const request = { table, ...(process !== undefined && { process }) };
    await askingWhom(values, { create: false }, terminal, async (asked) => {
      const parts = asked.exportFile(request, format, terminal.signal);
      if (output !== undefined) await writeWhole(output, parts);
      else for await (const part of parts) await write(terminal.stdout, part);
    });
    if (json === true) await writeJson(terminal, { table, format: format.toLowerCase(), file: output });
  },
});

interface ModelValues extends Asking {
  readonly output?: string;
  readonly json?: boolean;
  readonly format?: string;
}

async function exportModel(
  { output, json, format, ...asking }: ModelValues,
  operands: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const [, name = ""] = takeOperands("export", operands, ["bpmn", "PROCESS"]);
  if (format !== undefined) {
    throw new BatonError("BAD_INPUT", "--format is for tables: a model is always BPMN 2.0 XML; leave it out");
  }
  if (output === undefined && json === true) {
    throw new BatonError(
      "BAD_INPUT",
      "--json says what was written, so name a file: baton export bpmn PROCESS --output FILE",
    );
  }
  if (output !== undefined) await expectWritable(output);
  const query = "query ($name: String!) { process(name: $name) { currentVersion { number bpmn } } }";
  await askingWhom(asking, { create: false }, terminal, async (asked) => {
    const { process } = await answer<ModelAnswer>(asked, query, { name }, terminal.signal);
    const version = process?.currentVersion ?? null;
    if (version === null) {
      const what = process === null ? `there is no process "${name}"` : `the process "${name}" has no version yet`;
      throw new BatonError(
        "NOT_FOUND",
        `${what}; \`baton query "{ processes { edges { node { name } } } }"\` lists them`,
        { name },
      );
    }
    if (output === undefined) await write(terminal.stdout, version.bpmn);
    else await writeWhole(output, textParts(version.bpmn));
    if (json === true) await writeJson(terminal, { process: name, version: version.number, file: output });
  });
}

interface ModelAnswer {
  readonly process: { readonly currentVersion: { readonly number: number; readonly bpmn: string } | null } | null;
}

async function* textParts(text: string): AsyncGenerator<string> {
  yield text;
}

async function expectWritable(path: string): Promise<void> {
  try {
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BatonError(
      "BAD_INPUT",
      `${path} cannot be written: ${reason}; name a file in a folder of yours`,
      { path },
      error,
    );
  }
}

/** Writes beside the file and renames at the end, so that no half file ever bears its name. */
async function writeWhole(path: string, parts: AsyncIterable<string | Uint8Array>): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await pipeline(parts, createWriteStream(partial));
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
