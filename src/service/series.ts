import { BatonError } from "../domain/errors.ts";
import type { ProcessKind } from "../domain/organisation.ts";
import type { CaseSelection, DepartmentGroups } from "../domain/selection.ts";
import type { Interval, TimeBuckets } from "../domain/totals.ts";
import type { Measure } from "../rollup/measure.ts";
import { deliveryPoints, leadTimePoints, type SeriesValue, workPoints } from "../rollup/series.ts";
import type { OrganisationSnapshot } from "./organisation-snapshot.ts";
import type { Stores } from "./stores.ts";

export type Dimension = "DEPARTMENT" | "PROCESS" | "STEP" | "KIND" | "CAUSE" | "STATUS";

export interface SeriesAsked {
  readonly measure: Measure;
  readonly interval: Interval;
  readonly by: readonly Dimension[];
  /** Only its work, with its subtree; null = everybody's. */
  readonly departmentId: number | null;
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

export type SeriesOfKind = SeriesValue & { readonly kind: ProcessKind | null };

/**
 * A measure over time, by bucket and then by what the buckets are split by. BAD_INPUT where the measure cannot be split so, or where there are more
 * than two dimensions.
 */
export async function readSeries(
  stores: Stores,
  organisation: OrganisationSnapshot,
  selection: CaseSelection,
  asked: SeriesAsked,
  options: { readonly signal?: AbortSignal },
): Promise<readonly SeriesOfKind[]> {
  checkDimensions(asked);
  const read = new SeriesReader(stores, groupsOf(organisation, asked), asked, options);
  if (!asked.by.includes("KIND"))
    return sorted((await read.points(selection)).map((point) => ({ ...point, kind: null })));
  const ofKinds = await Promise.all(
    (["ROUTINE", "PROVISIONAL"] as const).map(async (kind) => {
      const points = await read.points(ofKind(selection, organisation, kind));
      return points.map((point) => ({ ...point, kind }));
    }),
  );
  return sorted(ofKinds.flat());
}

class SeriesReader {
  readonly #stores: Stores;
  readonly #departments: DepartmentGroups | null;
  readonly #asked: SeriesAsked;
  readonly #options: { readonly signal?: AbortSignal };

  constructor(
    stores: Stores,
    departments: DepartmentGroups | null,
    asked: SeriesAsked,
    options: { readonly signal?: AbortSignal },
  ) {
    this.#stores = stores;
    this.#departments = departments;
    this.#asked = asked;
    this.#options = options;
  }

  async points(selection: CaseSelection): Promise<readonly SeriesValue[]> {
    const { warehouse } = this.#stores;
    const { measure, by, interval, fromMs, toMs } = this.#asked;
    const buckets: TimeBuckets = { interval, fromMs, toMs, status: by.includes("STATUS") };
    const process = by.includes("PROCESS");
    const departments = this.#departments;
    if (measure === "LEAD_TIME") {
      return leadTimePoints(await warehouse.caseSeries(selection, buckets, { process }, this.#options));
    }
    if (measure === "HANDOVERS" || measure === "FIRST_PASS_YIELD") {
      const points = await warehouse.deliverySeries(selection, buckets, departments, { process }, this.#options);
      return deliveryPoints(measure, points);
    }
    const grouping = { departments, process, step: by.includes("STEP") };
    const [points, wholes] = await Promise.all([
      warehouse.workSeries(selection, buckets, grouping, this.#options),
      isShare(measure) ? warehouse.caseSeries(selection, buckets, { process }, this.#options) : [],
    ]);
    const values = workPoints(measure, points, wholes);
    return by.includes("CAUSE") ? values.map((value) => ({ ...value, cause: "UNKNOWN" })) : values;
  }
}

/** Whose work is read: leaves where departments are told apart, the asked department as one, or everybody's. */
function groupsOf(
  organisation: OrganisationSnapshot,
  { by, departmentId }: Pick<SeriesAsked, "by" | "departmentId">,
): DepartmentGroups | null {
  const apart = by.includes("DEPARTMENT");
  if (departmentId === null) return apart ? organisation.partition(null) : null;
  const subtree = organisation.group(departmentId);
  return apart ? subtree.leafIds.map((id) => ({ groupId: id, leafIds: [id] })) : [subtree];
}

function isShare(measure: Measure): boolean {
  return measure === "CREDIT_SHARE" || measure === "SHARE_OF_LEAD_TIME";
}

function ofKind(selection: CaseSelection, organisation: OrganisationSnapshot, kind: ProcessKind): CaseSelection {
  const { include } = selection;
  const processIds = organisation.processes
    .filter((process) => process.kind === kind && include.processIds?.includes(process.id) !== false)
    .map(({ id }) => id);
  return { ...selection, include: { ...include, processIds } };
}

const withoutDepartments: readonly Measure[] = ["LEAD_TIME"];
const withoutSteps: readonly Measure[] = ["LEAD_TIME", "HANDOVERS", "FIRST_PASS_YIELD"];

function checkDimensions({ measure, by, departmentId }: SeriesAsked): void {
  if (departmentId !== null && withoutDepartments.includes(measure)) {
    throw new BatonError(
      "BAD_INPUT",
      `department: ${measure} is of whole cases, not of a department; leave the department out, or select the cases it touched with the filter`,
      { measure },
    );
  }
  if (new Set(by).size > 2) {
    throw new BatonError("BAD_INPUT", `by: ${by.join(", ")} are more than two dimensions; ask for two series`, { by });
  }
  const wrong = by.find(
    (dimension) =>
      (dimension === "CAUSE" && measure !== "WAIT") ||
      (dimension === "DEPARTMENT" && withoutDepartments.includes(measure)) ||
      (dimension === "STEP" && withoutSteps.includes(measure)),
  );
  if (wrong === undefined) return;
  throw new BatonError(
    "BAD_INPUT",
    `by: ${measure} cannot be split by ${wrong}; leave the dimension out or ask for another measure`,
    {
      measure,
      by,
    },
  );
}

function sorted(points: readonly SeriesOfKind[]): readonly SeriesOfKind[] {
  const key = (point: SeriesOfKind) => [point.bucketMs, point.groupId ?? 0, point.processId ?? 0, point.stepId ?? 0];
  return points.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)];
    const differs = left.findIndex((part, index) => part !== right[index]);
    return differs < 0 ? 0 : (left[differs] ?? 0) - (right[differs] ?? 0);
  });
}
