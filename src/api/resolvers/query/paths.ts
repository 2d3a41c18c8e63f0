import { BatonError } from "../../../domain/errors.ts";
import { bounded } from "../../bounded.ts";
import { pageSize } from "../../connection.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { departmentOrStep, departmentOrStepOf } from "../../structure-node.ts";

export const paths: NonNullable<QueryResolvers["paths"]> = async (_, { from, to, first }, context) => {
  const size = pageSize(first);
  const begin = await departmentOrStepOf(from, "from", context);
  const end = await departmentOrStepOf(to, "to", context);
  const { kind } = begin;
  if (end.kind !== kind) {
    throw new BatonError(
      "BAD_INPUT",
      `to: ${to} is a ${end.kind}, while from is a ${kind}; ways lead between two departments or between two steps`,
      { from, to },
    );
  }
  const { graph } = context.stores;
  const ways = await graph.paths(context.revision, kind, begin.id, end.id, size, context.options);
  return ways.map(async (ids) => ({
    length: ids.length - 1,
    nodes: await Promise.all(
      bounded(ids, "nodes", "ask for a way between two that lie nearer").map((id) =>
        departmentOrStep(kind, id, context),
      ),
    ),
  }));
};
