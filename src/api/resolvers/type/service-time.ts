import { durationSummary } from "../../../rollup/duration-summary.ts";
import type { ServiceTimeResolvers } from "../../generated/resolver-types.ts";
import { rowOf, standardSourceOf } from "../../subject-figures.ts";

export const ServiceTime: ServiceTimeResolvers = {
  sojourn: async ({ subject }, { unit }) => {
    const { figures, department, process } = subject;
    const rows = await figures.sojourns(process !== null).load(figures.subject(department.id));
    return durationSummary(rowOf(rows, subject), unit ?? "HOURS");
  },
  standardSource: ({ subject }, _, context) => standardSourceOf(subject, context),
};
