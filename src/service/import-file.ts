import { BatonError } from "../domain/errors.ts";
import type { ImportOptions } from "../domain/imported-log.ts";
import { formatOf } from "../importing/read-log.ts";
import type { ChangeControl } from "./change-organisation.ts";
import { type ImportRequest, type ImportResult, importLog } from "./import-log.ts";
import { importModel, type ModelSettings, type StoredModel } from "./import-model.ts";
import type { Stores } from "./stores.ts";

/** What to import: a log or a model, as its format says. */
export interface FileRequest extends ImportRequest, Omit<ModelSettings, "kind"> {}

/** What an import gave: of a log in `imported`, of a file of models in `model`. */
export interface FileResult extends ImportResult {
  readonly model: StoredModel | null;
}

/** Imports a file of any format, see `importLog` and `importModel`. BAD_INPUT where what is asked for belongs to the other kind of file. */
export async function importFile(
  stores: Stores,
  { lanes, ...request }: FileRequest,
  control: ChangeControl = {},
): Promise<FileResult> {
  const { path, options } = request;
  const format = options.format ?? (await formatOf(path, options.fileName));
  if (format !== "BPMN") return { ...(await importLog(stores, request, control)), model: null };
  expectNoLogSettings(request);
  const { model, revision } = await importModel(
    stores,
    {
      path,
      options: {
        ...(options.fileName !== undefined && { fileName: options.fileName }),
        ...(options.process !== undefined && { process: options.process }),
      },
      ...(request.kind !== undefined && { kind: request.kind }),
      ...(lanes !== undefined && { lanes }),
    },
    control,
  );
  return { revision, imported: [], guesses: [], model };
}

function expectNoLogSettings({ path, options, resourceTable, concurrency, idSpace, dedupe }: FileRequest): void {
  const given = {
    mapping: options.mapping,
    timeFormat: options.timeFormat,
    timeZone: options.timeZone,
    resourceTable: resourceTable ?? options.departmentOfResource,
    concurrency,
    idSpace,
    dedupe,
  } satisfies Partial<Record<keyof ImportOptions | keyof ImportRequest, unknown>>;
  const [name] = Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : key));
  if (name === undefined) return;
  throw new BatonError(
    "BAD_INPUT",
    `${options.fileName ?? path} is a BPMN model, to which \`${name}\` does not apply: that is for event logs; leave it out`,
    { argument: name },
  );
}
