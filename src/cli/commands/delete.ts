import { identify } from "../../api/global-id.ts";
import { BatonError } from "../../domain/errors.ts";
import { deleteLog } from "../../service/delete-log.ts";
import { defineCommand, takeOperands } from "../command.ts";
import { inDataFolder } from "../data-folder.ts";
import { progressLine } from "../progress-line.ts";
import { write, writeJson } from "../terminal.ts";

export const deleteCommand = defineCommand({
  name: "delete",
  operands: "LOG",
  summary: "remove an imported log and derive its processes again from the logs that are left",
  details: "LOG is the number that `baton import` printed, or the id of a Log that a query gave.",
  options: {},
  async run(values, operands, terminal) {
    const [text = ""] = takeOperands("delete", operands, ["LOG"]);
    const log = logNumber(text);
    const progress = progressLine(terminal, `without log ${log}`);
    const control = { signal: terminal.signal, onProgress: progress.show };
    const revision = await inDataFolder(values.data, { create: false }, (stores) =>
      deleteLog(stores, log, control).finally(progress.clear),
    );
    if (values.json === true) await writeJson(terminal, { deleted: log, revision });
    else await write(terminal.stdout, `log ${log} is deleted\n`);
  },
});

function logNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const identity = identify(text);
  if (identity.type === "Log") return identity.id;
  throw new BatonError("BAD_INPUT", `${text} is the id of a ${identity.type}; expected a log's`, { id: text });
}
