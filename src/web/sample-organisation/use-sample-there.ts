import { useAnswer } from "../data/use-answer.ts";
import { SampleThereDocument } from "../generated/operations.ts";

/** Whether the sample organisation is loaded, logs beside it, and any process at all; null until that is known. */
export function useSampleThere(): {
  readonly sample: boolean;
  readonly others: boolean;
  readonly processes: boolean;
} | null {
  const { data } = useAnswer(SampleThereDocument, {});
  if (data === undefined) return null;
  const sample = data.logs.edges.some(({ node }) => node.sample);
  return { sample, others: data.logs.totalCount > (sample ? 1 : 0), processes: data.processes.totalCount > 0 };
}
