import type { ExecutionResult, GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import { BatonError } from "../../domain/errors.ts";
import { operationKind } from "../operation-kind.ts";
import type { Metrics } from "../server/metrics.ts";

/** Counts and times every operation that ran; a subscription counts when it begins. */
export function useMetrics(metrics: Metrics): Plugin {
  return {
    onExecute({ args: { document, operationName } }) {
      const since = performance.now();
      return {
        onExecuteDone({ result }) {
          const seconds = (performance.now() - since) / 1000;
          const errors = Symbol.asyncIterator in result ? [] : ((result as ExecutionResult).errors ?? []);
          const codes = errors.map(codeOf);
          metrics.observe(operationName, operationKind(document, operationName), seconds, codes);
        },
      };
    },
    onSubscribe({ args: { operationName } }) {
      metrics.observe(operationName, "subscription", 0, []);
    },
  };
}

function codeOf({ originalError }: GraphQLError): string {
  return originalError instanceof BatonError ? originalError.code : "OTHER";
}
