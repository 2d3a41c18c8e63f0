import type { FolderCheck } from "../../service/check-folder.ts";
import { defineCommand, takeOperands } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { write, writeJson } from "../terminal.ts";
import { countText } from "../text-table.ts";
import { askingOptions, askingWhom } from "../whom-to-ask.ts";

export const checkCommand = defineCommand({
  name: "check",
  operands: "",
  summary: "whether a data folder is whole and its books balance; looks at every row",
  details: "Ends with exit code 9 where something is wrong.",
  options: askingOptions,
  async run(values, operands, terminal) {
    takeOperands("check", operands, []);
    const check = await askingWhom(values, { create: false }, terminal, (asked) => asked.check(terminal.signal));
    if (values.json === true) await writeJson(terminal, check);
    else await write(terminal.stdout, textOf(check));
    return check.findings.length === 0 ? exitCodes.done : exitCodes.checkFailed;
  },
});

function textOf({ processes, findings }: FolderCheck): string {
  const whole = processes.map(
    ({ name, cases, workItems, handovers }) =>
      `${name}: ${countText(cases)} cases, ${countText(workItems)} work items, ${countText(handovers)} handovers\n`,
  );
  const wrong = findings.map(
    ({ process, message, example }) =>
      `WRONG in ${process}: ${message}${example === null ? "" : `, for example ${example}`}\n`,
  );
  const verdict = findings.length === 0 ? "Everything is whole and balances.\n" : "";
  return [...whole, ...wrong, verdict].join("");
}
