import type { ImportWarning } from "../domain/import-warning.ts";
import type { Step } from "../domain/organisation.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";

/**
 * Links calls to the processes they name by the id of their element, whichever file came first: those of all steps of the organisation that lead nowhere
 * yet. Tells of `processIds` which of their calls are open, and which lead back to where they come from: that is allowed, and nothing here follows them
 * more than once.
 */
export async function linkCalls(
  draft: OrganisationDraft,
  processIds: readonly number[],
): Promise<readonly ImportWarning[]> {
  const calls = draft.steps().filter(({ design }) => design?.calledElement != null);
  if (calls.length === 0) return [];
  const modelled = await processesByElement(draft);
  for (const step of calls) {
    const { design } = step;
    if (design === null || design.calledProcessId !== null) continue;
    const called = modelled.get(design.calledElement ?? "") ?? [];
    if (called.length !== 1 || called[0] === undefined) continue;
    draft.putStep({ ...step, design: { ...design, calledProcessId: called[0] } });
  }
  return warningsOf(draft, new Set(processIds), modelled);
}

/** By the element id that a process has in the model of its current version; files of different tools may use one id for different processes. */
async function processesByElement(draft: OrganisationDraft): Promise<ReadonlyMap<string, readonly number[]>> {
  const designed = new Set(draft.steps().flatMap(({ design, processId }) => (design === null ? [] : processId)));
  const found = new Map<string, number[]>();
  for (const { id, currentVersionId } of draft.processes()) {
    if (!designed.has(id) || currentVersionId === null) continue;
    const element = (await draft.version(currentVersionId))?.modelElementId ?? null;
    if (element !== null) found.set(element, [...(found.get(element) ?? []), id]);
  }
  return found;
}

function warningsOf(
  draft: OrganisationDraft,
  asked: ReadonlySet<number>,
  modelled: ReadonlyMap<string, readonly number[]>,
): readonly ImportWarning[] {
  const calls = draft.steps().filter(({ design }) => design?.calledElement != null);
  const own = calls.filter(({ processId }) => asked.has(processId));
  const isOpen = ({ design }: Step): boolean => design?.calledProcessId == null;
  const isUnclear = ({ design }: Step): boolean => (modelled.get(design?.calledElement ?? "")?.length ?? 0) > 1;
  const calledFrom = new Map<number, number[]>();
  for (const { processId, design } of calls) {
    if (design?.calledProcessId == null) continue;
    calledFrom.set(processId, [...(calledFrom.get(processId) ?? []), design.calledProcessId]);
  }
  const leadsBack = ({ processId, design }: Step): boolean =>
    design?.calledProcessId != null && reaches(calledFrom, design.calledProcessId, processId);
  return [
    ...counted(
      "call-not-linked",
      "A call names a process that no model here has; it is linked when that is imported.",
      own.filter((step) => isOpen(step) && !isUnclear(step)),
    ),
    ...counted(
      "call-unclear",
      "A call names an element id that several processes have; it is linked to none of them.",
      own.filter((step) => isOpen(step) && isUnclear(step)),
    ),
    ...counted("cyclic-call", "A call leads, maybe by way of others, back to its own process.", own.filter(leadsBack)),
  ];
}

function reaches(calledFrom: ReadonlyMap<number, readonly number[]>, from: number, to: number): boolean {
  const seen = new Set([from]);
  for (const process of seen) {
    if (process === to) return true;
    for (const called of calledFrom.get(process) ?? []) seen.add(called);
  }
  return false;
}

function counted(code: string, message: string, steps: readonly Step[]): readonly ImportWarning[] {
  const [first] = steps;
  if (first === undefined) return [];
  return [{ code, message, count: steps.length, example: first.design?.elementId ?? first.name }];
}
