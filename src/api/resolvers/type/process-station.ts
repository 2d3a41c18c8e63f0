import type { ProcessStationResolvers } from "../../generated/resolver-types.ts";

export const ProcessStation: ProcessStationResolvers = {
  department: ({ load }, _, context) => context.department(load.departmentId),
};
