import { setTimeout as pause } from "node:timers/promises";
import { BatonError } from "../domain/errors.ts";
import type { GraphChoice } from "../service/graph-elsewhere.ts";
import { openStores } from "../service/open-stores.ts";
import { readAddress, type ServerAddress } from "../service/server-address.ts";
import type { Stores } from "../service/stores.ts";
import { send } from "./http-client.ts";

/** A service that starts has the folder before it has an address, one that stops has it a while longer; other commands end soon. */
const patienceMs = 5_000;
const againAfterMs = 50;

/**
 * Opens the stores of a folder, or gives the service that holds it. The lock tells whether somebody does: an address alone may be left over from a
 * service that was killed.
 *
 * @throws BatonError STORE_LOCKED where another process holds the folder for long and is no service
 */
export async function openOrReach(
  folder: string,
  graph: GraphChoice,
  signal: AbortSignal,
): Promise<Stores | ServerAddress> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await openStores(folder, { graph });
    } catch (error) {
      if (!(error instanceof BatonError) || error.code !== "STORE_LOCKED") throw error;
      const address = await readAddress(folder);
      if (address !== null && (await isUp(address.url, signal))) return address;
      if (signal.aborted || performance.now() > deadline) throw error;
    }
    await pause(againAfterMs);
  }
}

/** Whether a service answers there. */
async function isUp(url: string, signal: AbortSignal): Promise<boolean> {
  const answer = await send({ url, token: null }, { path: "/health" }, signal).catch(() => null);
  answer?.resume();
  return answer?.statusCode === 200;
}
