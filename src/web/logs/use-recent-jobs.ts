import { useEffect } from "react";
import { useAnswer } from "../data/use-answer.ts";
import { type JobStateFragment, RecentJobsDocument } from "../generated/operations.ts";
import { hasEnded } from "./use-job.ts";

const everyMs = 1_500;

/** The latest jobs; asked for again and again while some wait or run, since a connection for each would use up those that a browser has. */
export function useRecentJobs({ pause = false }: { readonly pause?: boolean } = {}): {
  /** Latest first. */
  readonly jobs: readonly JobStateFragment[];
  /** Those that wait or run, in the order they are done. */
  readonly active: readonly JobStateFragment[];
  /** Those that ended without a result, latest first. */
  readonly failed: readonly JobStateFragment[];
} {
  const answer = useAnswer(RecentJobsDocument, {}, { pause });
  const jobs = answer.data?.jobs.edges.map(({ node }) => node) ?? [];
  const active = jobs.filter((job) => !hasEnded(job)).reverse();
  const { again } = answer;
  const waits = active.length > 0 && !pause;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(again, everyMs);
    return () => clearInterval(timer);
  }, [waits, again]);
  return { jobs, active, failed: jobs.filter(({ state }) => state === "FAILED" || state === "CANCELLED") };
}
