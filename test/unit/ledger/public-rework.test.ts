import { beforeAll, describe, expect, test } from "vitest";
import type { ImportedLog } from "../../../src/domain/imported-log.ts";
import { handoverFlags, type DerivedLedger } from "../../../src/domain/work-item-columns.ts";
import { readLog } from "../../../src/importing/read-log.ts";
import { deriveProcess } from "../../../src/ledger/derive-process.ts";
import { inputOfLog } from "./reference/imported-input.ts";
import { hasSharedData, sharedFile, skipSentence } from "../../real-data/shared-data.ts";

/** Rejected deliveries and there-and-back hand-offs that methods.md 1.5 and 9.2 state for these files, concurrency off. */
describe.skipIf(!hasSharedData)(`rework in the public BPIC 2020 logs${skipSentence}`, () => {
  describe("DomesticDeclarations", () => {
    let derived: DerivedLog;
    beforeAll(async () => {
      derived = await derive("bpic2020/DomesticDeclarations.xes.gz");
    });

    test("1,610 deliveries are rejected, 987 of them from EMPLOYEE to ADMINISTRATION", () => {
      const rejected = rejectedPairs(derived);
      expect(rejected.length).toBe(1610);
      expect(rejected.filter((pair) => pair === "EMPLOYEE>ADMINISTRATION").length).toBe(987);
    });

    test("1,924 hand-offs go back where the case came from; those with rework are ping-pongs", () => {
      expect(bounces(derived)).toBe(1924);
      const { flags } = derived.ledger.handovers;
      expect(flags.filter((bits) => (bits & handoverFlags.pingPong) !== 0).length).toBe(1724);
    });

    test("the credits of all cases add up to their number", () => {
      const { creditEqual, creditWeighted } = derived.ledger.ledger;
      for (const column of [creditEqual, creditWeighted]) {
        expect(column.reduce((sum, it) => sum + it, 0)).toBeCloseTo(10_357, 6);
      }
    });
  });

  test("PermitLog has 6,564 rejected deliveries", async () => {
    expect(rejectedPairs(await derive("bpic2020/PermitLog.xes.gz")).length).toBe(6564);
  });

  test("InternationalDeclarations has 5,425 hand-offs that go back where the case came from", async () => {
    expect(bounces(await derive("bpic2020/InternationalDeclarations.xes.gz"))).toBe(5425);
  });
});

interface DerivedLog {
  readonly log: ImportedLog;
  readonly ledger: DerivedLedger;
}

async function derive(file: string): Promise<DerivedLog> {
  const log = await readLog(sharedFile(file), {});
  return { log, ledger: deriveProcess(inputOfLog(log, { concurrency: "OFF" })) };
}

/** `giver>taker` of each rejected delivery. */
function rejectedPairs({ log, ledger: { handovers, items } }: DerivedLog): string[] {
  const nameOf = (item: number): string => log.texts.departments[items.department[item]!] ?? "";
  return [...handovers.flags.keys()]
    .filter((h) => (handovers.flags[h]! & handoverFlags.returned) !== 0)
    .map((h) => `${nameOf(handovers.from[h]!)}>${nameOf(handovers.to[h]!)}`);
}

/** Consecutive binding hand-offs d, e, d, whether planned or not. */
function bounces({ ledger: { items, ledger } }: DerivedLog): number {
  const { department } = items;
  const { predecessor } = ledger;
  const giverOfStay = (item: number): number => {
    const before = predecessor[item]!;
    return before >= 0 && department[before] === department[item] ? giverOfStay(before) : before;
  };
  return [...department.keys()].filter((item) => {
    const giver = predecessor[item]!;
    if (giver < 0 || department[giver] === department[item]) return false;
    const before = giverOfStay(giver);
    return before >= 0 && department[before] === department[item];
  }).length;
}
