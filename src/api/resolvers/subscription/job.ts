import { setTimeout as pause } from "node:timers/promises";
import { BatonError } from "../../../domain/errors.ts";
import type { Job } from "../../../service/job.ts";
import type { SubscriptionResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { intakeOf } from "../../intake-of.ts";
import { latestValues } from "../../latest-values.ts";
import type { RequestContext } from "../../request-context.ts";

/** Ten values a second are as smooth as a person can see. */
const pauseMs = 100;

export const job: NonNullable<SubscriptionResolvers["job"]> = {
  subscribe: (_, { id }, context) => {
    const { jobs } = intakeOf(context);
    const known = jobs.get(identifyAs("Job", id, "id").id);
    if (known === null) {
      throw new BatonError("NOT_FOUND", `there is no job ${id}; \`jobs\` lists those there are`, { argument: "id" });
    }
    return changesOf(known, context);
  },
};

/** What a job made is visible in a revision that came after the one the subscription began with. */
async function* changesOf({ id }: Job, context: RequestContext): AsyncGenerator<{ readonly job: Job }, void> {
  const { jobs } = intakeOf(context);
  for await (const changed of latestValues<Job>((next, end) => jobs.watch(id, next, end), context.options.signal)) {
    context.moveTo(await context.stores.warehouse.currentRevision());
    yield { job: changed };
    await pause(pauseMs);
  }
}
