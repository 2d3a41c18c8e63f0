import type { MapEdgeResolvers } from "../../generated/resolver-types.ts";

export const MapEdge: MapEdgeResolvers = {
  from: ({ fromStepId }, _, context) => context.step(fromStepId),
  to: ({ toStepId }, _, context) => context.step(toStepId),
};
