/** The ids that occur in a column, ascending; -1, which is none, apart. O(n + largest id). */
export function distinctIds(ids: Int32Array): readonly number[] {
  const largest = ids.reduce((most, id) => Math.max(most, id), -1);
  const occurs = new Uint8Array(largest + 1);
  for (let row = 0; row < ids.length; row++) if (ids[row]! >= 0) occurs[ids[row]!] = 1;
  return [...occurs.keys()].filter((id) => occurs[id] === 1);
}
