import { bounded } from "../../bounded.ts";
import type { ModelPreviewResolvers } from "../../generated/resolver-types.ts";

export const ModelPreview: ModelPreviewResolvers = {
  processes: ({ model }) => bounded(model.processes, "processes", "cut the file into several", 1_000),
  lanes: ({ model, lanes }) => {
    const asked = new Map(lanes.map(({ element, departmentId }) => [element, departmentId]));
    const all = model.processes.flatMap((process) =>
      process.lanes.map((lane) => ({ lane, process, asked: asked.get(lane.elementId) })),
    );
    return bounded(all, "lanes", "cut the file into several");
  },
  warnings: ({ model }) => bounded(model.warnings, "warnings", "repair the file", 1_000),
};
