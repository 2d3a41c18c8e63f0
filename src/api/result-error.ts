import { GraphQLError } from "graphql";

/** Whatever was thrown, as an error that a result can hold; `masked` then decides what of it may be shown. */
export function asResultError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(cause.message, { originalError: cause });
}
