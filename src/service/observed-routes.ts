import { caseStatuses } from "../domain/organisation.ts";
import type { ObservedRoute } from "../structure/observed-net.ts";
import { perRevision } from "./per-revision.ts";

/** So many different ones are read; the others are rare. */
const mostRoutes = 1_000;

/** The most frequent routes of the completed cases, by process; a process without completed cases is absent. */
export const observedRoutesAt = perRevision(
  async ({ warehouse }, revision): Promise<ReadonlyMap<number, readonly ObservedRoute[]>> => {
    const all = { revision, include: {}, exclude: [], period: null, timed: caseStatuses };
    const totals = await warehouse.caseTotals(all);
    const routes = await Promise.all(
      totals
        .filter(({ byStatus }) => byStatus.COMPLETED > 0)
        .map(async ({ processId }) => {
          const own = { ...all, include: { processIds: [processId], statuses: ["COMPLETED"] as const } };
          const { rows } = await warehouse.variants(own, { first: mostRoutes, after: null });
          return [processId, rows] as const;
        }),
    );
    return new Map(routes);
  },
);
