import { customers } from "../../../rollup/neighbour.ts";
import { type ObservedPosition, observedPosition, positionSteps } from "../../../rollup/position.ts";
import { positionSummary } from "../../../rollup/position-summary.ts";
import { designedPlace } from "../../../service/designed-structure.ts";
import { bounded } from "../../bounded.ts";
import type { PositionResolvers } from "../../generated/resolver-types.ts";
import { globalId } from "../../global-id.ts";
import { neighboursOf } from "../../neighbours.ts";
import type { RequestContext } from "../../request-context.ts";
import type { PositionSource } from "../../sources.ts";
import { casesOf, delayOf, handoversOf, outputOf, rowOf, serviceTimeOf } from "../../subject-figures.ts";

export const Position: PositionResolvers = {
  id: ({ department, process }) => globalId({ type: "Position", departmentId: department.id, processId: process.id }),
  basis: async (position, _, context) => {
    const [{ cases }, assigned] = await Promise.all([observed(position), assignedTo(position, context)]);
    return assigned.size === 0 ? "OBSERVED" : cases === 0 ? "DESIGNED" : "BOTH";
  },
  steps: async (position, _, context) => {
    const [steps, assigned] = await Promise.all([stepsOf(position), assignedTo(position, context)]);
    return bounded(positionSteps(steps, assigned), "steps", "narrow the filter");
  },
  order: async (position, _, context) => (await placeOf(position, context)).order,
  mustPass: async (position, _, context) => (await placeOf(position, context)).mustPass,
  cases: async (position) => (await observed(position)).cases,
  shareOfCases: async (position) => (await observed(position)).shareOfCases,
  suppliers: (position, asked, context) => neighboursOf("suppliers", position, asked, context),
  customers: (position, asked, context) => neighboursOf("customers", position, asked, context),
  output: (position, _, context) => outputOf(position, context),
  delay: (position, { view }) => delayOf(position, view),
  serviceTime: (position) => serviceTimeOf(position),
  structural: async ({ department, process }, _, context) => {
    if (process.currentVersionId === null) return null;
    const version = await context.version(process.currentVersionId);
    return (await context.structuralAnalysis()).placeOf(version, department.id);
  },
  summary: async (position, _, context) => {
    const { department, process, figures } = position;
    const group = figures.subject(department.id);
    const [work, deliveries, [cases], { rows, groupId }, steps] = await Promise.all([
      figures.work(true, "CRITICAL").load(group),
      figures.deliveries(true).load(group),
      casesOf(position),
      handoversOf(position),
      stepsOf(position),
    ]);
    const mainCustomer = customers(rows, groupId)[0];
    return positionSummary({
      department: department.name,
      process: process.name,
      steps: steps.length,
      mainCustomer: mainCustomer === undefined ? null : (await context.department(mainCustomer.departmentId)).name,
      work: rowOf(work, position),
      deliveries: rowOf(deliveries, position),
      cases: cases ?? null,
    });
  },
};

async function observed(position: PositionSource): Promise<ObservedPosition> {
  const { figures, department } = position;
  const [work, [cases]] = await Promise.all([
    figures.work(true, "CRITICAL").load(figures.subject(department.id)),
    casesOf(position),
  ]);
  return observedPosition(rowOf(work, position), cases ?? null);
}

/** As the cases show it; where they do not, as the current version draws it. */
async function placeOf(
  position: PositionSource,
  context: RequestContext,
): Promise<{ readonly order: number; readonly mustPass: boolean }> {
  const seen = await observed(position);
  const { currentVersionId } = position.process;
  if (seen.cases > 0 || currentVersionId === null) return seen;
  const [version, assigned] = await Promise.all([
    context.things.version.load(currentVersionId),
    assignedTo(position, context),
  ]);
  return version === null ? seen : designedPlace(version, assigned);
}

async function stepsOf({ figures, department, process }: PositionSource) {
  const rows = await figures.steps().load(figures.subject(department.id));
  return rows.filter((row) => row.processId === process.id);
}

/** Steps of the current version that are designed for the department or one below it. */
async function assignedTo(
  { department, process }: PositionSource,
  context: RequestContext,
): Promise<ReadonlySet<number>> {
  const places = await context.structure.places.load(department.id);
  const assigned = places.filter((place) => place.processId === process.id && place.assigned);
  return new Set(assigned.map(({ stepId }) => stepId));
}
