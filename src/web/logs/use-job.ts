import { useSubscription } from "urql";
import { JobProgressDocument, type JobStateFragment } from "../generated/operations.ts";

/** A job as it runs; undefined until the first news of it. Each holds a connection open, so a page follows one at a time. */
export function useJob(id: string | null): {
  readonly job: JobStateFragment | undefined;
  /** What went wrong with following it, in the service's words. */
  readonly lost: string | undefined;
} {
  const [{ data, error }] = useSubscription({
    query: JobProgressDocument,
    variables: { id: id ?? "" },
    pause: id === null,
  });
  return { job: data?.job, lost: error?.graphQLErrors[0]?.message ?? error?.message };
}

/** Whether a job is over, in whatever way. */
export function hasEnded({ state }: Pick<JobStateFragment, "state">): boolean {
  return state === "DONE" || state === "FAILED" || state === "CANCELLED";
}
