import type { Job } from "../service/job.ts";

/** A job as a revision knows it: where what it made is only visible in a later one, it is still about to publish that. */
export function jobAt<Found extends Job | null>(job: Found, revision: number): Found {
  if (job?.result == null || job.result.revision <= revision) return job;
  return { ...job, state: "RUNNING", finishedAtMs: null, result: null };
}
