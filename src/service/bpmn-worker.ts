import { type ExportedVersion } from "../exporting/bpmn/exported-version.ts";
import { isAsInFile } from "../exporting/bpmn/is-as-in-file.ts";
import { writeVersion } from "../exporting/bpmn/write-version.ts";
import { drawnModel } from "../importing/bpmn/read-model.ts";
import { serveTask } from "./worker-task.ts";

export interface BpmnTask {
  readonly exported: Omit<ExportedVersion, "drawn">;
  /** The file that the version, or what it was made from, came from; null where there is none. */
  readonly original: string | null;
  /** Whether the version itself came from it. */
  readonly isOwn: boolean;
}

serveTask<BpmnTask, string>(async ({ exported, original, isOwn }) => {
  if (original === null) return writeVersion({ ...exported, drawn: null });
  const { processes, drawn } = await drawnModel(original);
  const read = processes.find(({ elementId }) => elementId === exported.version.modelElementId);
  if (isOwn && read !== undefined && isAsInFile({ ...exported, drawn }, read)) return original;
  return writeVersion({ ...exported, drawn });
});
