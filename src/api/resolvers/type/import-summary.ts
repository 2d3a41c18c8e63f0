import type { ImportSummaryResolvers } from "../../generated/resolver-types.ts";

export const ImportSummary: ImportSummaryResolvers = {
  from: ({ fromMs }) => fromMs,
  to: ({ toMs }) => toMs,
};
