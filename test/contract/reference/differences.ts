/**
 * What tells two lists of rows apart, whatever their order: empty where numbers are within 1e-9 of each other and everything else is equal.
 * `key` names the fields that tell rows of a list apart.
 */
export function differences<Row extends object>(
  actual: readonly Row[],
  expected: readonly Row[],
  key: readonly string[],
): readonly string[] {
  const named = (rows: readonly Row[]) => new Map(rows.map((row) => [nameOf(row, key), row]));
  const [left, right] = [named(actual), named(expected)];
  const found = [...right].flatMap(([name, row]) => {
    const other = left.get(name);
    const difference = other === undefined ? "is missing" : firstDifference(other, row, "");
    return difference === null ? [] : [`${name}: ${difference}`];
  });
  const extra = [...left.keys()].filter((name) => !right.has(name)).map((name) => `${name}: should not be there`);
  const doubled = left.size === actual.length ? [] : ["rows with equal keys"];
  return [...found, ...extra, ...doubled];
}

function nameOf(row: object, key: readonly string[]): string {
  const fields = row as Readonly<Record<string, unknown>>;
  return key.map((name) => `${name} ${String(fields[name])}`).join(", ");
}

function firstDifference(actual: unknown, expected: unknown, path: string): string | null {
  if (typeof expected === "number" && typeof actual === "number") {
    const near = Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
    return near ? null : `${path} is ${actual}, not ${expected}`;
  }
  if (typeof expected === "object" && expected !== null && typeof actual === "object" && actual !== null) {
    for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const [left, right] = [actual, expected].map((it) => (it as Readonly<Record<string, unknown>>)[name]);
      const difference = firstDifference(left, right, `${path}.${name}`);
      if (difference !== null) return difference;
    }
    return null;
  }
  return Object.is(actual, expected) ? null : `${path} is ${String(actual)}, not ${String(expected)}`;
}
