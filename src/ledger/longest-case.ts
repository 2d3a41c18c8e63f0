/** Entries of the longest case, for scratch space made once; case c is `caseOffsets[c] .. caseOffsets[c + 1]`. */
export function longestCase(caseOffsets: Int32Array): number {
  let longest = 0;
  for (let c = 0; c + 1 < caseOffsets.length; c++) longest = Math.max(longest, caseOffsets[c + 1]! - caseOffsets[c]!);
  return longest;
}
