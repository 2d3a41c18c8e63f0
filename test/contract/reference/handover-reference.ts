import type { CaseSelection, DepartmentGroups } from "../../../src/domain/selection.ts";
import type {
  DeliveryPoint,
  HandoverTotals,
  SharedExecutions,
  StepFlow,
  StepWork,
  TimeMoments,
} from "../../../src/domain/totals.ts";
import { handoverFlags, itemFlags } from "../../../src/domain/work-item-columns.ts";
import type { PlainCase, PlainFacts, PlainItem } from "./plain-facts.ts";
import { both, inWindow, overlap, type PlainWindow, selectedCases, windowOf } from "./selected-cases.ts";
import { bucketStart, type PlainBuckets, ratio, spread, total, workTotals } from "./work-reference.ts";

/** One handover of one case, as far as it lies in the period. */
interface Passage {
  readonly owner: PlainCase;
  readonly giver: PlainItem;
  readonly receiver: PlainItem | null;
  readonly flags: number;
  /** Handed over in the period. */
  readonly counted: boolean;
  readonly lead: number;
  readonly waitOnPath: number;
  readonly elapsedOnPath: number;
  readonly bucket: number;
}

function passages(
  facts: PlainFacts,
  selection: CaseSelection,
  buckets: PlainBuckets | null = null,
): readonly Passage[] {
  const clip = selection.period?.on === "OVERLAP";
  const window = buckets?.window ?? windowOf(null);
  const period = clip ? both(windowOf(selection.period), window) : windowOf(null);
  return selectedCases(facts, selection, selection.timed, window).flatMap((owner) =>
    owner.handovers.map(({ from, to, flags }): Passage => {
      const giver = owner.items[from]!;
      const receiver = to === null ? null : owner.items[to]!;
      const onPath =
        receiver !== null &&
        (flags & handoverFlags.binding) !== 0 &&
        (receiver.flags & itemFlags.critical) !== 0 &&
        receiver.end !== null;
      const piece = onPath ? partsOfPiece(receiver, period) : { wait: 0, elapsed: 0 };
      return {
        owner,
        giver,
        receiver,
        flags,
        counted: inWindow(giver.complete, period),
        lead: overlap(owner.start, owner.end, period),
        waitOnPath: piece.wait,
        elapsedOnPath: piece.elapsed,
        bucket: buckets === null ? 0 : bucketStart(clip ? giver.complete! : owner.end, buckets.interval),
      };
    }),
  );
}

function partsOfPiece(item: PlainItem, window: PlainWindow): { readonly wait: number; readonly elapsed: number } {
  const elapsedEnd = item.end! - item.service;
  const waitEnd = elapsedEnd - item.elapsed;
  return {
    wait: overlap(waitEnd - item.wait, waitEnd, window),
    elapsed: overlap(waitEnd, elapsedEnd, window),
  };
}

/** Handover totals by their definition; `touching` as in the port. */
export function handoverTotals(
  facts: PlainFacts,
  selection: CaseSelection,
  groups: DepartmentGroups,
  byProcess: boolean,
  touching: readonly number[] | null,
): readonly HandoverTotals[] {
  const all = passages(facts, selection);
  const near = (id: number | null) => touching === null || (id !== null && touching.includes(id));
  const processes = byProcess ? facts.processes : [null];
  return groups
    .flatMap((from) => [...groups, null].map((to) => ({ from, to })))
    .filter(({ from, to }) => from !== to && (near(from.groupId) || near(to?.groupId ?? null)))
    .flatMap(({ from, to }) => {
      const leaves = (department: number, group: DepartmentGroups[number]) => group.leafIds.includes(department);
      const own = all.filter(({ giver, receiver }) => {
        if (!leaves(giver.department, from)) return false;
        if (to === null || receiver === null) return to === null && receiver === null;
        return leaves(receiver.department, to) && !leaves(receiver.department, from) && !leaves(giver.department, to);
      });
      return processes.map((processId) => ({
        processId,
        from,
        to,
        own: own.filter(({ owner }) => processId === null || owner.process === processId),
      }));
    })
    .map(({ processId, from, to, own }) => pairTotals(own, from.groupId, to?.groupId ?? null, processId))
    .filter((row) => row.cases > 0);
}

function pairTotals(
  all: readonly Passage[],
  fromGroupId: number,
  toGroupId: number | null,
  processId: number | null,
): HandoverTotals {
  const own = all.filter((it) => it.counted || it.waitOnPath + it.elapsedOnPath > 0);
  const counted = own.filter((it) => it.counted);
  const cases = perCase(counted);
  const onPath = (of: (it: Passage) => number): TimeMoments => {
    const amounts = perCase(own).map((it) => ({ y: total(it.map(of)), lead: it[0]!.lead }));
    const sum = total(amounts.map(({ y }) => y));
    return {
      total: sum,
      exact: BigInt(sum),
      squares: total(amounts.map(({ y }) => y * y)),
      timesLead: total(amounts.map(({ y, lead }) => y * lead)),
    };
  };
  const perHandover = (of: (it: Passage) => number) =>
    ratio(cases.map((it) => ({ y: total(it.map(of)), x: it.length })));
  return {
    fromGroupId,
    toGroupId,
    processId,
    cases: perCase(own).length,
    ...countsOf(counted),
    turnaround: perHandover(({ giver }) => giver.complete! - giver.enabled),
    pickUp: toGroupId === null ? ratio([]) : perHandover(pickUpOf),
    onPath: onPath((it) => it.waitOnPath + it.elapsedOnPath),
    onPathWait: onPath((it) => it.waitOnPath),
    onPathElapsed: onPath((it) => it.elapsedOnPath),
  };
}

function pickUpOf({ giver, receiver }: Passage): number {
  const begun = (receiver!.flags & itemFlags.noStart) === 0 ? receiver!.start : receiver!.complete;
  return Math.max(0, begun! - giver.complete!);
}

function countsOf(counted: readonly Passage[]) {
  const flagged = (flag: number) => counted.filter((it) => (it.flags & flag) !== 0).length;
  return {
    times: counted.length,
    binding: flagged(handoverFlags.binding),
    returned: flagged(handoverFlags.returned),
    pingPong: flagged(handoverFlags.pingPong),
    accepted: ratio(
      perCase(counted).map((own) => ({
        y: own.filter((it) => (it.flags & handoverFlags.returned) === 0).length,
        x: own.length,
      })),
    ),
  };
}

/** Handovers out of groups by their definition. */
export function deliveries(
  facts: PlainFacts,
  selection: CaseSelection,
  groups: DepartmentGroups | null,
  byProcess: boolean,
  buckets: PlainBuckets | null = null,
): readonly DeliveryPoint[] {
  const all = passages(facts, selection, buckets).filter(
    ({ giver, receiver, counted }) => counted && receiver !== null && giver.department !== receiver.department,
  );
  const rows = new Map<string, Passage[]>();
  for (const it of all) {
    const leaving =
      groups === null
        ? [null]
        : groups
            .filter(
              ({ leafIds }) => leafIds.includes(it.giver.department) && !leafIds.includes(it.receiver!.department),
            )
            .map(({ groupId }) => groupId);
    for (const groupId of leaving) {
      const key = JSON.stringify({
        bucketMs: it.bucket,
        status: buckets?.status === true ? it.owner.status : null,
        groupId,
        processId: byProcess ? it.owner.process : null,
      });
      rows.set(key, [...(rows.get(key) ?? []), it]);
    }
  }
  return [...rows].map(([key, own]) => ({
    ...(JSON.parse(key) as Pick<DeliveryPoint, "bucketMs" | "status" | "groupId" | "processId">),
    cases: perCase(own).length,
    ...countsOf(own),
  }));
}

/** Enablements between steps by their definition. */
export function stepFlows(facts: PlainFacts, selection: CaseSelection): readonly StepFlow[] {
  const rows = new Map<string, Passage[]>();
  for (const it of passages(facts, selection)) {
    if (!it.counted) continue;
    const key = JSON.stringify({
      processId: it.owner.process,
      fromStepId: it.giver.step,
      toStepId: it.receiver?.step ?? null,
    });
    rows.set(key, [...(rows.get(key) ?? []), it]);
  }
  return [...rows].map(([key, own]) => {
    const flow = JSON.parse(key) as Pick<StepFlow, "processId" | "fromStepId" | "toStepId">;
    const inside = flow.toStepId !== null;
    return {
      ...flow,
      cases: perCase(own).length,
      times: own.length,
      binding: countsOf(own).binding,
      handovers: own.filter(({ giver, receiver }) => receiver !== null && giver.department !== receiver.department)
        .length,
      pickUp: {
        ...spread(inside ? own.map(pickUpOf) : []),
        ...(inside && {
          byCase: ratio(perCase(own).map((it) => ({ y: total(it.map(pickUpOf)), x: it.length }))),
        }),
      },
    };
  });
}

/** Work of groups in steps, from the totals of work. */
export function stepWork(facts: PlainFacts, selection: CaseSelection, groups: DepartmentGroups): readonly StepWork[] {
  const by = (departments: DepartmentGroups | null) =>
    workTotals(facts, selection, { departments, process: true, step: true }, "CRITICAL").filter(
      (it) => it.stepId !== null && it.workItems > 0,
    );
  const steps = by(null);
  return by(groups).map(({ groupId, processId, stepId, workItems, executions }) => ({
    groupId: groupId!,
    processId: processId!,
    stepId: stepId!,
    workItems,
    executions,
    stepExecutions: steps.find((it) => it.stepId === stepId)!.executions,
  }));
}

/** Executions that also belong to another process, by their definition. */
export function sharedExecutions(
  facts: PlainFacts,
  selection: CaseSelection,
  groups: DepartmentGroups,
): readonly SharedExecutions[] {
  const period = selection.period?.on === "OVERLAP" ? windowOf(selection.period) : windowOf(null);
  const items = selectedCases(facts, selection).flatMap((owner) =>
    owner.items
      .filter((item) => item.eventId !== null && inWindow(item.complete, period))
      .map((item) => ({ owner, item })),
  );
  return groups.flatMap(({ groupId, leafIds }) =>
    facts.processes.flatMap((processId) =>
      facts.processes
        .filter((otherProcessId) => otherProcessId !== processId)
        .map((otherProcessId) => {
          const there = new Set(
            items.filter(({ owner }) => owner.process === otherProcessId).map(({ item }) => item.eventId),
          );
          const own = items.filter(
            ({ owner, item }) =>
              owner.process === processId && leafIds.includes(item.department) && there.has(item.eventId),
          );
          return {
            groupId,
            processId,
            otherProcessId,
            executions: new Set(own.map(({ item }) => item.eventId)).size,
            workItems: own.length,
          };
        })
        .filter((row) => row.workItems > 0),
    ),
  );
}

function perCase(all: readonly Passage[]): readonly (readonly Passage[])[] {
  const cases = new Map<PlainCase, Passage[]>();
  for (const it of all) cases.set(it.owner, [...(cases.get(it.owner) ?? []), it]);
  return [...cases.values()];
}
