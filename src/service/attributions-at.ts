import type { CaseSelection } from "../domain/selection.ts";
import { type Attributions, attributions } from "../rollup/attribution.ts";
import { organisationAt } from "./organisation-snapshot.ts";
import type { Stores } from "./stores.ts";

/** What all finished cases of a revision book to the edges of the organisation graph: each department for its own work, the critical view. */
export async function attributionsAt(stores: Stores, revision: number): Promise<Attributions> {
  const { departments } = await organisationAt(stores, revision);
  const selection: CaseSelection = {
    revision,
    include: {},
    exclude: [],
    period: null,
    timed: ["COMPLETED", "ABORTED"],
  };
  const each = departments.map(({ id }) => ({ groupId: id, leafIds: [id] }));
  const { warehouse } = stores;
  const work = await warehouse.workTotals(selection, { departments: each, process: true, step: true }, "CRITICAL");
  const handovers = await warehouse.handoverTotals(selection, each, { process: true });
  return attributions(work, handovers, await warehouse.stepFlows(selection), await warehouse.caseTotals(selection));
}
