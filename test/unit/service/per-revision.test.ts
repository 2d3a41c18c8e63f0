import { expect, test } from "vitest";
import { perRevision } from "../../../src/service/per-revision.ts";
import { openTemporaryStores } from "../../helpers/temporary-stores.ts";

test("a revision is read once, at most three are held, and what failed is read again", async () => {
  const stores = await openTemporaryStores();
  const reads: number[] = [];
  let fails = false;
  const at = perRevision(async (_, revision) => {
    reads.push(revision);
    if (fails) throw new Error("the store does not answer");
    return `state ${revision}`;
  });

  expect(await Promise.all([at(stores, 1), at(stores, 1)])).toEqual(["state 1", "state 1"]);
  expect(reads).toEqual([1]);
  for (const revision of [2, 3, 4, 3]) await at(stores, revision);
  expect(reads).toEqual([1, 2, 3, 4]);
  await at(stores, 1);
  expect(reads).toEqual([1, 2, 3, 4, 1]);

  fails = true;
  await expect(at(stores, 5)).rejects.toThrow("does not answer");
  fails = false;
  expect(await at(stores, 5)).toBe("state 5");
});
