import type { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import { masked } from "../mask-error.ts";
import { asResultError } from "../result-error.ts";

/** Gives every error of an answer a code out of the closed list and hides what is no user's business. Goes last: it sees what all others left. */
export function useErrorCodes(onDefect: (error: unknown) => void): Plugin {
  return {
    onExecutionResult(payload) {
      const { result } = payload;
      if (result === undefined || Array.isArray(result) || Symbol.asyncIterator in result) return;
      const { errors } = result;
      if (errors === undefined) return;
      payload.setResult({ ...result, errors: errors.map((error) => coded(error, onDefect)) });
    },
  };
}

function coded(error: unknown, onDefect: (error: unknown) => void): GraphQLError {
  const found = asResultError(error);
  const shown = masked(found, onDefect);
  // How the answer is to be sent stands beside the code, and is taken out before it is.
  if (found.extensions["http"] !== undefined) shown.extensions["http"] = found.extensions["http"];
  return shown;
}
