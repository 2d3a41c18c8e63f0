import { type DocumentNode, getOperationAST } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Metrics } from "../server/metrics.ts";

/** Counts and times every operation that ran; a subscription counts when it begins. */
export function useMetrics(metrics: Metrics): Plugin {
  return {
    onExecute({ args: { document, operationName } }) {
      const since = performance.now();
      return {
        onExecuteDone() {
          metrics.observe(...nameAndKind(document, operationName), (performance.now() - since) / 1000);
        },
      };
    },
    onSubscribe({ args: { document, operationName } }) {
      metrics.observe(...nameAndKind(document, operationName), 0);
    },
  };
}

/** A query without a name where the document does not say which of its operations is meant: it is refused. */
function nameAndKind(document: DocumentNode, operationName: string | null | undefined) {
  const operation = getOperationAST(document, operationName);
  return [operation?.name?.value ?? "anonymous", operation?.operation ?? "query"] as const;
}
