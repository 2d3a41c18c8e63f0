import type { Department, Process } from "../domain/organisation.ts";
import { placesOf } from "../service/positions.ts";
import { type Connection, connectionOf } from "./connection.ts";
import type { AnalysisFilter } from "./generated/resolver-types.ts";
import type { RequestContext } from "./request-context.ts";
import type { PositionSource } from "./sources.ts";

interface PositionsAsked {
  readonly filter?: AnalysisFilter | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page of the positions of these departments (null: all leaves) in the processes that are asked for. */
export async function positionsOf(
  context: RequestContext,
  { filter, first, after }: PositionsAsked,
  asked: { readonly departments: readonly Department[] | null; readonly isAsked: (process: Process) => boolean },
): Promise<Connection<PositionSource>> {
  const [organisation, figures] = await Promise.all([context.organisation(), context.figures(filter)]);
  const departments = await Promise.all(
    (asked.departments ?? organisation.leaves()).map(async (department) => {
      const [work, steps] = await Promise.all([
        figures.work(true, "CRITICAL").load(figures.subject(department.id)),
        context.structure.places.load(department.id),
      ]);
      return { department, work, steps };
    }),
  );
  const places = placesOf(organisation, departments, asked.isAsked);
  const sources = places.map(({ department, process }) => ({ department, process, figures }));
  return connectionOf("positions", context.revision, sources, { first, after }, ({ department, process }) => [
    department.id,
    process.id,
  ]);
}
