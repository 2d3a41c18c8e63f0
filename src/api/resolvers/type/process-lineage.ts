import { promotionOf, redesignOf, retirementOf, similarityToBase } from "../../../service/lineage.ts";
import { bounded } from "../../bounded.ts";
import type { ProcessLineageResolvers } from "../../generated/resolver-types.ts";

export const ProcessLineage: ProcessLineageResolvers = {
  provisional: ({ provisional }) => bounded(provisional, "provisional", "ask for processes by page"),
  similarity: ({ process }, _, { stores, revision, options }) => similarityToBase(stores, revision, process, options),
  promotion: async ({ process, base }, _, { stores, revision, options }) =>
    process.kind !== "PROVISIONAL" || base === null ? null : promotionOf(stores, revision, process, base, options),
  retirement: async ({ process }, _, { stores, revision, options }) =>
    process.kind === "PROVISIONAL" ? retirementOf(stores, revision, process, Date.now(), options) : null,
  baseNeedsRedesign: async ({ provisional }, _, { stores, revision, options }) =>
    provisional.length === 0 ? null : redesignOf(stores, revision, provisional, options),
};
