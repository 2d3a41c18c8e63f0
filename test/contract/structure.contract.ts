import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Department, Process, ProcessVersion, Step } from "../../src/domain/organisation.ts";
import type { GraphStore } from "../../src/graph-store/graph-store.ts";
import type { Stores } from "../../src/service/stores.ts";
import { batonError } from "../helpers/expect-error.ts";
import { departmentIds, processIds, randomOrganisations, stepIds } from "./reference/random-organisation.ts";
import { type PlainOrganisation, StructureReference } from "./reference/structure-reference.ts";

// The company Trading with its departments Sales and Legal, and Legal's Contracts below it; Ops beside them, and a customer.
const [trading, sales, legal, contracts, ops, customer] = [1, 2, 3, 4, 5, 6];
const [orders, claims, trial] = [1, 2, 3];
const [take, split, check, ship, bill, old] = [11, 12, 13, 14, 15, 16];
const [report, settle] = [21, 22];

/**
 * Orders: Sales takes, then (behind a split that belongs to nobody) Contracts checks and Ops ships, and whoever bills. Earlier there was a step `old` of
 * Legal. Claims: Legal settles what the customer reports. The trial was derived from the first version of Orders.
 */
const company: PlainOrganisation = {
  departments: [
    department(trading, null),
    department(sales, trading),
    department(legal, trading),
    department(contracts, legal),
    department(ops, null),
    department(customer, null),
  ],
  processes: [process(orders, 102), process(claims, 201), process(trial, null, 101)],
  versions: [
    version(101, orders, 1, [take, old], [[take, old]]),
    version(
      102,
      orders,
      2,
      [take, split, check, ship, bill],
      [
        [take, split],
        [split, check],
        [split, ship],
        [check, bill],
        [ship, bill],
        [bill, split],
      ],
    ),
    version(201, claims, 1, [report, settle], [[report, settle]]),
  ],
  steps: [
    step(take, orders, sales),
    step(split, orders, null),
    step(check, orders, contracts),
    step(ship, orders, ops),
    step(bill, orders, null),
    step(old, orders, legal),
    step(report, claims, customer),
    step(settle, claims, legal),
  ],
  observed: [
    {
      processId: orders,
      performs: [
        { departmentId: sales, stepId: take, workItems: 10 },
        { departmentId: sales, stepId: bill, workItems: 2 },
        { departmentId: contracts, stepId: check, workItems: 7 },
        { departmentId: legal, stepId: check, workItems: 1 },
      ],
      handsOver: [
        { fromDepartmentId: sales, toDepartmentId: legal, handovers: 1 },
        { fromDepartmentId: sales, toDepartmentId: contracts, handovers: 7 },
        { fromDepartmentId: contracts, toDepartmentId: sales, handovers: 2 },
      ],
    },
    {
      processId: claims,
      performs: [{ departmentId: customer, stepId: report, workItems: 4 }],
      handsOver: [{ fromDepartmentId: customer, toDepartmentId: sales, handovers: 4 }],
    },
  ],
};

const nothing: PlainOrganisation = { departments: [], processes: [], versions: [], steps: [], observed: [] };

/** What every graph store answers about structure. `open` gives new, empty stores and closes them after the test. */
export function structureContract(adapter: string, open: () => Promise<Stores>, randomRuns = 25): void {
  /** The store with an organisation in it, and the revision that has it. */
  async function storeOf(organisation: PlainOrganisation) {
    const stores = await open();
    return { graph: stores.graph, revision: await putOrganisation(stores, organisation) };
  }

  describe(`structure of the organisation in ${adapter}`, () => {
    test("the places of a department are the steps that it or one below it is assigned to now, and those it did", async () => {
      const { graph, revision } = await storeOf(company);
      expect(await graph.placesOf(revision, [legal, sales, ops])).toEqual([
        { departmentId: legal, processId: orders, stepId: check, assigned: true, workItems: 8 },
        { departmentId: legal, processId: claims, stepId: settle, assigned: true, workItems: 0 },
        { departmentId: sales, processId: orders, stepId: take, assigned: true, workItems: 10 },
        { departmentId: sales, processId: orders, stepId: bill, assigned: false, workItems: 2 },
        { departmentId: ops, processId: orders, stepId: ship, assigned: true, workItems: 0 },
      ]);
    });

    test("the neighbours of a department are outside its subtree, suppliers first, most handovers first", async () => {
      const { graph, revision } = await storeOf(company);
      const [ofLegal, ofSales] = await graph.neighboursOf(revision, [
        { departmentId: legal, processId: null },
        { departmentId: sales, processId: null },
      ]);
      expect(ofLegal).toEqual([
        { side: "SUPPLIER", departmentId: sales, designed: true, handovers: 8 },
        { side: "SUPPLIER", departmentId: ops, designed: true, handovers: 0 },
        { side: "SUPPLIER", departmentId: customer, designed: true, handovers: 0 },
        { side: "CUSTOMER", departmentId: sales, designed: false, handovers: 2 },
        { side: "CUSTOMER", departmentId: ops, designed: true, handovers: 0 },
      ]);
      expect(ofSales?.filter(({ side }) => side === "SUPPLIER")).toEqual([
        { side: "SUPPLIER", departmentId: customer, designed: false, handovers: 4 },
        { side: "SUPPLIER", departmentId: contracts, designed: false, handovers: 2 },
      ]);
    });

    test("in one process they are those of that process, in the order of the questions", async () => {
      const { graph, revision } = await storeOf(company);
      expect(
        await graph.neighboursOf(revision, [
          { departmentId: sales, processId: claims },
          { departmentId: trading, processId: orders },
          { departmentId: sales, processId: 99 },
        ]),
      ).toEqual([
        [{ side: "SUPPLIER", departmentId: customer, designed: false, handovers: 4 }],
        [
          { side: "SUPPLIER", departmentId: ops, designed: true, handovers: 0 },
          { side: "CUSTOMER", departmentId: ops, designed: true, handovers: 0 },
        ],
        [],
      ]);
    });

    test("the shortest ways between two steps come in the order of their ids, as many as asked for", async () => {
      const { graph, revision } = await storeOf(company);
      const ways = [
        [take, split, check, bill],
        [take, split, ship, bill],
      ];
      expect(await graph.paths(revision, "step", take, bill, 10)).toEqual(ways);
      expect(await graph.paths(revision, "step", take, bill, 1)).toEqual(ways.slice(0, 1));
      expect(await graph.paths(revision, "step", ship, check, 10)).toEqual([[ship, bill, split, check]]);
    });

    test("no way leads against the flow, out of a process, or over a step of an earlier version", async () => {
      const { graph, revision } = await storeOf(company);
      expect(await graph.paths(revision, "step", bill, take, 10)).toEqual([]);
      expect(await graph.paths(revision, "step", take, report, 10)).toEqual([]);
      expect(await graph.paths(revision, "step", take, old, 10)).toEqual([]);
    });

    test("a way from a thing to itself is the thing", async () => {
      const { graph, revision } = await storeOf(company);
      expect(await graph.paths(revision, "step", old, old, 10)).toEqual([[old]]);
      expect(await graph.paths(revision, "department", ops, ops, 10)).toEqual([[ops]]);
    });

    test("ways between departments lead along handovers and designed flows of all processes", async () => {
      const { graph, revision } = await storeOf(company);
      // The customer hands over to Sales, Sales delivers to Ops behind the split.
      expect(await graph.paths(revision, "department", customer, ops, 10)).toEqual([[customer, sales, ops]]);
      expect(await graph.paths(revision, "department", customer, contracts, 10)).toEqual([
        [customer, sales, contracts],
      ]);
      expect(await graph.paths(revision, "department", sales, customer, 10)).toEqual([]);
    });

    test("of a lattice with a million shortest ways the first are given", async () => {
      const depth = 20;
      const layer = (n: number): number[] => [2 * n + 1, 2 * n + 2];
      const ids = Array.from({ length: depth + 2 }, (_, n) => layer(n)).flat();
      const flows = Array.from({ length: depth + 1 }, (_, n) =>
        layer(n).flatMap((from) => layer(n + 1).map((to) => [from, to] as const)),
      ).flat();
      const { graph, revision } = await storeOf({
        departments: [],
        processes: [process(orders, 100)],
        versions: [version(100, orders, 1, ids, flows)],
        steps: ids.map((id) => step(id, orders, null)),
        observed: [],
      });
      const ways = await graph.paths(revision, "step", 1, 2 * depth + 3, 3);
      const left = Array.from({ length: depth + 2 }, (_, n) => 2 * n + 1);
      expect(ways).toEqual([left, left.with(depth, 2 * depth + 2), left.with(depth - 1, 2 * depth)]);
    });

    test("the neighbourhood has what is near in either direction, nearest first", async () => {
      const { graph, revision } = await storeOf(company);
      expect(await graph.neighbourhood(revision, "step", take, 2, 10)).toEqual([
        { id: split, distance: 1 },
        { id: check, distance: 2 },
        { id: ship, distance: 2 },
        { id: bill, distance: 2 },
      ]);
      expect(await graph.neighbourhood(revision, "department", customer, 1, 10)).toEqual([
        { id: sales, distance: 1 },
        { id: legal, distance: 1 },
      ]);
      expect(await graph.neighbourhood(revision, "department", customer, 5, 3)).toEqual([
        { id: sales, distance: 1 },
        { id: legal, distance: 1 },
        { id: contracts, distance: 2 },
      ]);
      expect(await graph.neighbourhood(revision, "step", old, 3, 10)).toEqual([]);
    });

    test("a department is used by those right below it and by the steps it is assigned to or did, in whatever version", async () => {
      const { graph, revision } = await storeOf(company);
      expect(await graph.whereUsed(revision, { kind: "department", id: legal })).toEqual([
        { kind: "department", id: contracts },
        { kind: "step", id: check },
        { kind: "step", id: old },
        { kind: "step", id: settle },
      ]);
      expect(await graph.whereUsed(revision, { kind: "department", id: trading })).toEqual([
        { kind: "department", id: sales },
        { kind: "department", id: legal },
      ]);
    });

    test("a step is used by who does it and by the versions that contain it, a process by what was derived from it", async () => {
      const { graph, revision } = await storeOf(company);
      expect(await graph.whereUsed(revision, { kind: "step", id: take })).toEqual([
        { kind: "department", id: sales },
        { kind: "version", id: 101 },
        { kind: "version", id: 102 },
      ]);
      expect(await graph.whereUsed(revision, { kind: "process", id: orders })).toEqual([
        { kind: "process", id: trial },
      ]);
      expect(await graph.whereUsed(revision, { kind: "process", id: claims })).toEqual([]);
    });

    test("an empty store, and an id that the revision does not know, give empty answers", async () => {
      const { graph, revision } = await storeOf(company);
      for (const at of [0, revision]) {
        expect(await graph.placesOf(at, [99])).toEqual([]);
        expect(await graph.placesOf(at, [])).toEqual([]);
        expect(await graph.neighboursOf(at, [{ departmentId: 99, processId: null }])).toEqual([[]]);
        expect(await graph.paths(at, "department", 99, 99, 10)).toEqual([]);
        expect(await graph.paths(at, "step", 99, 98, 10)).toEqual([]);
        expect(await graph.neighbourhood(at, "department", 99, 3, 10)).toEqual([]);
        for (const kind of ["department", "process", "step"] as const) {
          expect(await graph.whereUsed(at, { kind, id: 99 })).toEqual([]);
        }
      }
    });

    test("a revision that is no longer kept is refused", async () => {
      const { graph, revision } = await storeOf(company);
      const reads = [
        graph.placesOf(revision + 1, [sales]),
        graph.neighboursOf(revision + 1, [{ departmentId: sales, processId: null }]),
        graph.paths(revision + 1, "step", take, bill, 1),
        graph.neighbourhood(revision + 1, "step", take, 1, 1),
        graph.whereUsed(revision + 1, { kind: "step", id: take }),
      ];
      for (const error of await Promise.all(reads.map((read) => batonError(read, "CURSOR_EXPIRED")))) {
        expect(error.message).toContain(`${revision + 1}`);
      }
    });

    test(
      "random organisations: every answer is what the definition says, at the newest revision and at the one before",
      { timeout: 240_000 },
      async () => {
        const stores = await open();
        let current = nothing;
        const replaceBy = async (organisation: PlainOrganisation): Promise<number> => {
          const revision = await replaceOrganisation(stores, current, organisation);
          current = organisation;
          return revision;
        };
        await fc.assert(
          fc.asyncProperty(randomOrganisations, randomOrganisations, async (first, second) => {
            const revisions = [await replaceBy(first), await replaceBy(second)] as const;
            await expectAnswers(stores.graph, revisions[0], first);
            await expectAnswers(stores.graph, revisions[1], second);
          }),
          { numRuns: randomRuns },
        );
      },
    );
  });
}

/** Asks a store everything that can be asked of a small organisation. */
async function expectAnswers(graph: GraphStore, revision: number, organisation: PlainOrganisation): Promise<void> {
  const reference = new StructureReference(organisation);
  const subjects = departmentIds.flatMap((departmentId) =>
    [null, ...processIds].map((processId) => ({ departmentId, processId })),
  );
  const backwards = departmentIds.toReversed();
  expect(await graph.placesOf(revision, backwards)).toEqual(reference.placesOf(backwards));
  expect(await graph.neighboursOf(revision, subjects)).toEqual(reference.neighboursOf(subjects));
  for (const [kind, ids] of [
    ["department", departmentIds],
    ["step", stepIds.filter((id) => id < 30)],
  ] as const) {
    for (const id of ids) {
      expect(await graph.whereUsed(revision, { kind, id })).toEqual(reference.whereUsed({ kind, id }));
      const depth = 1 + (id % 3);
      expect(await graph.neighbourhood(revision, kind, id, depth, 4)).toEqual(
        reference.neighbourhood(kind, id, depth, 4),
      );
      for (const to of ids.filter((other) => (id + other) % 2 === revision % 2)) {
        expect(await graph.paths(revision, kind, id, to, 3)).toEqual(reference.paths(kind, id, to, 3));
      }
    }
  }
  for (const id of processIds) {
    expect(await graph.whereUsed(revision, { kind: "process", id })).toEqual(
      reference.whereUsed({ kind: "process", id }),
    );
  }
}

function putOrganisation(stores: Stores, organisation: PlainOrganisation): Promise<number> {
  return replaceOrganisation(stores, nothing, organisation);
}

/** One write that takes one organisation away and puts another in its place; gives the revision. */
async function replaceOrganisation(
  stores: Stores,
  before: PlainOrganisation,
  { departments, processes, versions, steps, observed }: PlainOrganisation,
): Promise<number> {
  const { revision } = await stores.write(async ({ graph }) => {
    await graph.removeProcesses(before.processes.map(({ id }) => id));
    await graph.removeDepartments(before.departments.map(({ id }) => id));
    await graph.putDepartments(departments);
    await graph.putProcesses(processes);
    await graph.putSteps(steps);
    await graph.putVersions(versions);
    for (const work of observed) await graph.putObservedWork(work);
    // A revision of its own even where both are empty.
    await graph.putResources([{ id: 1, name: "Sue", departmentId: null, authored: false }]);
  });
  return revision;
}

function department(id: number, parentId: number | null): Department {
  return {
    id,
    name: `department ${id}`,
    aliases: [],
    parentId,
    external: false,
    system: false,
    capacity: null,
    calendar: null,
    version: 1,
  };
}

function process(id: number, currentVersionId: number | null, derivedFromVersionId: number | null = null): Process {
  return {
    id,
    name: `process ${id}`,
    kind: "ROUTINE",
    derivedFromVersionId,
    currentVersionId,
    valuePerCase: null,
    valueUnit: null,
    valueAttribute: null,
    arrivalsPerHour: null,
    version: 1,
  };
}

function version(
  id: number,
  processId: number,
  number: number,
  steps: readonly number[],
  flows: readonly (readonly [from: number, to: number])[],
): ProcessVersion {
  return {
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
    stepIds: steps,
    flows: flows.map(([fromStepId, toStepId]) => ({ fromStepId, toStepId, cases: null, share: null, design: null })),
  };
}

function step(id: number, processId: number, assignedDepartmentId: number | null): Step {
  return {
    id,
    processId,
    name: `step ${id}`,
    kind: "TASK",
    assignedDepartmentId,
    aliases: [],
    derivedFromStepId: null,
    design: null,
  };
}
