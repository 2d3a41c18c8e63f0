import type { ProcessVersion, Step } from "../domain/organisation.ts";
import type { ActivityMatch } from "../domain/structure.ts";
import { matchActivities, type LogActivity, type MatchableStep } from "../structure/match-activities.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";

/** Events of a log: codes of activities and departments, and what they mean. */
export interface ActivityColumns {
  readonly activity: Int32Array;
  readonly department: Int32Array;
  readonly activities: readonly string[];
  /** Department of each code. */
  readonly departmentOf: Int32Array;
}

/** Steps that an activity can mean; where a model draws what is inside a sub-process, that is done and not the sub-process. */
export function matchableSteps(version: ProcessVersion, steps: readonly Step[]): readonly MatchableStep[] {
  const inVersion = new Set(version.stepIds);
  const opened = new Set(steps.flatMap(({ id, design }) => (inVersion.has(id) ? [design?.parentStepId ?? -1] : [])));
  return steps.flatMap((step): MatchableStep[] => {
    const { id, name, aliases, kind, assignedDepartmentId: departmentId } = step;
    const isInModel = inVersion.has(id);
    if (!isInModel) return step.design === null ? [{ id, name, aliases, isInModel, isWork: false, departmentId }] : [];
    const isWork = (kind === "TASK" || kind === "CALL" || kind === "SUBPROCESS") && !opened.has(id);
    const isNamedEvent = kind === "EVENT" && step.design?.isNamed === true;
    return isWork || isNamedEvent ? [{ id, name, aliases, isInModel, isWork, departmentId }] : [];
  });
}

/** What the activities of these logs mean in a designed version. */
export function matchLogs(
  version: ProcessVersion,
  logs: readonly ActivityColumns[],
  draft: OrganisationDraft,
): readonly ActivityMatch[] {
  const steps = matchableSteps(
    version,
    draft.steps().filter(({ processId }) => processId === version.processId),
  );
  return matchActivities(countActivities(logs), steps, (departmentId) => namesOf(departmentId, draft));
}

/** Its own name and aliases, then those of the departments above it. */
function namesOf(departmentId: number, draft: OrganisationDraft): readonly string[] {
  const names: string[] = [];
  for (let it = draft.department(departmentId); it !== undefined; it = draft.department(it.parentId ?? -1)) {
    names.push(it.name, ...it.aliases);
  }
  return names;
}

function countActivities(logs: readonly ActivityColumns[]): readonly LogActivity[] {
  const counts = new Map<string, Map<number, number>>();
  for (const { activity, department, activities, departmentOf } of logs) {
    const width = departmentOf.length + 1;
    const table = new Float64Array(activities.length * width);
    for (let e = 0; e < activity.length; e++) {
      const cell = (activity[e] ?? 0) * width + (department[e] ?? -1) + 1;
      table[cell] = (table[cell] ?? 0) + 1;
    }
    for (const [code, text] of activities.entries()) {
      for (let d = 0; d < width; d++) {
        const events = table[code * width + d] ?? 0;
        if (events === 0) continue;
        const ofActivity = counts.get(text.trim()) ?? new Map<number, number>();
        const departmentId = d === 0 ? -1 : (departmentOf[d - 1] ?? -1);
        ofActivity.set(departmentId, (ofActivity.get(departmentId) ?? 0) + events);
        counts.set(text.trim(), ofActivity);
      }
    }
  }
  return [...counts].map(([name, events]) => ({ name, events }));
}

/**
 * The steps of a log's activities: those of the model that are meant, else steps that only logs know, which are made where they are new. Where the department decides, an
 * activity gets a code for each step that it can mean.
 */
export async function resolveActivities(
  log: ActivityColumns,
  matches: readonly ActivityMatch[],
  loggedSteps: (names: readonly string[]) => Promise<Int32Array>,
): Promise<{ readonly activity: Int32Array; readonly stepOf: Int32Array }> {
  const used = new Set(log.activity);
  const rulesOf = new Map<string, ActivityMatch[]>();
  for (const match of matches) rulesOf.set(match.activity, [...(rulesOf.get(match.activity) ?? []), match]);
  const texts = log.activities.map((text) => text.trim());
  const isDecided = (text: string): boolean =>
    (rulesOf.get(text) ?? []).some(({ departmentId, stepId }) => departmentId === null && stepId !== null);
  const lacking = [
    ...new Set(texts.filter((text, code) => used.has(code) && !isDecided(text) && needsOwn(rulesOf.get(text)))),
  ];
  const own = await loggedSteps(lacking);
  const ownOf = new Map(lacking.map((text, k) => [text, own[k] ?? -1]));
  const stepOf = texts.map((text) => {
    const whole = rulesOf.get(text)?.find(({ departmentId }) => departmentId === null)?.stepId;
    return whole ?? ownOf.get(text) ?? -1;
  });
  const split = texts.map((text) => (rulesOf.get(text) ?? []).filter(({ departmentId }) => departmentId !== null));
  if (split.every((rules) => rules.length === 0)) return { activity: log.activity, stepOf: Int32Array.from(stepOf) };
  const codeOf = new Map<string, number>();
  const activity = log.activity.map((code, e) => {
    const departmentId = log.departmentOf[log.department[e] ?? -1] ?? -1;
    const stepId = split[code]?.find((rule) => rule.departmentId === departmentId)?.stepId;
    if (stepId === undefined || stepId === null) return code;
    const key = `${code} ${stepId}`;
    const known = codeOf.get(key) ?? stepOf.push(stepId) - 1;
    codeOf.set(key, known);
    return known;
  });
  return { activity, stepOf: Int32Array.from(stepOf) };
}

/** Are there events that no step of the model is meant by? */
function needsOwn(rules: readonly ActivityMatch[] | undefined): boolean {
  return rules === undefined || rules.some(({ stepId }) => stepId === null);
}
