import { caseStatuses } from "../domain/organisation.ts";
import { handoverFlags, type HandoverColumns, type WorkItemColumns } from "../domain/work-item-columns.ts";
import type { Enablement } from "./enablement.ts";

const completed = caseStatuses.indexOf("COMPLETED");
const aborted = caseStatuses.indexOf("ABORTED");

/** What is known of each direct pair, 1 = yes; in the order of `enablement.direct`. */
export interface PairMarks {
  readonly rejected: Uint8Array;
  readonly pingPong: Uint8Array;
}

/**
 * The direct enablements as handovers, turned round from "who enabled this item" to "whom did this item enable", and the outside results:
 * items of finished cases (COMPLETED or ABORTED) that enable nobody (methods.md 1.2, schema `CustomerOutput`). A pending item is in no direct
 * pair and belongs to an open case. `caseStatus` indexes `caseStatuses`, by case.
 *
 * A counting sort by giver; the takers of one giver come in ascending order because they are visited so. O(items + pairs).
 */
export function collectHandovers(
  items: WorkItemColumns,
  caseStatus: Uint8Array,
  enablement: Enablement,
  marks: PairMarks,
): HandoverColumns {
  const { case: caseOf, length: itemCount } = items;
  const { direct, directOffsets, predecessor } = enablement;

  const finished = caseStatus.map((status) => (status === completed || status === aborted ? 1 : 0));

  const takers = new Int32Array(itemCount);
  for (let pair = 0; pair < direct.length; pair++) takers[direct[pair]!]!++;

  // Where each giver's entries begin; one without takers has an entry if its case is finished.
  const next = new Int32Array(itemCount);
  let length = 0;
  for (let giver = 0; giver < itemCount; giver++) {
    next[giver] = length;
    length += takers[giver]! > 0 ? takers[giver]! : finished[caseOf[giver]!]!;
  }

  const from = new Int32Array(length);
  const to = new Int32Array(length).fill(-1);
  const flags = new Int32Array(length);
  for (let item = 0, pair = 0; item < itemCount; item++) {
    if (takers[item] === 0 && finished[caseOf[item]!] === 1) from[next[item]!] = item;
    const binding = predecessor[item]!;
    for (const end = directOffsets[item + 1]!; pair < end; pair++) {
      const giver = direct[pair]!;
      const at = next[giver]!;
      next[giver] = at + 1;
      from[at] = giver;
      to[at] = item;
      flags[at] =
        (giver === binding ? handoverFlags.binding : 0) +
        marks.rejected[pair]! * handoverFlags.returned +
        marks.pingPong[pair]! * handoverFlags.pingPong;
    }
  }
  return { length, from, to, flags };
}
