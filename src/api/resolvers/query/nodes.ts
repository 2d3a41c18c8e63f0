import { BatonError } from "../../../domain/errors.ts";
import { largestPageSize } from "../../connection.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { nodeOf } from "../../node.ts";

export const nodes: NonNullable<QueryResolvers["nodes"]> = (_, { ids }, context) => {
  if (ids.length > largestPageSize) {
    throw new BatonError(
      "BAD_INPUT",
      `ids: ${ids.length} ids are too many; at most ${largestPageSize} are taken at once`,
      {
        ids: ids.length,
      },
    );
  }
  return Promise.all(ids.map((id) => nodeOf(id, context)));
};
