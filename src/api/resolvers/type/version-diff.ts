import { bounded } from "../../bounded.ts";
import type { VersionDiffResolvers } from "../../generated/resolver-types.ts";

const remedy = "compare smaller versions";

export const VersionDiff: VersionDiffResolvers = {
  steps: ({ steps }) => bounded(steps, "steps", remedy, 20_000),
  flows: ({ flows }) => bounded(flows, "flows", remedy, 20_000),
};
