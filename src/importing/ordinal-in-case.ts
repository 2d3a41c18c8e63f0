import type { CaseNumbers } from "./case-numbers.ts";

/** Ordinal of each event in its case, from 0, in the order of the events: the `sequence` of a log that maps none (methods.md 1.1). O(events). */
export function ordinalInCase(cases: CaseNumbers): Float64Array {
  const ordinals = new Float64Array(cases.of.length);
  const seen = new Int32Array(cases.length);
  cases.of.forEach((number, event) => {
    const ordinal = seen[number] as number;
    ordinals[event] = ordinal;
    seen[number] = ordinal + 1;
  });
  return ordinals;
}
