import type { AgreedStandard, Step } from "../domain/organisation.ts";
import { organisationRecordsAt } from "./organisation-snapshot.ts";
import { perRevision } from "./per-revision.ts";

/** The steps of all processes at a revision, and what was agreed of them. */
export interface StepCatalogue {
  readonly byId: ReadonlyMap<number, Step>;
  readonly byProcess: ReadonlyMap<number, readonly Step[]>;
  readonly agreed: ReadonlyMap<number, AgreedStandard>;
}

export const stepsAt = perRevision(async (stores, revision): Promise<StepCatalogue> => {
  const { processes, steps, standards } = await organisationRecordsAt(stores, revision);
  const byProcess = new Map<number, Step[]>(processes.map(({ id }) => [id, []]));
  for (const step of steps) byProcess.get(step.processId)?.push(step);
  return {
    byId: new Map(steps.map((step) => [step.id, step])),
    byProcess,
    agreed: new Map(standards.map((standard) => [standard.stepId, standard])),
  };
});
