import type { ResolversTypes, ResolversUnionTypes } from "./generated/resolver-types.ts";
import type { RequestContext } from "./request-context.ts";

/** Cases are found by their key, not by the graph store. */
type NamedThing = Exclude<ResolversUnionTypes<ResolversTypes>["SearchHit"], { readonly __typename: "Case" }>;

/** A thing of the graph store, as a node. */
export async function nodeOfHit(
  { kind, id }: { readonly kind: "department" | "process" | "step"; readonly id: number },
  context: RequestContext,
): Promise<NamedThing> {
  switch (kind) {
    case "department":
      return { __typename: "Department", ...(await context.department(id)) };
    case "process":
      return { __typename: "Process", ...(await context.process(id)) };
    case "step":
      return { __typename: "Step", ...(await context.step(id)) };
    default:
      return kind satisfies never;
  }
}
