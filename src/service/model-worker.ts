import type { ImportOptions } from "../domain/imported-log.ts";
import type { ImportedModel } from "../domain/imported-model.ts";
import { readModel } from "../importing/bpmn/read-model.ts";
import { serveTask } from "./worker-task.ts";

export interface ModelTask {
  readonly path: string;
  readonly options: Pick<ImportOptions, "fileName" | "process">;
}

serveTask<ModelTask, ImportedModel>(({ path, options }, { signal, onProgress }) =>
  readModel(path, options, { signal, onProgress: (done, total) => onProgress({ phase: "reading", done, total }) }),
);
