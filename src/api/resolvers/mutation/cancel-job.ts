import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { intakeOf } from "../../intake-of.ts";
import { queuedOr } from "../../payload.ts";

export const cancelJob: NonNullable<MutationResolvers["cancelJob"]> = (_, { id }, context) =>
  queuedOr(context, async () => intakeOf(context).jobs.cancel(identifyAs("Job", id, "id").id), []);
