import { expect } from "vitest";
import { BatonError } from "../../src/domain/errors.ts";
import type { ErrorCode } from "../../src/domain/errors.ts";

/** The error a promise rejects with, which has to be a BatonError of this code. */
export async function batonError(promise: Promise<unknown>, code: ErrorCode): Promise<BatonError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof BatonError))
    throw new Error(`expected a BatonError ${code}, got ${String(error)}`, { cause: error });
  expect(error.code).toBe(code);
  return error;
}
