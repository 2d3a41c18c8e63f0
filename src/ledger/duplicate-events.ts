import type { LogChain } from "./log-chain.ts";
import { longestCase } from "./longest-case.ts";
import type { GroupedEvents } from "./merge-logs.ts";

/**
 * Marks, 1 an event, those equal to an earlier event of their case in all fields but the event id, which is what equal `fieldsHash`es mean
 * (methods.md 1.1); null where there are none. A hash table a case, on the halves of the hashes: reading a BigInt64Array would make a BigInt
 * an event. O(events).
 */
export function markDuplicates(chain: LogChain, { event, caseOffsets }: GroupedEvents): Uint8Array | null {
  const words = chain.logs.map(
    ({ events: { fieldsHash } }) => new Int32Array(fieldsHash.buffer, fieldsHash.byteOffset, 2 * fieldsHash.length),
  );
  const longest = longestCase(caseOffsets);
  const low = new Int32Array(longest);
  const high = new Int32Array(longest);
  const table = new Int32Array(tableSize(longest));
  const marked = new Uint8Array(event.length);
  let found = false;
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    const from = caseOffsets[c]!;
    const count = caseOffsets[c + 1]! - from;
    if (count < 2) continue;
    const size = tableSize(count);
    table.fill(-1, 0, size);
    for (let k = 0; k < count; k++) {
      const l = chain.logOf(event[from + k]!);
      const e = event[from + k]! - chain.starts[l]!;
      low[k] = words[l]![2 * e]!;
      high[k] = words[l]![2 * e + 1]!;
      let slot = low[k]! & (size - 1);
      while (table[slot]! >= 0 && (low[table[slot]!] !== low[k] || high[table[slot]!] !== high[k])) {
        slot = (slot + 1) & (size - 1);
      }
      if (table[slot] === -1) {
        table[slot] = k;
      } else {
        marked[from + k] = 1;
        found = true;
      }
    }
  }
  return found ? marked : null;
}

/** A power of two, twice as large as what it holds. */
function tableSize(count: number): number {
  let size = 4;
  while (size < 2 * count) size *= 2;
  return size;
}
