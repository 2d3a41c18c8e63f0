import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allFigures } from "../helpers/all-figures.ts";
import { DataFolder } from "./data-folder.ts";
import { allPositions, processFacts, type RoleFacts } from "./process-facts.ts";
import { hasSharedData, sharedFile, skipSentence } from "./shared-data.ts";

const logs = [
  {
    name: "DomesticDeclarations",
    cases: 10_357,
    events: 55_628,
    variants: 90,
    handovers: 34_287,
    medianSeconds: 631_780,
    meanSeconds: 957_912.8,
    roles: {
      EMPLOYEE: 12_856,
      SUPERVISOR: 10_285,
      ADMINISTRATION: 8_997,
      "BUDGET OWNER": 2_804,
      PRE_APPROVER: 771,
      UNDEFINED: 19_826,
      MISSING: 89,
    },
  },
  {
    name: "InternationalDeclarations",
    cases: 6_323,
    events: 70_727,
    variants: 727,
    handovers: 45_221,
    medianSeconds: 5_639_246,
    meanSeconds: 7_335_785.7,
    roles: {
      EMPLOYEE: 28_760,
      SUPERVISOR: 12_294,
      ADMINISTRATION: 11_281,
      "BUDGET OWNER": 3_585,
      PRE_APPROVER: 1_229,
      DIRECTOR: 869,
      UNDEFINED: 12_574,
      MISSING: 135,
    },
  },
  {
    name: "PermitLog",
    cases: 6_426,
    events: 81_092,
    variants: 1_402,
    handovers: 52_950,
    medianSeconds: 5_967_956,
    meanSeconds: 7_168_550.9,
    roles: {
      EMPLOYEE: 31_154,
      SUPERVISOR: 14_039,
      ADMINISTRATION: 12_942,
      "BUDGET OWNER": 4_147,
      PRE_APPROVER: 1_409,
      DIRECTOR: 868,
      UNDEFINED: 16_350,
      MISSING: 183,
    },
  },
  {
    name: "RequestForPayment",
    cases: 6_760,
    events: 36_072,
    variants: 77,
    handovers: 22_497,
    medianSeconds: 697_299.5,
    meanSeconds: 987_901.2,
    roles: {
      EMPLOYEE: 8_509,
      SUPERVISOR: 6_437,
      ADMINISTRATION: 6_184,
      "BUDGET OWNER": 2_001,
      PRE_APPROVER: 464,
      DIRECTOR: 37,
      UNDEFINED: 12_374,
      MISSING: 66,
    },
  },
] as const;

describe.skipIf(!hasSharedData)(`the four logs of a university${skipSentence}`, () => {
  let folder: DataFolder;
  let positions: readonly RoleFacts[];

  beforeAll(async () => {
    folder = await DataFolder.create();
    for (const { name } of logs) {
      await folder.import(sharedFile(`bpic2020/${name}.xes.gz`), {
        options: { mapping: [{ column: "id", role: "EVENT_ID" }] },
        idSpace: "university",
      });
    }
    positions = await allPositions(folder);
  }, 300_000);

  afterAll(() => folder.remove());

  it.each(logs)("$name has the known counts, variants, durations and handovers", async (log) => {
    const { metrics } = await processFacts(folder, log.name);
    expect(metrics).toMatchObject({
      cases: log.cases,
      events: log.events,
      workItems: log.events,
      variants: log.variants,
      handovers: log.handovers,
    });
    expect(metrics.leadTime.median).toBe(log.medianSeconds);
    expect(metrics.leadTime.mean.value).toBeCloseTo(log.meanSeconds, 1);
    expect(metrics.leadTime.mean.n).toBe(log.cases);
    expect(metrics.balance.difference).toBe(0);
  });

  it.each(logs)("$name has the known work items by role", ({ name, roles }) => {
    const found = positions.filter((position) => position.process.name === name);
    expect(Object.fromEntries(found.map(({ department, output }) => [department.name, output.workItems]))).toEqual(
      roles,
    );
  });

  it("balances in every position, in both views and in credit", () => {
    expect(positions).toHaveLength(31);
    for (const { critical, shared, output } of positions) {
      expect(critical.balance.difference).toBe(0);
      expect(shared.balance.difference).toBe(0);
      expect(critical.balance.total).toBe(shared.balance.total);
      expect(Math.abs(output.balance.difference)).toBeLessThan(1e-6);
    }
  });

  it("answers in one request for every place of a department in the four processes", async () => {
    const { department } = await folder.ask<{ department: { positions: { edges: readonly { node: RoleFacts }[] } } }>(
      allFigures,
      { name: "SUPERVISOR" },
    );
    const processes = department.positions.edges.map(({ node }) => node.process.name);
    expect(processes.toSorted()).toEqual(logs.map(({ name }) => name));
  });

  it("books to the departments of a process just its lead time", () => {
    for (const { name } of logs) {
      const mine = positions.filter((position) => position.process.name === name);
      const total = mine[0]?.critical.balance.total ?? Number.NaN;
      expect(mine.reduce((sum, { critical }) => sum + critical.balance.mine, 0) / total).toBeCloseTo(1, 9);
      expect(mine.reduce((sum, { shared }) => sum + shared.balance.mine, 0) / total).toBeCloseTo(1, 9);
    }
  });

  it("knows the handovers between two departments, how fast they are picked up and how many come back", async () => {
    const { process } = await folder.ask<{ process: { id: string } }>(
      `{ process(name: "DomesticDeclarations") { id } }`,
    );
    const { handovers } = await folder.ask<{ handovers: { handovers: readonly HandoverFacts[] } }>(
      /* GraphQL */ `
        query Handovers($filter: AnalysisFilter) {
          handovers(filter: $filter) {
            handovers {
              from {
                name
              }
              to {
                name
              }
              times
              binding
              returned
              pickUp {
                value
                unit
                n
              }
            }
          }
        }
      `,
      { filter: { include: { processes: [process.id] } } },
    );
    const pair = (from: string, to: string): HandoverFacts | undefined =>
      handovers.handovers.find((handover) => handover.from.name === from && handover.to.name === to);
    const toAdministration = pair("EMPLOYEE", "ADMINISTRATION");
    expect(toAdministration).toMatchObject({ times: 8_997, binding: 8_997, returned: 987, pickUp: { unit: "HOURS" } });
    expect(toAdministration?.pickUp.value).toBeCloseTo(34.029, 3);
    const toPayment = pair("SUPERVISOR", "UNDEFINED");
    expect(toPayment?.times).toBe(9_914);
    expect(toPayment?.pickUp.value).toBeCloseTo(73.791, 3);
    expect(handovers.handovers.reduce((sum, { returned }) => sum + returned, 0)).toBe(1_610);
    expect(handovers.handovers.reduce((sum, { times }) => sum + times, 0)).toBe(34_287);
  });

  it("counts an execution that stands in two logs once, and says where else it stands", async () => {
    const { positions: shared } = await folder.ask<{ positions: { edges: readonly { node: SharedFacts }[] } }>(
      /* GraphQL */ `
        {
          positions(first: 100) {
            edges {
              node {
                department {
                  name
                }
                process {
                  name
                }
                output {
                  workItems
                  executions
                  sharedWith {
                    process {
                      name
                    }
                    executions
                    workItems
                  }
                }
              }
            }
          }
        }
      `,
    );
    const international = shared.edges
      .map(({ node }) => node)
      .filter((node) => node.process.name === "InternationalDeclarations");
    const overlap = international.flatMap(({ output }) =>
      output.sharedWith.filter(({ process }) => process.name === "PermitLog"),
    );
    expect(overlap.reduce((sum, { workItems }) => sum + workItems, 0)).toBe(68_199);
    expect(overlap.reduce((sum, { executions }) => sum + executions, 0)).toBe(65_294);
    expect(international.reduce((sum, { output }) => sum + output.workItems, 0)).toBe(70_727);
    expect(international.reduce((sum, { output }) => sum + output.executions, 0)).toBe(67_822);
  });

  it("counts executions once in the total of a department over its processes", async () => {
    const { department } = await folder.ask<{ department: { output: SharedFacts["output"] } }>(
      `{ department(name: "DIRECTOR") { output { workItems executions } } }`,
    );
    expect(department.output.workItems).toBe(869 + 868 + 37);
    expect(department.output.executions).toBeLessThan(869 + 868 + 37);
  });
});

interface HandoverFacts {
  readonly from: { readonly name: string };
  readonly to: { readonly name: string };
  readonly times: number;
  readonly binding: number;
  readonly returned: number;
  readonly pickUp: { readonly value: number; readonly unit: string; readonly n: number };
}

interface SharedFacts {
  readonly department: { readonly name: string };
  readonly process: { readonly name: string };
  readonly output: {
    readonly workItems: number;
    readonly executions: number;
    readonly sharedWith: readonly {
      readonly process: { readonly name: string };
      readonly executions: number;
      readonly workItems: number;
    }[];
  };
}
