import type { CaseTotals, DelayView, HandoverTotals } from "../domain/totals.ts";
import { delay } from "../rollup/delay.ts";
import { output } from "../rollup/output.ts";
import { serviceTime, sourceOfStandards, type StandardSource } from "../rollup/service-time.ts";
import type { OrganisationSnapshot } from "../service/organisation-snapshot.ts";
import { checkView } from "./filter.ts";
import type { RequestContext } from "./request-context.ts";
import type { DelaySource, OutputSource, ServiceTimeSource, SubjectSource } from "./sources.ts";

/** The figures of a department, or of a position of it: those of `rollup`, put together from the totals of the subject's selection. */

export async function outputOf(subject: SubjectSource, context: RequestContext): Promise<OutputSource> {
  const { figures } = subject;
  const byProcess = subject.process !== null;
  const group = figures.subject(subject.department.id);
  const [organisation, cases, work, deliveries] = await Promise.all([
    context.organisation(),
    casesOf(subject),
    figures.work(byProcess, "CRITICAL").load(group),
    figures.deliveries(byProcess).load(group),
  ]);
  const sums = output(rowOf(work, subject), rowOf(deliveries, subject), cases, haveOneValueUnit(cases, organisation));
  return { ...sums, subject };
}

export async function delayOf(subject: SubjectSource, asked: DelayView | null | undefined): Promise<DelaySource> {
  const { figures } = subject;
  const view = asked ?? "CRITICAL";
  checkView(figures.selection, view);
  const [cases, work] = await Promise.all([
    casesOf(subject),
    figures.work(subject.process !== null, view).load(figures.subject(subject.department.id)),
  ]);
  return delay(rowOf(work, subject), cases, view);
}

export async function serviceTimeOf(subject: SubjectSource): Promise<ServiceTimeSource> {
  const { figures } = subject;
  const work = await figures.work(subject.process !== null, "CRITICAL").load(figures.subject(subject.department.id));
  const { standardSource: _, ...ratios } = serviceTime(rowOf(work, subject), "NONE");
  return { ...ratios, subject };
}

/** Handovers between the subject and others, in both directions. */
export async function handoversOf(subject: SubjectSource): Promise<{
  readonly groupId: number;
  readonly rows: readonly HandoverTotals[];
}> {
  const { figures, process } = subject;
  const group = figures.subject(subject.department.id);
  const rows = await figures.handovers(process !== null).load(group);
  return { groupId: group.groupId, rows: process === null ? rows : rows.filter((row) => row.processId === process.id) };
}

/** Totals of the cases that the subject's figures are a part of: those of its process, or all that are selected. */
export async function casesOf({ figures, process }: SubjectSource): Promise<readonly CaseTotals[]> {
  const totals = await figures.caseTotals();
  return process === null ? totals : totals.filter((row) => row.processId === process.id);
}

/** The subject's row among those of its group. */
export function rowOf<Row extends { readonly processId?: number | null }>(
  rows: readonly Row[],
  { process }: SubjectSource,
): Row | null {
  return (process === null ? rows[0] : rows.find((row) => row.processId === process.id)) ?? null;
}

/** Credits of processes with different value units are not added (methods.md 4.2). */
function haveOneValueUnit(cases: readonly CaseTotals[], organisation: OrganisationSnapshot): boolean {
  const units = cases.map(({ processId }) => organisation.process(processId)?.valueUnit ?? "case");
  return new Set(units).size <= 1;
}

const weakestFirst: readonly StandardSource[] = ["NONE", "SELF_REFERENCE", "REFERENCE_PERIOD", "AGREED"];

/** Where the standards of the steps the subject worked in come from; the weakest source where they differ. */
export async function standardSourceOf(subject: SubjectSource, context: RequestContext): Promise<StandardSource> {
  const { figures } = subject;
  const [steps, catalogue, derivations] = await Promise.all([
    figures.steps().load(figures.subject(subject.department.id)),
    context.steps(),
    context.derivations(),
  ]);
  const stepsOf = new Map<number, number[]>();
  for (const { processId, stepId } of steps) {
    if (subject.process !== null && subject.process.id !== processId) continue;
    stepsOf.set(processId, [...(stepsOf.get(processId) ?? []), stepId]);
  }
  const agreed = new Set([...catalogue.agreed.values()].filter((it) => it.sojournMs !== null).map((it) => it.stepId));
  const sources = [...stepsOf].map(([processId, stepIds]) =>
    sourceOfStandards(stepIds, agreed, derivations.get(processId)?.frozen.referenceSource ?? "NONE"),
  );
  return weakestFirst.find((source) => sources.includes(source)) ?? "NONE";
}
