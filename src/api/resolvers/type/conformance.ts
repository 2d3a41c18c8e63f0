import { bounded } from "../../bounded.ts";
import type { ConformanceResolvers } from "../../generated/resolver-types.ts";

export const Conformance: ConformanceResolvers = {
  steps: ({ steps }) => bounded(steps, "conformance.steps", "ask for fewer cases"),
  unseen: ({ unseen }) => bounded(unseen, "conformance.unseen", "match activities with them"),
  departments: ({ departments }) => bounded(departments, "conformance.departments", "ask for fewer cases"),
};
