import type { ImportWarning } from "../domain/import-warning.ts";
import type { StoredModel } from "../service/import-model.ts";
import type { ModelReport } from "./asked.ts";
import { countText } from "./text-table.ts";

/** What the command line tells of an import of models. */
export function modelReport({ modelId, file, processes, lanes, warnings }: StoredModel): ModelReport {
  const unmatched = lanes.filter(({ state }) => state === "CREATED");
  return {
    modelId,
    file,
    processes: processes.map(({ process, number, steps, tasks, flows, messages }) => ({
      process,
      number,
      steps,
      tasks,
      flows,
      messages,
    })),
    unmatched: unmatched.map(({ elementId, name, pool }) => ({ element: elementId, name, pool })),
    warnings,
  };
}

export function modelText({ modelId, processes, unmatched, warnings }: ModelReport): string {
  const lines = processes.map(({ process, number, steps, tasks, flows, messages }) => {
    const counts = `${countText(steps)} steps (${countText(tasks)} tasks), ${countText(flows)} flows, ${countText(messages)} messages`;
    return `   ${process}: version ${number}, ${counts} (model ${modelId})\n`;
  });
  const open = unmatched.map(({ element, name, pool }) => {
    const where = pool === null ? "" : ` in pool "${pool}"`;
    return name === null
      ? `   unmatched lane without a name${where} (${element})\n`
      : `   unmatched lane "${name}"${where} (${element}): a department was made for it\n`;
  });
  return [...lines, ...open, warningLines(warnings)].join("");
}

export function warningLines(warnings: readonly ImportWarning[]): string {
  return warnings
    .map(({ code, message, count, example }) => {
      const place = example === null ? "" : ` (first: ${example})`;
      return `   warning ${code}, ${countText(count)} times: ${message}${place}\n`;
    })
    .join("");
}
