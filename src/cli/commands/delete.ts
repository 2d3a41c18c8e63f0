import { defineCommand, takeOperands } from "../command.ts";
import { progressLine } from "../progress-line.ts";
import { logIdOf } from "../remote-job.ts";
import { write, writeJson } from "../terminal.ts";
import { askingOptions, askingWhom } from "../whom-to-ask.ts";

export const deleteCommand = defineCommand({
  name: "delete",
  operands: "LOG",
  summary: "remove an imported log and derive its processes again from the logs that are left",
  details: "LOG is the number that `baton import` printed, or the id of a Log that a query gave.",
  options: askingOptions,
  async run(values, operands, terminal) {
    const [text = ""] = takeOperands("delete", operands, ["LOG"]);
    const log = logNumber(text);
    const progress = progressLine(terminal, `without log ${log}`);
    const control = { signal: terminal.signal, onProgress: progress.show };
    const revision = await askingWhom(values, { create: false }, terminal, (asked) =>
      asked.deleteLog(log, control).finally(progress.clear),
    );
    if (values.json === true) await writeJson(terminal, { deleted: log, revision });
    else await write(terminal.stdout, `log ${log} is deleted\n`);
  },
});

function logNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : logIdOf(text);
}
