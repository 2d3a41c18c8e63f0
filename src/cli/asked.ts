import type { FolderCheck } from "../service/check-folder.ts";
import type { ExportFormat, ExportRequest } from "../service/export-table.ts";
import type { ImportRequest, ImportResult } from "../service/import-log.ts";
import type { ModelledProcess, StoredModel } from "../service/import-model.ts";
import type { ImportedProcess } from "../service/store-log.ts";
import type { TaskControl } from "../service/worker-task.ts";

/** Whom a command asks: the stores of a data folder, opened in this process, or a service that holds them. */
export interface Asked {
  /** The result of a GraphQL request, errors and all. */
  query(request: GraphQLRequest, signal: AbortSignal): Promise<GraphQLResult>;
  /** Imports a file of this machine; becomes visible as a whole or not at all. */
  importFile(path: string, request: Omit<ImportRequest, "path">, control: TaskControl): Promise<FileReport>;
  /** CONFLICT where the sample organisation is there; a service takes neither seed nor file, UNSUPPORTED. */
  loadSample(request: SampleRequest, control: TaskControl): Promise<Pick<FileReport, "imported"> & Visible>;
  /** NOT_FOUND where it is not there. */
  removeSample(signal: AbortSignal): Promise<{ readonly logId: number } & Visible>;
  /** Gives the new revision. NOT_FOUND where there is no such log. */
  deleteLog(log: number, control: TaskControl): Promise<number>;
  /** All rows of a table as the text or bytes of a file; throws where it breaks off. */
  exportFile(
    request: Omit<ExportRequest, "withoutPersons">,
    format: ExportFormat,
    signal: AbortSignal,
  ): AsyncIterable<string | Uint8Array>;
  check(signal: AbortSignal): Promise<FolderCheck>;
}

export interface SampleRequest {
  readonly seed?: number;
  /** File that gets what really happened. */
  readonly groundTruth: string | null;
}

interface Visible {
  /** The revision it is visible in. */
  readonly revision: number;
}

/** What an import gave, and what was made of the file's columns; of a file of models `model` tells it. */
export interface FileReport {
  readonly imported: readonly Omit<ImportedProcess, "processId">[];
  readonly guesses: ImportResult["guesses"];
  readonly model: ModelReport | null;
}

/** What importing a file of models gave. */
export interface ModelReport extends Pick<StoredModel, "modelId" | "file" | "warnings"> {
  readonly processes: readonly Omit<ModelledProcess, "processId" | "versionId">[];
  /** Lanes for which a department was made, since none has their name. */
  readonly unmatched: readonly {
    readonly element: string;
    readonly name: string | null;
    readonly pool: string | null;
  }[];
}

export interface GraphQLRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Which operation, where the document holds several. */
  readonly operationName?: string;
}

/** As it comes over the wire. */
export interface GraphQLResult {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLResultError[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export interface GraphQLResultError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}
