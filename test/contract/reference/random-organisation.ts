import fc from "fast-check";
import type { Department, Process, ProcessVersion, Step } from "../../../src/domain/organisation.ts";
import type { PlainOrganisation } from "./structure-reference.ts";

/** Ids asked about: those that can be there, and one more that never is. */
export const departmentIds = [1, 2, 3, 4, 5, 6];
export const processIds = [1, 2, 3, 4];
/** Steps of process p are 10 p + 1 to 10 p + 5; 10 p + 6 is never there, but versions may name it. */
export const stepIds = processIds.flatMap((processId) => [1, 2, 3, 4, 5, 6].map((n) => 10 * processId + n));

const someOf = <T>(values: readonly T[], minLength = 0) => fc.subarray([...values], { minLength });

/**
 * Small organisations: a tree of two to five departments with gaps in their ids, one to three processes with three versions each, steps that nobody
 * or a missing department is assigned to, loops and flows to steps that are not there, and work that was observed between those that are.
 */
export const randomOrganisations: fc.Arbitrary<PlainOrganisation> = fc
  .record({
    departments: someOf(departmentIds.slice(0, 5), 2).chain(treeOf),
    processIds: someOf(processIds.slice(0, 3), 1),
  })
  .chain(({ departments, processIds: ids }) =>
    fc.tuple(...ids.map((processId) => randomProcess(processId, departments))).map((parts) => ({
      departments,
      processes: parts.map(({ process }) => process),
      versions: parts.flatMap(({ versions }) => versions),
      steps: parts.flatMap(({ steps }) => steps),
      observed: parts.map(({ observed }) => observed),
    })),
  );

/** Each below one with a lower id, at the top, or (a parent that is gone) as good as there. */
function treeOf(ids: readonly number[]): fc.Arbitrary<Department[]> {
  return fc.tuple(
    ...ids.map((id, index) =>
      fc.constantFrom(null, 6, ...ids.slice(0, index)).map((parentId) => ({
        id,
        name: `department ${id}`,
        aliases: [],
        parentId,
        external: false,
        system: false,
        capacity: null,
        calendar: null,
        version: 1,
      })),
    ),
  );
}

function randomProcess(processId: number, departments: readonly Department[]) {
  const own = stepIds.filter((id) => Math.floor(id / 10) === processId);
  const leafIds = departments.map(({ id }) => id);
  return someOf(own.slice(0, 5), 4).chain((existing) =>
    fc.record({
      process: fc
        .record({
          derivedFromVersionId: fc.constantFrom(null, 100, 101, 201, 301),
          currentVersionId: fc.constantFrom(null, 999, ...[0, 1, 2, 2].map((n) => processId * 100 + n)),
        })
        .map((rest): Process => ({
          ...rest,
          id: processId,
          name: `process ${processId}`,
          kind: "ROUTINE",
          valuePerCase: null,
          valueUnit: null,
          valueAttribute: null,
          arrivalsPerHour: null,
          version: 1,
        })),
      versions: fc.tuple(...[0, 1, 2].map((n) => randomVersion(processId, processId * 100 + n, n + 1, own))),
      steps: fc.tuple(
        ...existing.map((id) =>
          fc.constantFrom(null, null, 6, ...leafIds).map((assignedDepartmentId): Step => ({
            id,
            processId,
            name: `step ${id}`,
            kind: "TASK",
            assignedDepartmentId,
            aliases: [],
            derivedFromStepId: null,
            design: null,
          })),
        ),
      ),
      observed: fc
        .record({
          performs: someOf(
            leafIds.flatMap((departmentId) => existing.map((stepId) => ({ departmentId, stepId }))),
          ).chain((pairs) =>
            fc.tuple(
              ...pairs.map((pair) => fc.integer({ min: 1, max: 5 }).map((workItems) => ({ ...pair, workItems }))),
            ),
          ),
          handsOver: someOf(
            leafIds.flatMap((fromDepartmentId) =>
              leafIds
                .filter((id) => id !== fromDepartmentId)
                .map((toDepartmentId) => ({ fromDepartmentId, toDepartmentId })),
            ),
          ).chain((pairs) =>
            fc.tuple(
              ...pairs
                .slice(0, 4)
                .map((pair) => fc.integer({ min: 1, max: 3 }).map((handovers) => ({ ...pair, handovers }))),
            ),
          ),
        })
        .map((work) => ({ processId, ...work })),
    }),
  );
}

function randomVersion(
  processId: number,
  id: number,
  number: number,
  own: readonly number[],
): fc.Arbitrary<ProcessVersion> {
  return fc
    .record({
      stepIds: someOf(own, 5),
      flows: fc.uniqueArray(fc.tuple(fc.constantFrom(...own), fc.constantFrom(...own)), {
        minLength: 6,
        maxLength: 18,
        selector: ([from, to]) => `${from} ${to}`,
      }),
    })
    .map(({ stepIds: ids, flows }) => ({
      id,
      processId,
      number,
      basis: "DESIGNED",
      createdAtMs: 1,
      validFromMs: null,
      author: null,
      modelId: null,
      modelElementId: null,
      messages: [],
      stepIds: ids,
      flows: flows.map(([fromStepId, toStepId]) => ({ fromStepId, toStepId, cases: null, share: null, design: null })),
      design: null,
    }));
}
