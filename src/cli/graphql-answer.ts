import { BatonError, errorCodes, type ErrorCode } from "../domain/errors.ts";
import type { Asked, GraphQLResult } from "./asked.ts";
import { exitCodeOf, exitCodes } from "./exit-codes.ts";

/** Asks one of Baton's own queries: its data, or the first error thrown. `Data` is the shape the query's text asks for. */
export async function answer<Data>(
  asked: Asked,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<Data> {
  return answerIn(await asked.query({ query, variables }, signal));
}

/** The data of a result, or its first error thrown. */
export function answerIn<Data>({ data, errors }: GraphQLResult): Data {
  const [error] = errors ?? [];
  if (error === undefined) return data as Data;
  const code = error.extensions?.["code"];
  throw isErrorCode(code) ? new BatonError(code, error.message) : new Error(error.message);
}

export interface UserErrors {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

/** Throws the first of what a mutation refused. */
export function expectNoUserErrors({ userErrors }: UserErrors): void {
  const [error] = userErrors;
  if (error !== undefined) throw errorOf(error);
}

/** What a payload or a job says went wrong. */
export function errorOf({ code, message }: UserErrors["userErrors"][number]): Error {
  return isErrorCode(code) ? new BatonError(code, message) : new Error(message);
}

/** The exit code of a result's errors: that of the first one. */
export function exitCodeOfErrors(errors: GraphQLResult["errors"]): number {
  const [error] = errors ?? [];
  if (error === undefined) return exitCodes.done;
  const code = error.extensions?.["code"];
  return isErrorCode(code) ? exitCodeOf[code] : exitCodes.defect;
}

function isErrorCode(code: unknown): code is ErrorCode {
  return errorCodes.some((known) => known === code);
}
