import { bounded } from "../../bounded.ts";
import type { ProcessStructureResolvers } from "../../generated/resolver-types.ts";
import { arrivals, finiteOrNull, inUnit, perHour } from "../../structural-figures.ts";

const remedy = "ask for a version with fewer steps";

export const ProcessStructure: ProcessStructureResolvers = {
  arrivalsPerHour: ({ structure }) => arrivals(structure.process.arrivals),
  leadTime: ({ structure }, { unit }) => inUnit(structure.leadTime(), unit),
  leadTimeWithoutQueues: ({ structure }, { unit }) => inUnit(structure.leadTimeWithoutQueues(), unit),
  throughputCeiling: ({ structure }) => perHour(structure.throughputCeiling()),
  minCutFlow: ({ structure }) => finiteOrNull(structure.minCut().flow),
  minCut: ({ structure }, _, context) => {
    const stepIds = structure.minCutSteps();
    return bounded(stepIds, "minCut", remedy).map((id) => context.step(id));
  },
  handovers: ({ structure }) => structure.handovers().reduce((sum, { times }) => sum + times, 0),
  handoverPairs: ({ structure }) => bounded(structure.handovers(), "handoverPairs", remedy),
  steps: ({ structure }) => bounded(structure.steps(), "steps", remedy),
  stations: ({ structure }) => bounded(structure.stations(), "stations", remedy),
  missing: ({ structure }) => bounded(structure.missing(), "missing", remedy),
};
