import { bounded } from "../../bounded.ts";
import type { DerivationResolvers } from "../../generated/resolver-types.ts";

export const Derivation: DerivationResolvers = {
  concurrency: ({ frozen }) => frozen.concurrency,
  concurrentSteps: ({ frozen }) =>
    bounded(frozen.concurrentPairs, "concurrentSteps", "set the concurrency relation to OFF or OVERLAP"),
  referenceFrom: ({ frozen }) => frozen.referenceFromMs,
  referenceTo: ({ frozen }) => frozen.referenceToMs,
  asOf: ({ asOfMs }) => asOfMs,
  warnings: ({ warnings }) => bounded(warnings, "warnings", "read them from the import's report", 1_000),
};
