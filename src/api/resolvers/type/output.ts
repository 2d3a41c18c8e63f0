import { customersWithOutside } from "../../../rollup/neighbour.ts";
import { bounded } from "../../bounded.ts";
import { pageSize } from "../../connection.ts";
import type { OutputResolvers } from "../../generated/resolver-types.ts";
import type { ProcessOverlapSource, SubjectSource } from "../../sources.ts";
import { handoversOf } from "../../subject-figures.ts";

export const Output: OutputResolvers = {
  byCustomer: async ({ subject }, { first }) => {
    const { rows, groupId } = await handoversOf(subject);
    return customersWithOutside(rows, groupId).slice(0, pageSize(first));
  },
  sharedWith: async ({ subject }) => bounded(await overlapsOf(subject), "sharedWith", "select fewer processes", 1_000),
};

/** Of a position: its executions by other process. Of a department: executions of each process by the others they are in, pair by pair. */
async function overlapsOf({ figures, department, process }: SubjectSource): Promise<readonly ProcessOverlapSource[]> {
  const rows = await figures.shared().load(figures.subject(department.id));
  const overlaps = new Map<number, ProcessOverlapSource>();
  for (const row of rows) {
    if (process !== null && row.processId !== process.id) continue;
    const other = overlaps.get(row.otherProcessId) ?? { processId: row.otherProcessId, executions: 0, workItems: 0 };
    overlaps.set(row.otherProcessId, {
      processId: row.otherProcessId,
      executions: other.executions + row.executions,
      workItems: other.workItems + row.workItems,
    });
  }
  return [...overlaps.values()].sort((a, b) => b.executions - a.executions || a.processId - b.processId);
}
