import { constants, createWriteStream } from "node:fs";
import { access, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { BatonError } from "../../domain/errors.ts";
import { exportedTables, exportFormats } from "../../service/export-table.ts";
import { choiceOf, defineCommand, takeOperands } from "../command.ts";
import { write, writeJson } from "../terminal.ts";
import { askingOptions, askingWhom } from "../whom-to-ask.ts";

export const exportCommand = defineCommand({
  name: "export",
  operands: "TABLE",
  summary: "write every row of work-items, cases or handovers",
  details: `
Goes to stdout unless --output names a file, which appears when it is whole. Times are UTC.

  baton export work-items > items.csv
  baton export cases --format parquet --output cases.parquet`,
  options: {
    ...askingOptions,
    format: { type: "string", placeholder: "FORMAT", help: "csv (default) or parquet, which needs --output" },
    output: { type: "string", short: "o", placeholder: "FILE", help: "write to a file" },
    process: { type: "string", placeholder: "NAME", help: "only this process" },
  },
  async run(values, operands, terminal) {
    const [name = ""] = takeOperands("export", operands, ["TABLE"]);
    const table = exportedTables.find((candidate) => candidate === name);
    if (table === undefined) {
      throw new BatonError("BAD_INPUT", `there is no table "${name}"; the tables are ${exportedTables.join(", ")}`, {
        name,
      });
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
