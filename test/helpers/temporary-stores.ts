import { onTestFinished } from "vitest";
import { openStores } from "../../src/service/open-stores.ts";
import type { Stores } from "../../src/service/stores.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** New, empty stores for the running test, closed and removed when it has finished. */
export async function openTemporaryStores(): Promise<Stores> {
  const stores = await openStores(await temporaryFolder());
  onTestFinished(() => stores.close());
  return stores;
}
