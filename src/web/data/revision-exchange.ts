import { type Exchange, makeOperation, mapExchange, type OperationResult } from "urql";

/**
 * Has a question asked anew whose answer in the cache is of an earlier revision than the one that is visible by now: pages that are opened after an import
 * or an edit show what it brought. Stands before the cache.
 */
export function revisionExchange(): Exchange {
  let visible = 0;
  const answered = new Map<number, number>();
  return mapExchange({
    onOperation(operation) {
      const under = answered.get(operation.key);
      if (under === undefined || under >= visible || operation.context.requestPolicy !== "cache-first")
        return operation;
      return makeOperation(operation.kind, operation, { ...operation.context, requestPolicy: "network-only" });
    },
    onResult(result) {
      const revision = revisionOf(result);
      if (revision === null) return;
      visible = Math.max(visible, revision);
      if (result.operation.kind === "query") answered.set(result.operation.key, revision);
    },
  });
}

/** The revision that an answer was read from, or that the subscription of revisions tells; null where it says none. */
function revisionOf({ operation, extensions, data }: OperationResult): number | null {
  const told: unknown = operation.kind === "subscription" ? data?.revision : extensions?.["revision"];
  return typeof told === "number" ? told : null;
}
