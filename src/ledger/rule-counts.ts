import type { ImportWarning } from "../domain/import-warning.ts";

/** What each rule found and did (methods.md 1.1, 1.4). */
const sentences = {
  "same-event": "events that an earlier log of the process already has; left out",
  "duplicate-event": "events equal to an earlier event of their case in all fields but the id; kept and flagged",
  "duplicate-dropped": "events equal to an earlier event of their case in all fields but the id; dropped, as asked",
  "missing-department":
    "events without a department; taken as done by the department of their resource, else by Unassigned",
  "schedule-event": "schedule, assign or receive events; they split waits and make no work item",
  "other-transition": "events with another life-cycle transition; they make no work item",
  "unpaired-start": "starts without a completion; taken as unfinished, ending when they start",
  "no-start": "work items without a recorded start; their time since enablement is elapsed, neither wait nor service",
  "negative-duration": "work items that complete before they start; their start is taken as the completion",
  "estimated-completion":
    "work items without a recorded completion; taken to end when the next work of the case or of the resource starts",
  "coarse-time": "work items whose log says dates without time of day; values stay",
  "unmapped-status": "cases whose last status is not mapped; taken as COMPLETED",
  "stale-case": "open cases without an event for long; taken as STALE",
  "case-without-items": "cases whose events make no work item",
} as const;

export type Rule = keyof typeof sentences;

/** Counts what each normalising rule touched, with the first case it touched. */
export class RuleCounts {
  readonly #counts = new Map<Rule, { count: number; readonly firstCase: number }>();

  touch(rule: Rule, caseNumber: number, times = 1): void {
    const counted = this.#counts.get(rule);
    if (counted === undefined) this.#counts.set(rule, { count: times, firstCase: caseNumber });
    else counted.count += times;
  }

  /** One warning a rule that touched anything, in the order of the rules above. */
  warnings(caseKeys: readonly string[]): readonly ImportWarning[] {
    return Object.entries(sentences).flatMap(([code, sentence]) => {
      const counted = this.#counts.get(code as Rule);
      if (counted === undefined) return [];
      const { count, firstCase } = counted;
      return [
        { code, message: `${count} ${sentence}.`, count, example: `case ${JSON.stringify(caseKeys[firstCase])}` },
      ];
    });
  }
}
