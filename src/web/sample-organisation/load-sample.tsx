import { type ReactNode, useState } from "react";
import { useMutation } from "urql";
import { errorText } from "../data/error-text.ts";
import { LoadSampleDocument } from "../generated/operations.ts";
import { JobProgress } from "../logs/job-progress.tsx";
import { useJob } from "../logs/use-job.ts";
import { useRecentJobs } from "../logs/use-recent-jobs.ts";
import { Icon } from "../parts/icon.tsx";

/** Loads the sample organisation, and shows how far that is; also where it was begun elsewhere, as by `npm start`. */
export function LoadSample({
  className,
  progress = true,
}: {
  readonly className: string;
  /** false where the page lists what runs anyway. */
  readonly progress?: boolean;
}): ReactNode {
  const [{ fetching }, load] = useMutation(LoadSampleDocument);
  const [begun, setBegun] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const { active } = useRecentJobs();
  const id = begun ?? active.find(({ kind }) => kind === "SAMPLE")?.id ?? null;
  const { job } = useJob(id);
  const begin = async (): Promise<void> => {
    setRefused(null);
    const { data, error } = await load({});
    const why = error === undefined ? data?.loadSample.userErrors[0]?.message : errorText(error);
    setRefused(why ?? null);
    setBegun(data?.loadSample.job?.id ?? null);
  };
  if (job?.state === "QUEUED" || job?.state === "RUNNING") return progress ? <JobProgress job={job} /> : null;
  const failed = job?.state === "FAILED" ? (job.error?.message ?? "The sample could not be loaded.") : refused;
  return (
    <>
      <button
        type="button"
        className={className}
        disabled={fetching || job?.state === "DONE"}
        onClick={() => void begin()}
      >
        Load the sample
      </button>
      {failed !== null && (
        <p className="problem" role="alert">
          <Icon name="alert" size={14} /> {failed}
        </p>
      )}
    </>
  );
}
