import type { SubscriptionResolvers } from "../../generated/resolver-types.ts";
import { latestValues } from "../../latest-values.ts";

export const revision: NonNullable<SubscriptionResolvers["revision"]> = {
  subscribe: async function* (_, _args, { stores, options }) {
    const revisions = latestValues<number>((next) => stores.watchRevisions(next), options.signal);
    for await (const number of revisions) yield { revision: number };
  },
};
