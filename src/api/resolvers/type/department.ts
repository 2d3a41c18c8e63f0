import { bounded } from "../../bounded.ts";
import type { DepartmentResolvers } from "../../generated/resolver-types.ts";
import { processIdOf } from "../../filter.ts";
import { globalId } from "../../global-id.ts";
import { neighboursOf } from "../../neighbours.ts";
import { positionsOf } from "../../positions.ts";
import { delayOf, outputOf, serviceTimeOf } from "../../subject-figures.ts";

export const Department: DepartmentResolvers = {
  id: ({ id }) => globalId({ type: "Department", id }),
  parent: async ({ parentId }, _, context) => (parentId === null ? null : context.department(parentId)),
  children: async ({ id }, _, context) =>
    bounded((await context.organisation()).childrenOf(id), "children", "search for departments by name instead"),
  external: async ({ id }, _, context) => (await context.organisation()).isExternal(id),
  system: async ({ id }, _, context) => (await context.organisation()).isSystem(id),
  calendar: async ({ id }, _, context) => (await context.organisation()).calendarOf(id),
  ownCalendar: ({ calendar }) => calendar,
  positions: (department, args, context) =>
    positionsOf(context, args, { departments: [department], isAsked: () => true }),
  output: async (department, { filter }, context) =>
    outputOf({ department, process: null, figures: await context.figures(filter) }, context),
  delay: async (department, { filter, view }, context) =>
    delayOf({ department, process: null, figures: await context.figures(filter) }, view),
  serviceTime: async (department, { filter }, context) =>
    serviceTimeOf({ department, process: null, figures: await context.figures(filter) }),
  suppliers: async (department, { filter, ...asked }, context) =>
    neighboursOf("suppliers", { department, process: null, figures: await context.figures(filter) }, asked, context),
  customers: async (department, { filter, ...asked }, context) =>
    neighboursOf("customers", { department, process: null, figures: await context.figures(filter) }, asked, context),
  load: async ({ id }, { processes }, context) => {
    const organisation = await context.organisation();
    const asked = processes == null ? null : new Set(processes.map((it) => processIdOf(organisation, it, "processes")));
    return (await context.structuralAnalysis()).loadOf(id, asked);
  },
};
