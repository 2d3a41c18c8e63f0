import { stat } from "node:fs/promises";
import { BatonError } from "../../domain/errors.ts";
import type { ColumnGuess } from "../../domain/imported-log.ts";
import type { FileReport, ModelReport } from "../asked.ts";
import { defineCommand } from "../command.ts";
import { importOptions, importRequest, roleText, roleTexts } from "../import-request.ts";
import { modelText, warningLines } from "../model-report.ts";
import { progressLine } from "../progress-line.ts";
import { write, writeJson } from "../terminal.ts";
import { countText, textTable } from "../text-table.ts";
import { askingOptions, askingWhom } from "../whom-to-ask.ts";

type Imported = FileReport["imported"][number];

export const importCommand = defineCommand({
  name: "import",
  operands: "FILE...",
  summary: "read event logs (CSV or XES) and models (BPMN 2.0), plain or gzipped",
  details: `
Each file becomes visible as a whole or not at all, one after the other; the first that fails ends the command.
Columns are guessed; --map names those that were guessed wrong. Roles:
  ${roleTexts.slice(0, 9).join(" ")}
  ${roleTexts.slice(9).join(" ")}

Of a BPMN file each process gets a new version; lanes are matched to departments by name and alias,
and those that are not are listed.

  baton import orders.csv --map case=order --map activity=task --map complete=finished --time-zone Europe/Rome`,
  options: { ...importOptions, ...askingOptions },
  async run(values, files, terminal) {
    if (files.length === 0) {
      throw new BatonError(
        "BAD_INPUT",
        "baton import takes the files to read, but none was named; see `baton import --help`",
      );
    }
    const request = importRequest(values);
    for (const file of files) await expectFile(file);
    const logs: Imported[] = [];
    const models: ModelReport[] = [];
    await askingWhom(values, { create: true }, terminal, async (asked) => {
      for (const path of files) {
        const progress = progressLine(terminal, path);
        const control = { signal: terminal.signal, onProgress: progress.show };
        const { imported, guesses, model } = await asked.importFile(path, request, control).finally(progress.clear);
        logs.push(...imported);
        if (model !== null) models.push(model);
        if (values.json === true) continue;
        const text = model === null ? `${columnsOf(guesses)}${imported.map(reportOf).join("")}` : modelText(model);
        await write(terminal.stdout, `${path}\n${text}`);
      }
    });
    if (values.json === true) {
      const ofModels = models.map(({ modelId, ...model }) => ({ id: modelId, ...model }));
      await writeJson(terminal, { logs: logs.map(jsonOf), ...(models.length > 0 && { models: ofModels }) });
    }
  },
});

/** A mistyped name among many files is found before the first one is read. */
async function expectFile(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === "ENOENT" ? "there is no such file; check the name" : error.message;
    throw new BatonError("UNREADABLE_FILE", `${path} cannot be read: ${reason}`, { path }, error);
  });
  if (found.isDirectory()) {
    throw new BatonError("UNREADABLE_FILE", `${path} is a folder; name the files in it, such as ${path}/*.csv`, {
      path,
    });
  }
}

/** How the columns that carry a role were read, and why; the others became attributes. */
function columnsOf(guesses: readonly ColumnGuess[]): string {
  const roles = guesses.filter(({ role }) => !["CASE_ATTRIBUTE", "ITEM_ATTRIBUTE", "IGNORE"].includes(role));
  const rows = roles.map(({ role, column, why }) => [" ", roleText(role), column, why]);
  return textTable([{ heading: " " }, { heading: "ROLE" }, { heading: "COLUMN" }, { heading: "WHY" }], rows);
}

function reportOf({ process, logId, cases, events, workItems, warnings }: Imported): string {
  const counts = `${countText(cases)} cases, ${countText(events)} events, ${countText(workItems)} work items`;
  return `   ${process}: ${counts} (log ${logId})\n${warningLines(warnings)}`;
}

function jsonOf({ logId, process, file, cases, events, workItems, warnings }: Imported): object {
  return { id: logId, process, file, cases, events, workItems, warnings };
}
