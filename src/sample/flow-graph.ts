import type { Block, Branch, Flow, ProcessPlan } from "./organisation-plan.ts";

/** A place in a flow. `next` and the like are numbers of places. */
export type Place =
  | { readonly kind: "STEP"; readonly step: string; readonly next: number }
  | { readonly kind: "CHOICE"; readonly branches: readonly (Omit<Branch, "flow"> & { readonly next: number })[] }
  | { readonly kind: "SPLIT"; readonly nexts: readonly number[] }
  | { readonly kind: "JOIN"; readonly branches: number; readonly next: number }
  | {
      readonly kind: "AGAIN";
      readonly chance: number;
      readonly most: number;
      readonly back: number;
      readonly next: number;
    }
  | { readonly kind: "END"; readonly as: "COMPLETED" | "CANCELLED" | "LEFT" };

/** A flow as a graph of places. */
export interface FlowGraph {
  readonly first: number;
  readonly places: readonly Place[];
}

/** Lays a flow out, from its end to its beginning. */
export function flowGraph({ flow }: Pick<ProcessPlan, "flow">): FlowGraph {
  const places: Place[] = [{ kind: "END", as: "COMPLETED" }];
  const put = (place: Place): number => places.push(place) - 1;

  const lay = (part: Flow, next: number): number =>
    part.reduceRight<number>(
      (after, entry) =>
        typeof entry === "string" ? put({ kind: "STEP", step: entry, next: after }) : layBlock(entry, after),
      next,
    );

  const layBlock = (block: Block, next: number): number => {
    if ("either" in block) {
      const branches = block.either.map(({ flow: part, ...branch }) => ({ ...branch, next: lay(part, next) }));
      const share = 1 - branches.reduce((sum, branch) => sum + (branch.share ?? 0), 0);
      return put({ kind: "CHOICE", branches: [...branches, { share, next }] });
    }
    if ("all" in block) {
      const join = put({ kind: "JOIN", branches: block.all.length, next });
      return put({ kind: "SPLIT", nexts: block.all.map((part) => lay(part, join)) });
    }
    if ("repeat" in block) {
      // Where it goes back to is known only once it is laid.
      const again = put({ kind: "END", as: "COMPLETED" });
      const back = lay(block.repeat, again);
      places[again] = { kind: "AGAIN", chance: block.again, most: block.most, back, next };
      return back;
    }
    return put({ kind: "END", as: block.ends });
  };

  return { first: lay(flow, 0), places };
}

/** Steps after which a case may be complete: no other step needs to follow. */
export function endSteps(process: Pick<ProcessPlan, "flow">): readonly string[] {
  const { places } = flowGraph(process);
  const steps = places.flatMap((place) => (place.kind === "STEP" && mayEnd(places, place.next) ? [place.step] : []));
  return [...new Set(steps)];
}

function mayEnd(places: readonly Place[], at: number): boolean {
  const place = places[at];
  switch (place?.kind) {
    case "END":
      return place.as === "COMPLETED";
    case "CHOICE":
      return place.branches.some(({ next }) => mayEnd(places, next));
    case "JOIN":
    case "AGAIN":
      return mayEnd(places, place.next);
    default:
      return false;
  }
}
