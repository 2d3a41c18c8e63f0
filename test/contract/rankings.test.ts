import { describe, expect, test } from "vitest";
import { FigureLoaders } from "../../src/api/loaders/figure-loaders.ts";
import { rankedTime } from "../../src/api/ranked-time.ts";
import type { Department } from "../../src/domain/organisation.ts";
import type { CaseSelection } from "../../src/domain/selection.ts";
import type { DelayView } from "../../src/domain/totals.ts";
import type { Bottleneck } from "../../src/rollup/bottleneck.ts";
import { OrganisationSnapshot } from "../../src/service/organisation-snapshot.ts";
import { openTemporaryStores } from "../helpers/temporary-stores.ts";
import { handoverTotals } from "./reference/handover-reference.ts";
import { departments, pick, type PlainFacts, randomFacts, randomFrom } from "./reference/plain-facts.ts";
import { randomSelection } from "./reference/random-selection.ts";
import { workTotals } from "./reference/work-reference.ts";
import { writeFacts } from "./reference/write-facts.ts";

interface Entry {
  readonly subject: string;
  readonly cases: number;
  readonly ms: bigint;
}

const seeds = Array.from({ length: 6 }, (_, seed) => seed + 1);
const subjects = ["STEP", "DEPARTMENT", "HANDOVER", "RESOURCE"] as const;

describe("a ranking without some departments", () => {
  test.each(seeds)("ranks the time booked to the others, on random facts, seed %i", async (seed) => {
    const facts = randomFacts(seed);
    const stores = await openTemporaryStores();
    const revision = await writeFacts(stores, facts);
    const random = randomFrom(4_000 + seed);
    for (let question = 0; question < 4; question++) {
      const selection = randomSelection(revision, facts, random);
      const organisation = randomOrganisation(revision, random);
      const figures = new FigureLoaders(stores, selection, organisation, {});
      for (const without of [[], ["EXTERNAL"], ["SYSTEM"], ["EXTERNAL", "SYSTEM"]] as const) {
        const stay = departments.filter((id) => !organisation.isInAny(id, without));
        for (const by of subjects) {
          const view = by === "HANDOVER" || selection.period?.on === "OVERLAP" ? "CRITICAL" : pick(random, views);
          const { rows, balance } = await rankedTime({ by, view, without }, figures, organisation);
          const expected = by === "HANDOVER" ? pairs(facts, selection, stay) : work(facts, selection, view, by, stay);
          const context = { selection, without, by, view };
          expect({ context, rows: rows.map(entry) }).toEqual({ context, rows: expected.filter(isRanked).map(shown) });
          expect(rows.map(({ rank }) => rank)).toEqual(rows.map((_, index) => index + 1));
          expect({ context, mine: balance.mine }).toEqual({ context, mine: hours(total(expected)) });
        }
      }
    }
  });
});

const views = ["CRITICAL", "SHARED"] as const;

/** Marks at random, some of them inherited. */
function randomOrganisation(revision: number, random: () => number): OrganisationSnapshot {
  const all = departments.map((id): Department => ({
    id,
    name: String(id),
    aliases: [],
    parentId: id > 1 && random() < 0.4 ? id - 1 : null,
    external: random() < 0.3,
    system: random() < 0.3,
    capacity: null,
    calendar: null,
    version: 1,
  }));
  return new OrganisationSnapshot(revision, all, []);
}

/** By definition: the time of the items that departments which stay did. */
function work(
  facts: PlainFacts,
  selection: CaseSelection,
  view: DelayView,
  by: Exclude<(typeof subjects)[number], "HANDOVER">,
  stay: readonly number[],
): readonly Entry[] {
  const together = [{ groupId: 0, leafIds: stay }];
  const groupings = {
    STEP: { departments: together, process: true, step: true },
    DEPARTMENT: { departments: stay.map((id) => ({ groupId: id, leafIds: [id] })), process: false, step: false },
    RESOURCE: { departments: together, process: false, step: false, resource: true },
  };
  const idOf = { STEP: "stepId", DEPARTMENT: "groupId", RESOURCE: "resourceId" } as const;
  const rows = workTotals(facts, selection, groupings[by], view).filter((it) => it.cases > 0 || it.all.exact > 0n);
  return rows
    .toSorted((a, b) => compare(b.all.exact, a.all.exact) || (a[idOf[by]] ?? 0) - (b[idOf[by]] ?? 0))
    .map((row) => ({ subject: String(row[idOf[by]]), cases: row.cases, ms: row.all.exact }));
}

/** By definition: pairs whose receiver stays. */
function pairs(facts: PlainFacts, selection: CaseSelection, stay: readonly number[]): readonly Entry[] {
  const single = departments.map((id) => ({ groupId: id, leafIds: [id] }));
  return handoverTotals(facts, selection, single, false, null)
    .filter(({ toGroupId }) => toGroupId !== null && stay.includes(toGroupId))
    .toSorted(
      (a, b) => compare(b.onPath.exact, a.onPath.exact) || a.fromGroupId - b.fromGroupId || a.toGroupId! - b.toGroupId!,
    )
    .map((row) => ({ subject: `${row.fromGroupId} > ${row.toGroupId}`, cases: row.cases, ms: row.onPath.exact }));
}

/** What is pending without a step, and work without a resource, is nobody's. */
function isRanked({ subject }: Entry): boolean {
  return subject !== "null";
}

function entry({ subject, cases, delay }: Bottleneck) {
  return { subject: nameOf(subject), cases, hours: delay.all.total };
}

function shown({ subject, cases, ms }: Entry) {
  return { subject, cases, hours: hours(ms) };
}

function nameOf(subject: Bottleneck["subject"]): string {
  switch (subject.kind) {
    case "STEP":
      return String(subject.stepId);
    case "DEPARTMENT":
      return String(subject.departmentId);
    case "RESOURCE":
      return String(subject.resourceId);
    case "HANDOVER":
      return `${subject.handover.fromDepartmentId} > ${subject.handover.toDepartmentId}`;
    default:
      return subject satisfies never;
  }
}

function total(entries: readonly Entry[]): bigint {
  return entries.reduce((sum, { ms }) => sum + ms, 0n);
}

function hours(ms: bigint): number {
  return Number(ms) / 3_600_000;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
