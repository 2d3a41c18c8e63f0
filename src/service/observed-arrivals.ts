import { caseStatuses } from "../domain/organisation.ts";
import { msPerUnit } from "../domain/time-unit.ts";
import type { Arrivals } from "../structure/planned-process.ts";
import { perRevision } from "./per-revision.ts";

/** How often cases begin, as the logs show it, by process: (n - 1) over the time from the first start to the last. Fewer than two starts show nothing. */
export const observedArrivalsAt = perRevision(
  async ({ warehouse }, revision): Promise<ReadonlyMap<number, Arrivals>> => {
    const all = { revision, include: {}, exclude: [], period: null, timed: caseStatuses };
    const totals = await warehouse.caseTotals(all);
    const rates = await Promise.all(
      totals.map(async ({ processId }): Promise<readonly [number, Arrivals][]> => {
        const own = { ...all, include: { processIds: [processId] } };
        const page = { first: 1, after: null };
        const [first, last] = await Promise.all([
          warehouse.cases(own, "START_ASC", page),
          warehouse.cases(own, "START_DESC", page),
        ]);
        const hours = ((last.rows[0]?.startMs ?? 0) - (first.rows[0]?.startMs ?? 0)) / msPerUnit.HOURS;
        const n = first.total;
        return n >= 2 && hours > 0 ? [[processId, { perHour: (n - 1) / hours, basis: "OBSERVED", n }]] : [];
      }),
    );
    return new Map(rates.flat());
  },
);
