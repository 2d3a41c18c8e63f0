import { borrowedStandards, type BorrowedStandard } from "./borrowed-standards.ts";
import { derivationsAt } from "./derivations-of-revision.ts";
import { organisationRecordsAt } from "./organisation-snapshot.ts";
import { perRevision } from "./per-revision.ts";
import { stepsAt } from "./step-catalogue.ts";

/** Standards that steps of provisional processes borrow, by step. */
export const borrowedAt = perRevision(async (stores, revision): Promise<ReadonlyMap<number, BorrowedStandard>> => {
  const [{ processes, steps }, { agreed }, derivations] = await Promise.all([
    organisationRecordsAt(stores, revision),
    stepsAt(stores, revision),
    derivationsAt(stores, revision),
  ]);
  return new Map(processes.flatMap((process) => [...borrowedStandards(process, { steps, agreed, derivations })]));
});
