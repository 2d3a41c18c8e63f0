import { GraphQLError } from "graphql";
import { BatonError, type ErrorCode } from "../domain/errors.ts";

/** The closed list of `extensions.code`: our own codes, and INTERNAL for what is a defect of ours. */
export type ApiErrorCode = ErrorCode | "INTERNAL";

/**
 * An error as it may be shown. What Baton raises on purpose keeps its message and gets its code; what is wrong with the request itself (syntax,
 * unknown fields, values of variables and arguments) is BAD_INPUT; what was stopped is CANCELLED, or TIMEOUT; everything else is masked and handed to `onDefect`.
 */
export function masked(error: GraphQLError, onDefect: (error: unknown) => void): GraphQLError {
  const cause = error.originalError;
  if (cause instanceof BatonError) return withCode(error, cause.message, cause.code);
  if (cause?.name === "TimeoutError") {
    return withCode(error, "the request took longer than it may and was stopped; ask for less at once", "TIMEOUT");
  }
  if (cause?.name === "AbortError") return withCode(error, "the request was cancelled", "CANCELLED");
  if (isAboutRequest(error)) return withCode(error, error.message, "BAD_INPUT");
  onDefect(cause ?? error);
  return withCode(error, "Something went wrong inside the service. It was logged; nothing was changed.", "INTERNAL");
}

/** graphql itself finds these: before anything runs, or while it reads the arguments of a field. */
function isAboutRequest(error: GraphQLError): boolean {
  const cause = error.originalError;
  if (cause === undefined) return error.path === undefined;
  return cause instanceof GraphQLError && cause.nodes !== undefined;
}

function withCode(error: GraphQLError, message: string, code: ApiErrorCode): GraphQLError {
  const { nodes, source, positions, path } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: { code },
  });
}
