import { executeQuery } from "../../src/api/execute-query.ts";
import { bottlenecksQuery } from "../../src/cli/commands/bottlenecks.ts";
import { positionsQuery } from "../../src/cli/commands/positions.ts";
import type { Stores } from "../../src/service/stores.ts";

export interface TimedRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** What `baton positions` asks, for every department, each with another selection of cases: nothing asked twice can be answered from memory. */
export async function positionRequests(stores: Stores): Promise<readonly TimedRequest[]> {
  const departments = await departmentsOf(stores);
  return selections(departments).map((filter, at) => ({
    query: positionsQuery,
    variables: { name: departments[at % departments.length]!.name, view: viewOf(at), filter },
  }));
}

/** What `baton bottlenecks` asks, by step, department and handover, each with another selection of cases. */
export async function bottleneckRequests(stores: Stores): Promise<readonly TimedRequest[]> {
  const by = ["STEP", "DEPARTMENT", "HANDOVER"];
  return selections(await departmentsOf(stores)).map((filter, at) => {
    const subject = by[at % by.length];
    // Handovers have the critical view only.
    const view = subject === "HANDOVER" ? "CRITICAL" : viewOf(at);
    return { query: bottlenecksQuery, variables: { by: subject, view, filter, first: 20 } };
  });
}

interface NamedDepartment {
  readonly id: string;
  readonly name: string;
}

async function departmentsOf(stores: Stores): Promise<readonly NamedDepartment[]> {
  const { data, errors } = await executeQuery({
    stores,
    query: "{ departments(first: 100) { edges { node { id name } } } }",
  });
  if (errors?.[0] !== undefined) throw errors[0];
  const { departments } = data as { departments: { edges: { node: NamedDepartment }[] } };
  return departments.edges.map(({ node }) => node);
}

/** Forty selections: all cases, quarters of the year, long cases, cases that touch a department, cases that miss one, and mixtures of them. */
function selections(departments: readonly NamedDepartment[]): readonly object[] {
  const quarter = (at: number): object => ({
    from: new Date(Date.UTC(2023, (at % 4) * 3, 1 + at)).toISOString(),
    to: new Date(Date.UTC(2023, (at % 4) * 3 + 3, 1 + at)).toISOString(),
  });
  return Array.from({ length: 40 }, (_, at) => {
    const department = departments[(at * 7) % departments.length]!.id;
    switch (at % 5) {
      case 0:
        return { include: { leadTime: { min: at / 10 } } };
      case 1:
        return { period: quarter(at) };
      case 2:
        return { include: { departments: [department], leadTime: { min: at } } };
      case 3:
        return { exclude: [{ departments: [department], leadTime: { max: 20 + at } }] };
      default:
        return { include: { departments: [department] }, period: quarter(at) };
    }
  });
}

function viewOf(at: number): string {
  return at % 4 === 3 ? "SHARED" : "CRITICAL";
}
