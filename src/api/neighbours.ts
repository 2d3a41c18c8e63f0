import { missing } from "../rollup/estimate.ts";
import { customers, suppliers } from "../rollup/neighbour.ts";
import { firstPassYield } from "../rollup/output.ts";
import { designedNeighbours } from "../service/designed-structure.ts";
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
  const designed = (await designedOf(subject, context))[side];
  const both = observed.filter(({ departmentId }) => designed.has(departmentId));
  if (basis === "BOTH") return both.slice(0, size);
  const seen = new Set(both.map(({ departmentId }) => departmentId));
  const unused = [...designed].filter((id) => !seen.has(id)).sort((a, b) => a - b);
  return [...both, ...unused.map(withoutHandovers)].slice(0, size);
}

async function designedOf({ department, process }: SubjectSource, context: RequestContext) {
  const [organisation, catalogue] = await Promise.all([context.organisation(), context.steps()]);
  const processes = process === null ? organisation.processes : [process];
  const versionIds = processes.flatMap(({ currentVersionId: id }) => (id === null ? [] : [id]));
  const versions = await Promise.all(versionIds.map((id) => context.things.version.load(id)));
  const known = versions.filter((version) => version !== null);
  return designedNeighbours(known, department.id, organisation, catalogue);
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
