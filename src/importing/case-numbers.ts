/** The cases of a log, numbered from 0 in order of first appearance; a case is a pair (process, case key). */
export interface CaseNumbers {
  readonly length: number;
  /** Case number of each event. */
  readonly of: Int32Array;
  /** Process and case key of each case number. */
  readonly process: Int32Array;
  readonly caseKey: Int32Array;
}

/**
 * Numbers the cases of events given by their codes; `keys` is the number of case keys (every code is below it). O(events) as long as few processes
 * share a case key: the cases of one key are a linked list.
 */
export function caseNumbers(process: Int32Array, caseKey: Int32Array, keys: number): CaseNumbers {
  const events = process.length;
  const of = new Int32Array(events);
  const first = new Int32Array(keys).fill(-1);
  // There can be more cases than keys, but not more than events.
  const next = new Int32Array(events);
  const processOf = new Int32Array(events);
  const keyOf = new Int32Array(events);
  let length = 0;
  for (let event = 0; event < events; event++) {
    const key = caseKey[event] as number;
    const owner = process[event] as number;
    let number = first[key] as number;
    while (number >= 0 && processOf[number] !== owner) number = next[number] as number;
    if (number < 0) {
      number = length++;
      processOf[number] = owner;
      keyOf[number] = key;
      next[number] = first[key] as number;
      first[key] = number;
    }
    of[event] = number;
  }
  return { length, of, process: processOf.slice(0, length), caseKey: keyOf.slice(0, length) };
}
