/**
 * Rounds parts so that they add up to their rounded total, by largest remainder: each is rounded down, and what is missing goes, one grain each, to
 * those that lost most; of equal ones the first. `total` is the sum of the parts; `grain` is the smallest amount shown, such as 1 or 0.1.
 */
export function apportion(parts: readonly number[], total: number, grain: number): readonly number[] {
  const exact = parts.map((part) => part / grain);
  const floors = exact.map(Math.floor);
  const missing = Math.round(total / grain) - floors.reduce((sum, part) => sum + part, 0);
  const order = exact
    .map((part, index) => ({ index, lost: part - Math.floor(part) }))
    .sort((a, b) => b.lost - a.lost || a.index - b.index);
  const raised = new Set(order.slice(0, Math.max(0, missing)).map(({ index }) => index));
  return floors.map((part, index) => (part + (raised.has(index) ? 1 : 0)) * grain);
}

/** Hours are shown in whole ones from 1,000 on, in tenths below. */
export function hoursGrain(total: number): number {
  return Math.abs(total) < 1000 ? 0.1 : 1;
}
