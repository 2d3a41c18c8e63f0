import { describe, expect, test } from "vitest";
import type { Interval } from "../../src/domain/totals.ts";
import type { Grouping } from "../../src/warehouse/warehouse.ts";
import { openTemporaryStores } from "../helpers/temporary-stores.ts";
import { differences } from "./reference/differences.ts";
import { pick, randomFacts, randomFrom } from "./reference/plain-facts.ts";
import { randomGroups, randomPeriod, randomSelection } from "./reference/random-selection.ts";
import { windowOf } from "./reference/selected-cases.ts";
import { sojourns, workTotals } from "./reference/work-reference.ts";
import { writeFacts } from "./reference/write-facts.ts";

const key = ["bucketMs", "groupId", "processId", "stepId", "resourceId", "status"];
const seeds = Array.from({ length: 8 }, (_, seed) => seed + 1);

describe("work totals are what their definitions say", () => {
  test.each(seeds)("on random facts, selections and groups, seed %i", async (seed) => {
    const facts = randomFacts(seed);
    const stores = await openTemporaryStores();
    const { warehouse } = stores;
    const revision = await writeFacts(stores, facts);
    const random = randomFrom(1_000 + seed);
    for (let question = 0; question < 8; question++) {
      const selection = randomSelection(revision, facts, random);
      const grouping = randomGrouping(random);
      const view = selection.period?.on === "OVERLAP" ? "CRITICAL" : pick(random, ["CRITICAL", "SHARED"] as const);
      const context = { selection, grouping, view };
      expect({
        of: context,
        differences: differences(
          (await warehouse.workTotals(selection, grouping, view)).map((row) => ({ bucketMs: 0, status: null, ...row })),
          workTotals(facts, selection, grouping, view),
          key,
        ),
      }).toEqual({ of: context, differences: [] });
      expect({
        of: context,
        differences: differences(
          await warehouse.sojourns(selection, { ...grouping, resource: false }),
          sojourns(facts, selection, { ...grouping, resource: false }),
          key,
        ),
      }).toEqual({ of: context, differences: [] });
    }
  });

  test.each(seeds)("and laid over time, seed %i", async (seed) => {
    const facts = randomFacts(seed);
    const stores = await openTemporaryStores();
    const { warehouse } = stores;
    const revision = await writeFacts(stores, facts);
    const random = randomFrom(2_000 + seed);
    for (let question = 0; question < 7; question++) {
      const selection = randomSelection(revision, facts, random);
      const grouping = randomGrouping(random);
      const asked = random() < 0.5 ? { fromMs: null, toMs: null } : randomPeriod(random);
      const interval = pick<Interval>(random, ["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"]);
      const buckets = { interval, fromMs: asked.fromMs, toMs: asked.toMs, status: random() < 0.5 };
      expect({
        of: { selection, grouping, buckets },
        differences: differences(
          await warehouse.workSeries(selection, buckets, grouping),
          workTotals(facts, selection, grouping, "CRITICAL", {
            interval,
            window: windowOf(asked),
            status: buckets.status,
          }),
          key,
        ),
      }).toEqual({ of: { selection, grouping, buckets }, differences: [] });
    }
  });

  test("shared times cannot be clipped to a period", async () => {
    const { warehouse } = await openTemporaryStores();
    const period = { fromMs: 0, toMs: 1, on: "OVERLAP" } as const;
    const selection = { revision: 0, include: {}, exclude: [], period, timed: [] };
    const grouping = { departments: null, process: true, step: false };
    await expect(warehouse.workTotals(selection, grouping, "SHARED")).rejects.toMatchObject({ code: "BAD_INPUT" });
  });
});

function randomGrouping(random: () => number): Grouping {
  return {
    departments: random() < 0.3 ? null : randomGroups(random),
    process: random() < 0.6,
    step: random() < 0.4,
    resource: random() < 0.15,
  };
}
