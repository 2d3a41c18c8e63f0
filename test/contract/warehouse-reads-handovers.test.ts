import { describe, expect, test } from "vitest";
import type { Interval } from "../../src/domain/totals.ts";
import { openTemporaryStores } from "../helpers/temporary-stores.ts";
import { differences } from "./reference/differences.ts";
import { deliveries, handoverTotals, sharedExecutions, stepFlows, stepWork } from "./reference/handover-reference.ts";
import { pick, randomFacts, randomFrom } from "./reference/plain-facts.ts";
import { randomGroups, randomPeriod, randomSelection } from "./reference/random-selection.ts";
import { windowOf } from "./reference/selected-cases.ts";
import { writeFacts } from "./reference/write-facts.ts";

const seeds = Array.from({ length: 8 }, (_, seed) => seed + 1);

describe("handovers, deliveries, flows and shared executions are what their definitions say", () => {
  test.each(seeds)("on random facts, selections and groups, seed %i", async (seed) => {
    const facts = randomFacts(seed);
    const stores = await openTemporaryStores();
    const { warehouse } = stores;
    const revision = await writeFacts(stores, facts);
    const random = randomFrom(3_000 + seed);
    for (let question = 0; question < 8; question++) {
      const selection = randomSelection(revision, facts, random);
      const groups = randomGroups(random);
      const process = random() < 0.5;
      const touching = random() < 0.5 ? null : groups.map((it) => it.groupId).filter(() => random() < 0.4);
      const context = { selection, groups, process, touching };
      expect({
        of: context,
        differences: differences(
          await warehouse.handoverTotals(selection, groups, { process, ...(touching !== null && { touching }) }),
          handoverTotals(facts, selection, groups, process, touching),
          ["fromGroupId", "toGroupId", "processId"],
        ),
      }).toEqual({ of: context, differences: [] });
      const from = random() < 0.3 ? null : groups;
      expect({
        of: context,
        differences: differences(
          (await warehouse.deliveries(selection, from, { process })).map((it) => ({
            bucketMs: 0,
            status: null,
            ...it,
          })),
          deliveries(facts, selection, from, process),
          ["groupId", "processId"],
        ),
      }).toEqual({ of: context, differences: [] });
      expect({
        of: context,
        differences: differences(await warehouse.stepFlows(selection), stepFlows(facts, selection), [
          "fromStepId",
          "toStepId",
        ]),
      }).toEqual({ of: context, differences: [] });
      expect({
        of: context,
        differences: differences(await warehouse.stepWork(selection, groups), stepWork(facts, selection, groups), [
          "groupId",
          "processId",
          "stepId",
        ]),
      }).toEqual({ of: context, differences: [] });
      expect({
        of: context,
        differences: differences(
          await warehouse.sharedExecutions(selection, groups),
          sharedExecutions(facts, selection, groups),
          ["groupId", "processId", "otherProcessId"],
        ),
      }).toEqual({ of: context, differences: [] });
      const asked = random() < 0.5 ? { fromMs: null, toMs: null } : randomPeriod(random);
      const interval = pick<Interval>(random, ["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"]);
      const buckets = { interval, fromMs: asked.fromMs, toMs: asked.toMs, status: random() < 0.5 };
      expect({
        of: { ...context, buckets },
        differences: differences(
          await warehouse.deliverySeries(selection, buckets, from, { process }),
          deliveries(facts, selection, from, process, { interval, window: windowOf(asked), status: buckets.status }),
          ["bucketMs", "groupId", "processId", "status"],
        ),
      }).toEqual({ of: { ...context, buckets }, differences: [] });
    }
  });
});
