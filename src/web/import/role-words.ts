import type { ColumnRole } from "../generated/operations.ts";

/** What a role is called, and what a column has to hold to play it; in the order in which they are offered. */
export const roleGroups: readonly {
  readonly name: string;
  readonly roles: readonly { readonly role: ColumnRole; readonly name: string; readonly says: string }[];
}[] = [
  {
    name: "Needed",
    roles: [
      { role: "CASE", name: "Case", says: "what one run is about, such as the number of an order" },
      { role: "ACTIVITY", name: "Step", says: "what was done" },
    ],
  },
  {
    name: "When",
    roles: [
      { role: "TIMESTAMP", name: "Time", says: "when it happened" },
      { role: "START", name: "Start", says: "when work on it began" },
      { role: "COMPLETE", name: "Complete", says: "when work on it ended" },
      { role: "LIFECYCLE", name: "Start or complete", says: "whether the row tells a start, an end or something else" },
    ],
  },
  {
    name: "Who",
    roles: [
      { role: "DEPARTMENT", name: "Department", says: "which department, role or team did it" },
      { role: "RESOURCE", name: "Resource", says: "which person or system did it" },
    ],
  },
  {
    name: "More about the case",
    roles: [
      { role: "PROCESS", name: "Process", says: "which process the row belongs to, where the file holds several" },
      { role: "STATUS", name: "Case status", says: "how the case ended" },
      { role: "VALUE", name: "Case value", says: "what the case is worth, a number" },
    ],
  },
  {
    name: "Order and identity",
    roles: [
      { role: "EVENT_ID", name: "Event id", says: "different in every row" },
      { role: "SEQUENCE", name: "Order", says: "a number that orders rows with equal times" },
    ],
  },
  {
    name: "Beside the figures",
    roles: [
      { role: "CASE_ATTRIBUTE", name: "Case attribute", says: "kept, to filter by" },
      { role: "ITEM_ATTRIBUTE", name: "Step attribute", says: "kept with each work item" },
      { role: "IGNORE", name: "Left out", says: "not read" },
    ],
  },
];

const names = new Map(roleGroups.flatMap(({ roles }) => roles.map(({ role, name }) => [role, name] as const)));

export function roleName(role: ColumnRole): string {
  return names.get(role) ?? role;
}
