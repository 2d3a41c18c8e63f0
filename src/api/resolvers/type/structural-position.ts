import { pageSize } from "../../connection.ts";
import type { StructuralPositionResolvers } from "../../generated/resolver-types.ts";

export const StructuralPosition: StructuralPositionResolvers = {
  suppliers: ({ supplierIds }, { first }, context) =>
    supplierIds.slice(0, pageSize(first)).map((id) => context.department(id)),
  customers: ({ customerIds }, { first }, context) =>
    customerIds.slice(0, pageSize(first)).map((id) => context.department(id)),
};
