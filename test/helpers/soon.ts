import { setTimeout as pause } from "node:timers/promises";

/** Far beyond the limits of a statement and of a connection that tests set: what takes longer hangs. */
export const farTooLongMs = 30_000;

/** Ends as the promise does, unless that takes far too long. */
export async function soon<T>(promise: Promise<T>): Promise<T> {
  const late = pause(farTooLongMs, null, { ref: false }).then(() => {
    throw new Error(`nothing after ${farTooLongMs / 1_000} s`);
  });
  return await Promise.race([promise, late]);
}
