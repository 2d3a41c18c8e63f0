import { missing } from "../rollup/estimate.ts";
import { customers, suppliers } from "../rollup/neighbour.ts";
import { firstPassYield } from "../rollup/output.ts";
import { pageSize } from "./connection.ts";
import type { Basis } from "./generated/resolver-types.ts";
import type { RequestContext } from "./request-context.ts";
import type { NeighbourSource, SubjectSource } from "./sources.ts";
import { handoversOf } from "./subject-figures.ts";

interface NeighboursAsked {
  readonly basis?: Basis | null | undefined;
  readonly first?: number | null | undefined;
}

/** Who hands work to a subject (or receives it): in the cases, in the current versions, or in both; with the figures of the cases. */
export async function neighboursOf(
  side: "suppliers" | "customers",
  subject: SubjectSource,
  { basis, first }: NeighboursAsked,
  context: RequestContext,
): Promise<readonly NeighbourSource[]> {
  const size = pageSize(first);
  const { rows, groupId } = await handoversOf(subject);
  const observed = side === "suppliers" ? suppliers(rows, groupId) : customers(rows, groupId);
  if ((basis ?? "OBSERVED") === "OBSERVED") return observed.slice(0, size);
  const designed = await designedOf(side, subject, context);
  const both = observed.filter(({ departmentId }) => designed.has(departmentId));
  if (basis === "BOTH") return both.slice(0, size);
  const seen = new Set(both.map(({ departmentId }) => departmentId));
  const unused = [...designed].filter((id) => !seen.has(id)).sort((a, b) => a - b);
  return [...both, ...unused.map(withoutHandovers)].slice(0, size);
}

/** Departments on one side of a subject by the flows of current versions. */
async function designedOf(
  side: "suppliers" | "customers",
  { department, process }: SubjectSource,
  context: RequestContext,
): Promise<ReadonlySet<number>> {
  const subject = { departmentId: department.id, processId: process?.id ?? null };
  const neighbours = await context.structure.neighbours.load(subject);
  const wanted = side === "suppliers" ? "SUPPLIER" : "CUSTOMER";
  const designed = neighbours.filter((it) => it.designed && it.side === wanted);
  return new Set(designed.map(({ departmentId }) => departmentId));
}

function withoutHandovers(departmentId: number): NeighbourSource {
  const unknown = missing("NOT_APPLICABLE", "HOURS", 0, "LINEARISED");
  return {
    departmentId,
    handovers: 0,
    returned: 0,
    firstPassYield: firstPassYield(null),
    turnaround: unknown,
    pickUp: unknown,
  };
}
