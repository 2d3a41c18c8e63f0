import type { ResolversTypes, ResolversUnionTypes } from "./generated/resolver-types.ts";
import type { RequestContext } from "./request-context.ts";

type SearchHitSource = ResolversUnionTypes<ResolversTypes>["SearchHit"];

/** The thing that the graph store found by name. */
export async function nodeOfHit(
  { kind, id }: { readonly kind: "department" | "process" | "step"; readonly id: number },
  context: RequestContext,
): Promise<SearchHitSource> {
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
