import { BatonError } from "../domain/errors.ts";

/** A level of the department tree, 1 = top; null = leaves. BAD_INPUT below 1. */
export function checkDepth(depth: number | null | undefined): number | null {
  if (depth === null || depth === undefined) return null;
  if (depth >= 1) return depth;
  throw new BatonError(
    "BAD_INPUT",
    `depth: ${depth} is no level of the department tree; 1 is the top, left out means leaves`,
    {
      depth,
    },
  );
}
