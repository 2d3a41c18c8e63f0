import type { Distribution } from "../../domain/totals.ts";
import type { Row } from "../../duckdb/statements.ts";
import { numberIn, numberOrNull } from "./result-row.ts";

/** `name_n`, `name_sum`, `name_yy`, `name_q`, `name_min`, `name_max` of an expression that is never null; `only`: a filter of the rows. */
export function spreadColumns(name: string, value: string, only = ""): string {
  return `count(${value}) ${only} as ${name}_n, sum(${value}) ${only} as ${name}_sum,
    sum((${value})::double * (${value})) ${only} as ${name}_yy,
    quantile_cont(${value}, [0.5, 0.9, 0.95]) ${only} as ${name}_q,
    min(${value}) ${only} as ${name}_min, max(${value}) ${only} as ${name}_max`;
}

export function spreadIn(row: Row, name: string): Distribution & { readonly squares: number } {
  const quantiles = row[`${name}_q`];
  const quantile = (index: number) => {
    const value = Array.isArray(quantiles) ? (quantiles as readonly unknown[])[index] : null;
    return value === null || value === undefined ? null : Number(value);
  };
  return {
    n: numberIn(row, `${name}_n`),
    total: numberIn(row, `${name}_sum`),
    squares: numberIn(row, `${name}_yy`),
    median: quantile(0),
    p90: quantile(1),
    p95: quantile(2),
    min: numberOrNull(row, `${name}_min`),
    max: numberOrNull(row, `${name}_max`),
  };
}

/** `name_n`, `name_y`, ... of two amounts a case, as `ratioIn` reads them. */
export function ratioColumns(name: string, y: string, x: string): string {
  return `count(*) as ${name}_n, sum(${y}) as ${name}_y, sum(${x}) as ${name}_x, sum(${y}::double * ${y}) as ${name}_yy,
    sum(${y}::double * ${x}) as ${name}_xy, sum(${x}::double * ${x}) as ${name}_xx`;
}
