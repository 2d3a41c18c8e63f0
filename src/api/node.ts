import type { ResolversInterfaceTypes, ResolversTypes } from "./generated/resolver-types.ts";
import { identify } from "./global-id.ts";
import { jobAt } from "./job-at.ts";
import { isPending } from "./critical-path-of.ts";
import type { RequestContext } from "./request-context.ts";
import { variantOf } from "./variants.ts";

type NodeSource = ResolversInterfaceTypes<ResolversTypes>["Node"];

/** What an id names at the request's revision; null where it has none, or where it may not be seen. BAD_INPUT where the text is no id. */
export async function nodeOf(id: string, context: RequestContext): Promise<NodeSource | null> {
  const identity = identify(id);
  switch (identity.type) {
    case "Department":
      return named("Department", (await context.organisation()).department(identity.id));
    case "Process":
      return named("Process", (await context.organisation()).process(identity.id));
    case "ProcessVersion":
      return named("ProcessVersion", await context.things.version.load(identity.id));
    case "Step":
      return named("Step", (await context.steps()).byId.get(identity.id));
    case "Resource":
      return context.permissions.has("PERSON_LEVEL")
        ? named("Resource", await context.things.resource.load(identity.id))
        : null;
    case "Log":
      return named(
        "Log",
        (await context.logs()).find((log) => log.id === identity.id),
      );
    case "Job":
      return named("Job", jobAt(context.intake?.jobs.get(identity.id) ?? null, context.revision));
    case "OrganisationChange":
      return named(
        "OrganisationChange",
        (await context.changes()).find((change) => change.id === identity.id),
      );
    case "ProcessModel":
      return named("ProcessModel", await context.things.model.load(identity.id));
    case "Position":
      return positionOf(identity, context);
    case "Case":
      return named("Case", await context.things.case.load(identity));
    case "WorkItem": {
      const items = await context.things.workItems.load(identity);
      return named(
        "WorkItem",
        items.find((it) => it.item === identity.item && !isPending(it)),
      );
    }
    case "Variant":
      return named("Variant", await variantOf(identity, context));
    default:
      return identity satisfies never;
  }
}

async function positionOf(
  { departmentId, processId }: { readonly departmentId: number; readonly processId: number },
  context: RequestContext,
): Promise<NodeSource | null> {
  const [organisation, figures] = await Promise.all([context.organisation(), context.figures(null)]);
  const department = organisation.department(departmentId);
  const process = organisation.process(processId);
  return department === undefined || process === undefined
    ? null
    : { __typename: "Position", department, process, figures };
}

function named<Name extends string, Source extends object>(
  __typename: Name,
  source: Source | null | undefined,
): (Source & { readonly __typename: Name }) | null {
  return source === null || source === undefined ? null : { ...source, __typename };
}
