import { BatonError } from "../domain/errors.ts";

/**
 * Runs a reader on a file that is stored under another name than its owner gave it: what it raises on purpose then names the file as the owner knows
 * it, in the message and in the data.
 */
export async function namedAs<T>(path: string, fileName: string | undefined, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (fileName === undefined || !(error instanceof BatonError)) throw error;
    const told = (value: unknown): unknown => (value === path ? fileName : value);
    const data = Object.fromEntries(Object.entries(error.data).map(([key, value]) => [key, told(value)]));
    throw new BatonError(error.code, error.message.replaceAll(path, fileName), data, error);
  }
}
