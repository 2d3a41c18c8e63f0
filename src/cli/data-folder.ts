import { stat } from "node:fs/promises";
import { BatonError } from "../domain/errors.ts";
import { openStores } from "../service/open-stores.ts";
import type { Stores } from "../service/stores.ts";

const defaultFolder = "baton-data";

/**
 * Opens the data folder, works in it and closes it again, whatever happens. Only a command that writes may make the folder: NOT_FOUND where
 * another finds none.
 */
export async function inDataFolder<T>(
  data: string | undefined,
  { create }: { readonly create: boolean },
  work: (stores: Stores, folder: string) => Promise<T>,
): Promise<T> {
  const folder = data ?? defaultFolder;
  const found = await stat(folder).catch(() => null);
  if (found !== null && !found.isDirectory()) {
    throw new BatonError("BAD_INPUT", `--data "${folder}" is a file; name a folder`, { folder });
  }
  if (found === null && !create) {
    throw new BatonError(
      "NOT_FOUND",
      `there is no data folder "${folder}"; import a file first (\`baton import FILE\`), or name another folder with --data`,
      { folder },
    );
  }
  const stores = await openStores(folder);
  try {
    return await work(stores, folder);
  } finally {
    await stores.close();
  }
}
