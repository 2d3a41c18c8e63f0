/** A number as it is typed; null for an empty field, NaN for what is no number. A decimal comma is taken as a point. */
export function typedNumber(text: string): number | null {
  const trimmed = text.trim();
  return trimmed === "" ? null : Number(trimmed.replace(",", "."));
}

/** A number as it stands in a field. */
export function fieldText(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(Number(value.toPrecision(12)));
}

/** Why a typed number cannot be taken; empty where it can. */
export function numberProblem(
  name: string,
  value: number | null,
  range: { readonly from: number; readonly to?: number },
): string {
  if (value === null) return "";
  const { from, to = Number.POSITIVE_INFINITY } = range;
  const expected = to === Number.POSITIVE_INFINITY ? `a number of at least ${from}` : `a number from ${from} to ${to}`;
  return Number.isFinite(value) && value >= from && value <= to ? "" : `${name} must be ${expected}, such as 2 or 0.5.`;
}
