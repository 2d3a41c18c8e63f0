import { BatonError } from "../domain/errors.ts";
import type { ColumnGuess, ImportedLog, ImportOptions } from "../domain/imported-log.ts";
import { readResourceTable } from "../importing/resource-table.ts";
import { OrganisationDraft } from "./organisation-draft.ts";
import type { ReadTask } from "./read-worker.ts";
import { type ImportedProcess, type LogSettings, storeLog } from "./store-log.ts";
import type { Stores } from "./stores.ts";
import { runInWorker, type TaskControl } from "./worker-task.ts";

export interface ImportRequest extends LogSettings {
  readonly path: string;
  readonly options: ImportOptions;
  /** Path of a table that gives the department of each resource, see `importing/resource-table.ts`. */
  readonly resourceTable?: string;
}

export interface ImportResult {
  readonly revision: number;
  readonly imported: readonly ImportedProcess[];
  /** What was made of the file's columns, and why. */
  readonly guesses: readonly ColumnGuess[];
}

/**
 * Reads a file, stores what it says, derives the ledgers of the processes it speaks of and publishes all of it as one revision; when anything
 * fails nothing has changed. A file that is there already, byte for byte and under the same processes, changes nothing and is reported so.
 */
export async function importLog(
  stores: Stores,
  request: ImportRequest,
  control: TaskControl = {},
): Promise<ImportResult> {
  const options: ImportOptions =
    request.resourceTable === undefined
      ? request.options
      : { ...request.options, departmentOfResource: await readResourceTable(request.resourceTable) };
  const log = await runInWorker<ReadTask, ImportedLog>("read-worker", { path: request.path, options }, control);
  if (log.events.length === 0) {
    const name = options.fileName ?? request.path;
    throw new BatonError(
      "MALFORMED_FILE",
      `${name}: no event is left to import; expected at least one event with case, activity and time. ` +
        (log.warnings.map(({ message }) => message).join(" ") || "The file holds none."),
      { path: name, warnings: log.warnings },
    );
  }
  const { result, revision } = await stores.write(async (writer) => {
    const draft = await OrganisationDraft.load(stores.graph, writer);
    const imported = await storeLog({ stores, writer, draft, control }, log, request);
    await draft.flush();
    return imported;
  });
  return { revision, imported: result, guesses: log.guesses };
}
