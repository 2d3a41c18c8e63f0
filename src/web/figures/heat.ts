/** Step of a seven-step ramp for a magnitude: bounds rise about evenly to the eye. */
const shareBounds = [0.02, 0.05, 0.09, 0.15, 0.25, 0.42];

/** Class of the warm ramp for a share of time. */
export function warmShare(share: number): string {
  return `w${stepOf(share, shareBounds)}`;
}

/** Class of the ramp for a value against the largest of its kind; `family` is the letter of the ramp. */
export function rampStep(family: "w" | "c", value: number, largest: number): string {
  return `${family}${stepOf(largest <= 0 ? 0 : (value / largest) * 0.5, shareBounds)}`;
}

/** Class for observed over expected: cool is faster, neutral from 0.92 to 1.08, warm is slower. */
export function ratioStep(ratio: number): string {
  if (ratio >= 0.92 && ratio <= 1.08) return "on-standard";
  const distance = Math.abs(Math.log(ratio));
  const step = Math.min(6, 1 + Math.floor(distance / 0.16));
  return `${ratio > 1 ? "w" : "c"}${step}`;
}

function stepOf(value: number, bounds: readonly number[]): number {
  const step = bounds.findIndex((bound) => value < bound);
  return step === -1 ? bounds.length : step;
}
