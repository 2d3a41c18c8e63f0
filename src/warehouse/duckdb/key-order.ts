import { caseStatuses, type CaseStatus } from "../../domain/organisation.ts";
import type { Row } from "../../duckdb/statements.ts";
import { numberOrNull } from "./result-row.ts";
import type { SelectedCases } from "./selection-sql.ts";

/** Ids rising, null last. */
export function compareIds(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}

export function compareStatus(a: CaseStatus | null, b: CaseStatus | null): number {
  const place = (status: CaseStatus | null) => (status === null ? caseStatuses.length : caseStatuses.indexOf(status));
  return place(a) - place(b);
}

/** The process a row belongs to. Rows carry their derivation only where there are several. */
export function processIn(row: Row, { derivations }: SelectedCases): number {
  const [first] = derivations;
  const derivationId = numberOrNull(row, "derivation") ?? first?.derivationId;
  const found = derivations.find((it) => it.derivationId === derivationId);
  if (found === undefined) throw new RangeError(`a row of derivation ${derivationId}, which was not selected`);
  return found.processId;
}
