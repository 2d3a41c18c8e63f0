import type { ImportedLog, ImportOptions } from "../domain/imported-log.ts";
import { readLog } from "../importing/read-log.ts";
import { serveTask } from "./worker-task.ts";

export interface ReadTask {
  readonly path: string;
  readonly options: ImportOptions;
}

serveTask<ReadTask, ImportedLog>(({ path, options }, { signal, onProgress }) =>
  readLog(path, options, { signal, onProgress: (done, total) => onProgress({ phase: "reading", done, total }) }),
);
