import { executeQuery } from "../api/execute-query.ts";
import { checkFolder } from "../service/check-folder.ts";
import { deleteLog } from "../service/delete-log.ts";
import { exportFile } from "../service/export-table.ts";
import { importFile } from "../service/import-file.ts";
import { loadSample } from "../service/load-sample.ts";
import { removeSample } from "../service/remove-sample.ts";
import type { Stores } from "../service/stores.ts";
import type { Asked } from "./asked.ts";
import { modelReport } from "./model-report.ts";
import type { Terminal } from "./terminal.ts";

/** The stores of a folder, asked in this process. What goes wrong by a defect of ours is told on stderr. */
export function inProcess(stores: Stores, { stderr }: Terminal): Asked {
  const onDefect = (error: unknown): void => {
    stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  };
  return {
    query: (request, signal) => executeQuery({ stores, ...request, signal, onDefect }),
    importFile: async (path, request, control) => {
      const { imported, guesses, model } = await importFile(stores, { ...request, path }, control);
      return { imported, guesses, model: model === null ? null : modelReport(model) };
    },
    loadSample: (request, control) => loadSample(stores, request, control),
    removeSample: (signal) => removeSample(stores, { signal }),
    deleteLog: (log, control) => deleteLog(stores, log, control),
    exportFile: (request, format, signal) => exportFile(stores, request, format, { signal }),
    check: (signal) => checkFolder(stores, { signal }),
  };
}
