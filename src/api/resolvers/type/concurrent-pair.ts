import type { ConcurrentPairResolvers } from "../../generated/resolver-types.ts";

export const ConcurrentPair: ConcurrentPairResolvers = {
  a: ({ a }, _, context) => context.step(a),
  b: ({ b }, _, context) => context.step(b),
};
