import { oneMore } from "../../../service/structural-analysis.ts";
import { bounded } from "../../bounded.ts";
import type { DepartmentLoadResolvers } from "../../generated/resolver-types.ts";
import { finiteOrNull } from "../../structural-figures.ts";

export const DepartmentLoad: DepartmentLoadResolvers = {
  department: ({ departmentId }, _, context) => context.department(departmentId),
  arrivalsPerHour: ({ parts }) => parts.reduce((sum, it) => sum + it.arrivalsPerHour, 0),
  hoursPerHour: ({ parts }) => parts.reduce((sum, it) => sum + it.arrivalsPerHour * it.work, 0),
  meanWork: ({ queue }) => (queue === null || queue.load === 0 ? null : queue.meanWork),
  variation: ({ queue }) => (queue === null || queue.load === 0 ? null : queue.variation),
  servers: ({ servers }) => finiteOrNull(servers.count),
  openShare: ({ servers }) => servers.openShare,
  serversSource: ({ servers }) => servers.source,
  utilisation: ({ queue }) => queue?.utilisation ?? null,
  wait: ({ queue, isComplete }) => (isComplete ? finiteOrNull(queue?.wait ?? null) : null),
  stable: ({ queue }) => (queue === null ? null : queue.utilisation < 1),
  oneMoreServer: (load) => finiteOrNull(oneMore(load)),
  complete: ({ isComplete }) => isComplete,
  parts: ({ parts }) => bounded(parts, "parts", "name fewer processes"),
  missing: ({ missing }) => bounded(missing, "missing", "name fewer processes"),
};
