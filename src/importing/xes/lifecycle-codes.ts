import { lifecycle } from "../../domain/event-columns.ts";
import { valueCodes } from "./event-values.ts";
import type { KeptEvents } from "./keep-events.ts";
import { transitionOf } from "./lifecycle-model.ts";
import type { Roles } from "./resolve-roles.ts";
import type { XesRecords } from "./xes-records.ts";

/**
 * What each kept event means for the life of a work item, one of `lifecycle` (methods.md 1.1). Without a lifecycle column every event is a whole item;
 * an event that carries both times is one with it too. A log of starts alone, by its columns or because no event completes anything, says so.
 */
export function lifecycleCodes(records: XesRecords, roles: Roles, kept: KeptEvents): Uint8Array {
  const codes = new Uint8Array(kept.events.length).fill(lifecycle.whole);
  const column = roles.columns.get("LIFECYCLE");
  if (column) readTransitions(codes, valueCodes(column, records), records, kept);
  const completes = roles.columns.has("COMPLETE") || roles.columns.has("TIMESTAMP");
  // A log of starts alone: by its columns, or because no event of it completes anything.
  const startsAlone =
    !completes ||
    (codes.includes(lifecycle.start) && !codes.includes(lifecycle.complete) && !codes.includes(lifecycle.whole));
  kept.events.forEach((event, number) => {
    const code = codes[number] as number;
    const started = !Number.isNaN(kept.startMs[event]);
    const completed = !Number.isNaN(kept.completeMs[event]);
    if (startsAlone && (code === lifecycle.start || code === lifecycle.whole)) codes[number] = lifecycle.startOnly;
    else if (code === lifecycle.complete && started && completed) codes[number] = lifecycle.whole;
    else if (code !== lifecycle.start && code <= lifecycle.complete && !completed) {
      codes[number] = lifecycle.start;
      records.warnings.add(
        "no-completion",
        "Events have a start but no completion; each is a start without an end.",
        records.placeOf(event),
      );
    }
  });
  if (startsAlone) {
    const first = codes.indexOf(lifecycle.startOnly);
    const message = "The log records only starts; completions are estimated from what follows.";
    const count = codes.reduce((sum, code) => (code === lifecycle.startOnly ? sum + 1 : sum), 0);
    records.warnings.add(
      "starts-only",
      message,
      first < 0 ? null : records.placeOf(kept.events[first] as number),
      count,
    );
  }
  return codes;
}

/**
 * An event of a log with lifecycles that has none counts as completed, as the standard assumes. One whose text is no transition is a whole item: the
 * caller mapped a status as lifecycle, and the text stays an attribute.
 */
function readTransitions(codes: Uint8Array, values: Int32Array, records: XesRecords, kept: KeptEvents): void {
  const known = new Map<number, number | undefined>([[-1, lifecycle.complete]]);
  kept.events.forEach((event, number) => {
    const value = values[event] as number;
    if (!known.has(value)) known.set(value, transitionOf(records.values.at(value) ?? ""));
    const code = known.get(value);
    codes[number] = code ?? lifecycle.whole;
    if (code === undefined) {
      const message =
        "Texts of the lifecycle are no transitions of the XES standard; such an event is a whole item, its text an attribute.";
      records.warnings.add("unknown-transition", message, records.placeOf(event));
    }
  });
}
