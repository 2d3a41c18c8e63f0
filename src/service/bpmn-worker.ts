import { type ExportedVersion } from "../exporting/bpmn/exported-version.ts";
import { isAsInFile } from "../exporting/bpmn/is-as-in-file.ts";
import { writeVersion } from "../exporting/bpmn/write-version.ts";
import { drawnModel } from "../importing/bpmn/read-model.ts";
import { serveTask } from "./worker-task.ts";

export interface BpmnTask {
  readonly exported: Omit<ExportedVersion, "drawn">;
  /** The file that the version came from, as it was; null where it came from none. */
  readonly original: string | null;
}

serveTask<BpmnTask, string>(async ({ exported, original }) => {
  if (original === null) return writeVersion({ ...exported, drawn: null });
  const { processes, drawn } = await drawnModel(original);
  const read = processes.find(({ elementId }) => elementId === exported.version.modelElementId);
  if (read !== undefined && isAsInFile({ ...exported, drawn }, read)) return original;
  return writeVersion({ ...exported, drawn });
});
