import { BIGINT, BOOLEAN, DOUBLE, INTEGER, LIST, listValue, SQLNULL, VARCHAR } from "@duckdb/node-api";
import type { DuckDBType, DuckDBValue } from "@duckdb/node-api";

export type Scalar = null | boolean | number | bigint | string;
export type Parameter = Scalar | readonly number[] | readonly bigint[] | readonly string[] | Int32Array | Float64Array;

/** Values of `$1`, `$2`, ... with the types they are bound as: whole numbers as INTEGER or BIGINT by size, others as DOUBLE; lists likewise. */
export function bind(parameters: readonly Parameter[]): {
  readonly values: DuckDBValue[];
  readonly types: DuckDBType[];
} {
  return {
    values: parameters.map((parameter) => (isList(parameter) ? listValue(Array.from<Scalar>(parameter)) : parameter)),
    types: parameters.map((parameter) => (isList(parameter) ? LIST(typeOfItems(parameter)) : typeOf(parameter))),
  };
}

function isList(parameter: Parameter): parameter is Exclude<Parameter, Scalar> {
  return typeof parameter === "object" && parameter !== null;
}

function typeOf(value: Scalar): DuckDBType {
  if (value === null) return SQLNULL;
  if (typeof value === "boolean") return BOOLEAN;
  if (typeof value === "string") return VARCHAR;
  if (typeof value === "bigint") return BIGINT;
  if (!Number.isSafeInteger(value)) return DOUBLE;
  return value === (value | 0) ? INTEGER : BIGINT;
}

/** The widest type among the items: one type has to hold them all. An empty list fits beside anything. */
function typeOfItems(items: Exclude<Parameter, Scalar>): DuckDBType {
  if (items.length === 0) return SQLNULL;
  if (items instanceof Float64Array) return DOUBLE;
  let widest: DuckDBType = typeof items[0] === "string" ? VARCHAR : INTEGER;
  for (const item of items) {
    const type = typeOf(item);
    if (type === DOUBLE) return DOUBLE;
    if (type === BIGINT) widest = BIGINT;
  }
  return widest;
}
