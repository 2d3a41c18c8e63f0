import { access, constants } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { BatonError } from "../../domain/errors.ts";
import { sampleName } from "../../service/load-sample.ts";
import { countOf, defineCommand, takeOperands } from "../command.ts";
import { progressLine } from "../progress-line.ts";
import { type Terminal, write, writeJson } from "../terminal.ts";
import { countText } from "../text-table.ts";
import { type Asking, askingOptions, askingWhom } from "../whom-to-ask.ts";

export const sampleCommand = defineCommand({
  name: "sample",
  operands: "",
  summary: "load the sample organisation, a made-up company in 2025, or remove it",
  details: `
Its twelve departments and eight processes are simulated, so the true reason of every wait is known: --ground-truth
writes it, a line of JSON for each work item. --remove takes away the log and all that only the sample brought.`,
  options: {
    ...askingOptions,
    remove: { type: "boolean", help: "remove it" },
    seed: { type: "string", placeholder: "N", help: "another year of the same organisation (default 1)" },
    "ground-truth": { type: "string", placeholder: "FILE", help: "write what really happened to FILE" },
  },
  async run(values, operands, terminal) {
    takeOperands("sample", operands, []);
    const seed = countOf("seed", values.seed, 0, 2 ** 31 - 1);
    const truth = values["ground-truth"];
    if (values.remove === true) {
      if (seed !== undefined || truth !== undefined) {
        throw new BatonError("BAD_INPUT", "--remove takes neither --seed nor --ground-truth, which are for loading");
      }
      await remove(values, values.json === true, terminal);
      return;
    }
    const groundTruth = truth === undefined ? null : resolve(truth);
    if (groundTruth !== null) await expectFolder(groundTruth);
    const progress = progressLine(terminal, sampleName);
    const control = { signal: terminal.signal, onProgress: progress.show };
    const { imported, revision } = await askingWhom(values, { create: true }, terminal, (asked) =>
      asked.loadSample({ ...(seed !== undefined && { seed }), groundTruth }, control).finally(progress.clear),
    );
    const sum = (count: "cases" | "events" | "workItems"): number => imported.reduce((all, it) => all + it[count], 0);
    const counts = { cases: sum("cases"), events: sum("events"), workItems: sum("workItems") };
    const log = imported[0]?.logId;
    if (values.json === true) {
      await writeJson(terminal, { log, revision, processes: imported.map(({ process }) => process), ...counts });
    } else {
      const { cases, events } = counts;
      await write(
        terminal.stdout,
        `the sample organisation is loaded as log ${log}: ${imported.length} processes, ${countText(cases)} cases, ${countText(events)} events\n`,
      );
    }
  },
});

async function remove(asking: Asking, json: boolean, terminal: Terminal): Promise<void> {
  const { logId, revision } = await askingWhom(asking, { create: false }, terminal, (asked) =>
    asked.removeSample(terminal.signal),
  );
  if (json) await writeJson(terminal, { removed: logId, revision });
  else await write(terminal.stdout, "the sample organisation is removed\n");
}

/** Before a year is simulated for it. */
async function expectFolder(path: string): Promise<void> {
  await access(dirname(path), constants.W_OK).catch((error: Error) => {
    const message = `--ground-truth ${path} cannot be written: ${error.message}; name a file in a folder of yours`;
    throw new BatonError("BAD_INPUT", message, { path }, error);
  });
}
