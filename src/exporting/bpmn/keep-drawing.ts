import type { ProcessVersion, Step } from "../../domain/organisation.ts";
import { type Bounds, centreOf, type DrawnShapes, isWithin, type Point } from "../../importing/bpmn/drawn-shapes.ts";
import { elementIdsOf, type ExportedVersion } from "./exported-version.ts";
import type { Drawing } from "./lay-out-steps.ts";

/** Around the steps, where the file draws no pool. */
const margin = 40;

/**
 * The drawing of the file that a version came from, where it still shows the version: all of its steps, on one sheet, and each department's lane. Flows that are new are
 * drawn straight. null where it does not, so that all is to be laid out.
 */
export function keepDrawing(
  { steps, version, drawn, drawnLanes }: ExportedVersion,
  laneOf: ReadonlyMap<number, number | null>,
): Drawing | null {
  if (drawn === null || steps.length === 0) return null;
  const idOf = elementIdsOf(steps);
  const placed = new Map<number, Bounds>();
  for (const { id } of steps) {
    const box = drawn.bounds.get(idOf.get(id) ?? "");
    if (box === undefined) return null;
    placed.set(id, box);
  }
  // What is in a collapsed sub-process is drawn elsewhere, on a sheet of its own.
  const isElsewhere = ({ id, design }: Step): boolean => {
    const [box, around] = [placed.get(id), placed.get(design?.parentStepId ?? -1)];
    return box !== undefined && around !== undefined && !isWithin(centreOf(box), around);
  };
  if (steps.some(isElsewhere)) return null;
  const lanes = lanesDrawn([...new Set(laneOf.values())], drawn, drawnLanes);
  if (lanes === null) return null;
  const pool =
    lanes.length > 0
      ? poolAround(
          lanes.map(({ bounds }) => bounds),
          30,
        )
      : poolAround([...placed.values()], margin);
  return { steps: placed, flows: flowsDrawn(version.flows, placed, drawn), lanes, pool };
}

/** One lane for each department; null where the file draws none, or several, for one. */
function lanesDrawn(
  departmentIds: readonly (number | null)[],
  { bounds }: DrawnShapes,
  drawnLanes: ExportedVersion["drawnLanes"],
): Drawing["lanes"] | null {
  if (departmentIds.every((id) => id === null)) return [];
  const lanes: { departmentId: number | null; bounds: Bounds }[] = [];
  for (const departmentId of departmentIds) {
    const own = drawnLanes.filter((lane) => lane.departmentId === departmentId);
    const box = own.length === 1 ? bounds.get(own[0]?.elementId ?? "") : undefined;
    if (box === undefined) return null;
    lanes.push({ departmentId, bounds: box });
  }
  return lanes.sort((a, b) => a.bounds.y - b.bounds.y);
}

function flowsDrawn(
  flows: ProcessVersion["flows"],
  placed: ReadonlyMap<number, Bounds>,
  { waypoints }: DrawnShapes,
): ReadonlyMap<string, readonly Point[]> {
  const ways = new Map<string, readonly Point[]>();
  for (const { fromStepId, toStepId, design } of flows) {
    const drawnWay = waypoints.get(design?.elementIds[0] ?? "");
    const [from, to] = [placed.get(fromStepId), placed.get(toStepId)];
    if (from === undefined || to === undefined) continue;
    const straight = [
      { x: from.x + from.width, y: from.y + from.height / 2 },
      { x: to.x, y: to.y + to.height / 2 },
    ];
    ways.set(`${fromStepId}>${toStepId}`, drawnWay ?? straight);
  }
  return ways;
}

/** `left` leaves room for the name of the pool. */
function poolAround(boxes: readonly Bounds[], left: number): Bounds {
  const x = Math.min(...boxes.map((box) => box.x)) - left;
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
