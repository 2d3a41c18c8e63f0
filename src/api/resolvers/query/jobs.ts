import { connectionOfPage, pageSize, pageStart } from "../../connection.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { intakeOf } from "../../intake-of.ts";
import { jobAt } from "../../job-at.ts";

export const jobs: NonNullable<QueryResolvers["jobs"]> = (_, { state, ...page }, context) => {
  const first = pageSize(page.first);
  const after = pageStart(page.after, "jobs", context.revision);
  const all = intakeOf(context)
    .jobs.list()
    .map((job) => jobAt(job, context.revision))
    .filter((job) => state == null || state.includes(job.state));
  // A job may leave the list between two pages, so a page begins below the cursor's key and does not look for its entry.
  const start = Number(after?.[0] ?? Number.POSITIVE_INFINITY);
  const rows = all.filter(({ id }) => id < start).slice(0, first + 1);
  return connectionOfPage(
    "jobs",
    context.revision,
    { rows, total: all.length, first, after },
    ({ id }) => [id],
    (job) => job,
  );
};
