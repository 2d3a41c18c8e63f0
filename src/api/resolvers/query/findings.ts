import { pageSize } from "../../connection.ts";
import { departmentIdOf, processIdOf } from "../../filter.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";

export const findings: NonNullable<QueryResolvers["findings"]> = async (_, { process, department, first }, context) => {
  const size = pageSize(first);
  const organisation = await context.organisation();
  const of = {
    processId: process == null ? null : processIdOf(organisation, process, "process"),
    departmentId: department == null ? null : departmentIdOf(organisation, department, "department"),
  };
  return (await context.structuralAnalysis()).findings(of).slice(0, size);
};
