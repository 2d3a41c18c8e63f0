import type { ExecutionResult, GraphQLError } from "graphql";
import { mapAsyncIterator, type Plugin } from "graphql-yoga";
import { masked } from "../mask-error.ts";
import { asResultError } from "../result-error.ts";

export interface ErrorListeners {
  /** Gets what went wrong by a defect of ours. */
  readonly onDefect: (error: unknown) => void;
  /** Gets the code of each error that is shown. */
  readonly onCode: (code: string) => void;
}

/**
 * Gives every error of an answer, and of each event of a subscription, a code out of the closed list and hides what is no user's business. Goes last:
 * it sees what all others left.
 */
export function useErrorCodes(listeners: ErrorListeners): Plugin {
  return {
    onExecutionResult(payload) {
      const { result } = payload;
      if (result === undefined || Array.isArray(result)) return;
      if (Symbol.asyncIterator in result) {
        payload.setResult(mapAsyncIterator(result, (event) => withCodes(event, listeners)));
      } else payload.setResult(withCodes(result, listeners));
    },
  };
}

function withCodes<Result extends ExecutionResult>(result: Result, listeners: ErrorListeners): Result {
  if (result.errors === undefined) return result;
  return { ...result, errors: result.errors.map((error) => coded(error, listeners)) };
}

function coded(error: unknown, { onDefect, onCode }: ErrorListeners): GraphQLError {
  const found = asResultError(error);
  const shown = masked(found, onDefect);
  onCode(String(shown.extensions["code"]));
  // How the answer is to be sent stands beside the code, and is taken out before it is.
  if (found.extensions["http"] !== undefined) shown.extensions["http"] = found.extensions["http"];
  return shown;
}
