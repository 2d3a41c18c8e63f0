import type { Plugin } from "graphql-yoga";
import { operationKind } from "../operation-kind.ts";
import type { Metrics } from "../server/metrics.ts";

/** Counts and times every operation that ran; a subscription counts when it begins. */
export function useMetrics(metrics: Metrics): Plugin {
  return {
    onExecute({ args: { document, operationName } }) {
      const since = performance.now();
      return {
        onExecuteDone() {
          const seconds = (performance.now() - since) / 1000;
          metrics.observe(operationName, operationKind(document, operationName), seconds);
        },
      };
    },
    onSubscribe({ args: { operationName } }) {
      metrics.observe(operationName, "subscription", 0);
    },
  };
}
