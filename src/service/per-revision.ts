import type { Stores } from "./stores.ts";

const keptRevisions = 3;

/**
 * Reads something of a revision once and gives the same answer to every later request: a published revision never changes.
 * Of each data folder the newest three revisions asked for are held; a read that failed is forgotten.
 */
export function perRevision<T>(
  read: (stores: Stores, revision: number) => Promise<T>,
): (stores: Stores, revision: number) => Promise<T> {
  const held = new WeakMap<Stores, Map<number, Promise<T>>>();
  return (stores, revision) => {
    const ofStores = held.get(stores) ?? new Map<number, Promise<T>>();
    held.set(stores, ofStores);
    const known = ofStores.get(revision);
    if (known !== undefined) return known;
    const reading = read(stores, revision);
    ofStores.set(revision, reading);
    for (const old of [...ofStores.keys()].sort((a, b) => b - a).slice(keptRevisions)) ofStores.delete(old);
    reading.catch(() => ofStores.delete(revision));
    return reading;
  };
}
