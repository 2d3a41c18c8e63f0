import type { GraphQLError } from "graphql";
import { executeQuery } from "../api/execute-query.ts";
import { BatonError, errorCodes, type ErrorCode } from "../domain/errors.ts";
import type { Stores } from "../service/stores.ts";
import { exitCodeOf, exitCodes } from "./exit-codes.ts";

/** Asks one of Baton's own queries: its data, or the first error thrown. `Data` is the shape the query's text asks for. */
export async function answer<Data>(
  stores: Stores,
  query: string,
  variables: Record<string, unknown>,
  signal: AbortSignal,
): Promise<Data> {
  let defect: unknown;
  const { data, errors } = await executeQuery({
    stores,
    query,
    variables,
    signal,
    onDefect: (error) => {
      defect ??= error;
    },
  });
  const [error] = errors ?? [];
  if (error === undefined) return data as Data;
  const code = error.extensions["code"];
  throw isErrorCode(code) ? new BatonError(code, error.message) : (defect ?? error);
}

/** The exit code of a result's errors: that of the first one. */
export function exitCodeOfErrors(errors: readonly GraphQLError[] | undefined): number {
  const [error] = errors ?? [];
  if (error === undefined) return exitCodes.done;
  const code = error.extensions["code"];
  return isErrorCode(code) ? exitCodeOf[code] : exitCodes.defect;
}

function isErrorCode(code: unknown): code is ErrorCode {
  return errorCodes.some((known) => known === code);
}
