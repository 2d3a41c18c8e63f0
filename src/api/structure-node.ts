import { BatonError } from "../domain/errors.ts";
import type { Dependent, PathKind, UsedNode } from "../domain/structure.ts";
import { departmentIdOf, processIdOf } from "./filter.ts";
import type { ResolversTypes, ResolversUnionTypes } from "./generated/resolver-types.ts";
import { identify } from "./global-id.ts";
import type { RequestContext } from "./request-context.ts";
import { nodeOfHit } from "./search-hit.ts";

type Unions = ResolversUnionTypes<ResolversTypes>;

/** What an id names, where that is a department, a step or a process; BAD_INPUT where it is something else, NOT_FOUND where the revision has none. */
export async function usedNodeOf(id: string, argument: string, context: RequestContext): Promise<UsedNode> {
  const identity = identify(id, argument);
  switch (identity.type) {
    case "Department":
      return { kind: "department", id: departmentIdOf(await context.organisation(), id, argument) };
    case "Process":
      return { kind: "process", id: processIdOf(await context.organisation(), id, argument) };
    case "Step":
      if ((await context.steps()).byId.has(identity.id)) return { kind: "step", id: identity.id };
      throw new BatonError(
        "NOT_FOUND",
        `${argument}: there is no step ${id} in this revision; ask for it by name again`,
        {
          argument,
          id,
        },
      );
    default:
      throw unexpected(id, argument, identity.type, "a department, a step or a process");
  }
}

/** The same, where only departments and steps will do. */
export async function departmentOrStepOf(
  id: string,
  argument: string,
  context: RequestContext,
): Promise<{ readonly kind: PathKind; readonly id: number }> {
  const { type } = identify(id, argument);
  if (type !== "Department" && type !== "Step") throw unexpected(id, argument, type, "a department or a step");
  const { id: number } = await usedNodeOf(id, argument, context);
  return { kind: type === "Department" ? "department" : "step", id: number };
}

function unexpected(id: string, argument: string, type: string, expected: string): BatonError {
  return new BatonError("BAD_INPUT", `${argument}: ${id} is the id of a ${type}; expected that of ${expected}`, {
    argument,
    id,
  });
}

/** The things that a path leads over, or that are near. */
export async function departmentOrStep(
  kind: PathKind,
  id: number,
  context: RequestContext,
): Promise<Unions["DepartmentOrStep"]> {
  return kind === "department"
    ? { __typename: "Department", ...(await context.department(id)) }
    : { __typename: "Step", ...(await context.step(id)) };
}

export async function dependentNode({ kind, id }: Dependent, context: RequestContext): Promise<Unions["Dependent"]> {
  return kind === "version"
    ? { __typename: "ProcessVersion", ...(await context.version(id)) }
    : await nodeOfHit({ kind, id }, context);
}
