import type { CasePieceFragment, CaseQuery, CaseWorkFragment } from "../generated/operations.ts";

export type CaseFacts = Extract<NonNullable<CaseQuery["node"]>, { readonly __typename: "Case" }>;

/** A stretch of a work item's time. */
export interface WorkPart {
  readonly kind: CasePieceFragment["kind"];
  readonly fromMs: number;
  readonly toMs: number;
}

/** A work item as a row of the timeline. */
export interface WorkRow {
  readonly item: CaseWorkFragment;
  readonly fromMs: number;
  readonly toMs: number;
  /** What the log says of it: wait and service, or elapsed time where it has no start. */
  readonly parts: readonly WorkPart[];
  /** What of the critical path is booked to it. */
  readonly critical: readonly WorkPart[];
}

/** The rows of a case, in the order of its work items. */
export function rowsOf(facts: CaseFacts): readonly WorkRow[] {
  const startMs = Date.parse(facts.start);
  const endMs = endOf(facts);
  const critical = new Map<string, WorkPart[]>();
  for (const piece of facts.criticalPath) {
    if (piece.workItem === null) continue;
    const parts = critical.get(piece.workItem.id) ?? [];
    parts.push({ kind: piece.kind, fromMs: Date.parse(piece.from), toMs: Date.parse(piece.to) });
    critical.set(piece.workItem.id, parts);
  }
  return facts.workItems.map((item) => {
    const begunMs = item.start === null ? null : Date.parse(item.start);
    const toMs = item.complete === null ? endMs : Date.parse(item.complete);
    const enabledMs = item.enabled === null ? (begunMs ?? startMs) : Date.parse(item.enabled);
    const fromMs = Math.min(enabledMs, begunMs ?? toMs, toMs);
    const parts: readonly WorkPart[] =
      begunMs === null
        ? [{ kind: "ELAPSED", fromMs, toMs }]
        : [
            { kind: "WAIT", fromMs, toMs: begunMs },
            { kind: "SERVICE", fromMs: begunMs, toMs },
          ];
    return {
      item,
      fromMs,
      toMs,
      parts: parts.filter((part) => part.toMs > part.fromMs),
      critical: critical.get(item.id) ?? [],
    };
  });
}

/** The end of the case, or the instant as of which it is open. */
export function endOf({ start, end, leadTime }: CaseFacts): number {
  return end === null ? Date.parse(start) + Math.round(leadTime * 1000) : Date.parse(end);
}

/** When something happened in the case. */
export function instantsOf(facts: CaseFacts, rows: readonly WorkRow[]): readonly number[] {
  return [
    Date.parse(facts.start),
    endOf(facts),
    ...rows.flatMap(({ fromMs, toMs, parts }) => [fromMs, toMs, ...parts.map((part) => part.fromMs)]),
  ];
}

/** What flags mean that a reader of a timeline looks for; others are about how the times were read. */
export const flagWords: Readonly<Record<string, { readonly name: string; readonly meaning: string }>> = {
  repeat: { name: "repeat", meaning: "Done again by a department that had done the step before." },
  redo: { name: "redo", meaning: "Done again by another department than those that had done the step before." },
  return: { name: "return", meaning: "Came back: the department had handed it on and had to do the step again." },
  duplicate: { name: "duplicate", meaning: "The log says the same twice." },
  unfinished: { name: "unfinished", meaning: "Begun, never ended." },
  negative: { name: "negative", meaning: "The log has it end before it began; its start was set to its end." },
  overlap: { name: "overlap", meaning: "Began before the work that enabled it had ended." },
  estimated: { name: "estimated", meaning: "Start or end is estimated, not recorded." },
  coarse: { name: "coarse", meaning: "The log has its date, without a time of the day." },
  skew: { name: "skew", meaning: "Its times were moved for a clock that was off." },
};
