import type { DesignedVersionQuery } from "../generated/operations.ts";

/** A version as people drew it. */
export type DesignedVersion = Extract<
  NonNullable<DesignedVersionQuery["node"]>,
  { readonly __typename: "ProcessVersion" }
>;

/** Whether a step is no work: a gateway or an event. */
export function isMark({ kind }: Pick<DesignedVersion["steps"][number], "kind">): boolean {
  return kind === "GATEWAY" || kind === "EVENT";
}
