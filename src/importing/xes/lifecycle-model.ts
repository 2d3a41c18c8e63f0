import { lifecycle } from "../../domain/event-columns.ts";

/** What the transitions of the XES standard's transactional model mean for a work item. */
const transitions: ReadonlyMap<string, number> = new Map([
  ["schedule", lifecycle.schedule],
  ["assign", lifecycle.schedule],
  ["start", lifecycle.start],
  ["complete", lifecycle.complete],
  ...["withdraw", "reassign", "suspend", "resume", "pi_abort", "ate_abort", "autoskip", "manualskip", "unknown"].map(
    (name) => [name, lifecycle.other] as const,
  ),
]);

/** One of `lifecycle`; undefined where the text is no transition of the standard. Case does not matter (BPIC 2012 shouts). */
export function transitionOf(text: string): number | undefined {
  return transitions.get(text.trim().toLowerCase());
}

/** True where the code says all there is to the text; "assign" and all others stay as an attribute too. */
export function codeSaysAll(text: string): boolean {
  return ["schedule", "start", "complete"].includes(text.trim().toLowerCase());
}
