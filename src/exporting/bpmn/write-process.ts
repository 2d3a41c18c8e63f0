import type { BpmnModdle, ModdleElement } from "bpmn-moddle";
import type { Department } from "../../domain/organisation.ts";
import { elementIdsOf, type ExportedVersion, isWork, stepsByParent } from "./exported-version.ts";
import { lanesOfSteps } from "./lanes-of-steps.ts";
import { note, writeStep } from "./write-step.ts";

/** The elements of a version, to be drawn. */
export interface WrittenProcess {
  readonly process: ModdleElement;
  /** By step. */
  readonly steps: ReadonlyMap<number, ModdleElement>;
  /** By `from>to`. */
  readonly flows: ReadonlyMap<string, ModdleElement>;
  /** Of the process itself, by department; empty where nobody is assigned. */
  readonly lanes: ReadonlyMap<number | null, ModdleElement>;
  /** Whose lane each step of the process itself is drawn in. */
  readonly laneOf: ReadonlyMap<number, number | null>;
}

export function writeProcess(moddle: BpmnModdle, exported: ExportedVersion): WrittenProcess {
  const { process, version, steps: all } = exported;
  const idOf = elementIdsOf(all);
  const standards = new Map(exported.standards.map((standard) => [standard.stepId, standard]));
  const steps = new Map(
    all.map((step) => [step.id, writeStep(moddle, step, idOf.get(step.id) ?? "", standards.get(step.id))]),
  );
  const written = moddle.create("bpmn:Process", {
    id: version.modelElementId ?? `process_${process.id}`,
    name: process.name,
    isExecutable: false,
  });
  note(moddle, written, noteOn(moddle, exported));
  for (const { id, design } of all) {
    const host = steps.get(design?.attachedToStepId ?? -1);
    if (host !== undefined && design?.element === "boundaryEvent") steps.get(id)?.set("attachedToRef", host);
  }
  const flows = writeFlows(moddle, exported, steps);
  const groups = stepsByParent(all);
  const laneOf = lanesOfSteps(groups.get(null) ?? [], version.flows);
  let lanes: ReadonlyMap<number | null, ModdleElement> = new Map();
  for (const [parent, group] of groups) {
    const container = parent === null ? written : steps.get(parent);
    const ids = new Set(group.map(({ id }) => id));
    const own = version.flows.filter(({ fromStepId }) => ids.has(fromStepId));
    container?.set("flowElements", [
      ...group.flatMap(({ id }) => steps.get(id) ?? []),
      ...own.flatMap(({ fromStepId, toStepId }) => flows.get(`${fromStepId}>${toStepId}`) ?? []),
    ]);
    const outer = parent === null ? null : (all.find(({ id }) => id === parent)?.assignedDepartmentId ?? null);
    if (group.filter(isWork).every((step) => step.assignedDepartmentId === outer)) continue;
    const whose = parent === null ? laneOf : lanesOfSteps(group, version.flows);
    const parting = writeLanes(moddle, exported.departments, whose, steps, parent === null ? "" : `_in_${parent}`);
    container?.set("laneSets", [
      moddle.create("bpmn:LaneSet", {
        id: `lanes_${version.id}${parent === null ? "" : `_in_${parent}`}`,
        lanes: [...parting.values()],
      }),
    ]);
    if (parent === null) lanes = parting;
  }
  return { process: written, steps, flows, lanes, laneOf };
}

function writeFlows(
  moddle: BpmnModdle,
  { version }: ExportedVersion,
  steps: ReadonlyMap<number, ModdleElement>,
): ReadonlyMap<string, ModdleElement> {
  const flows = new Map<string, ModdleElement>();
  const into = new Map<ModdleElement, ModdleElement[]>();
  const outOf = new Map<ModdleElement, ModdleElement[]>();
  for (const { fromStepId, toStepId, design } of version.flows) {
    const [source, target] = [steps.get(fromStepId), steps.get(toStepId)];
    if (source === undefined || target === undefined) continue;
    const flow = moddle.create("bpmn:SequenceFlow", {
      id: design?.elementIds[0] ?? `flow_${fromStepId}_${toStepId}`,
      ...(design?.name != null && { name: design.name }),
      sourceRef: source,
      targetRef: target,
    });
    const several = (design?.elementIds.length ?? 0) > 1;
    if (several || design?.probability != null) {
      const noted = moddle.create("baton:Flow", {
        ...(design?.probability != null && { probability: design.probability }),
        ...(several && { elementIds: design?.elementIds.join(" ") }),
      });
      note(moddle, flow, noted);
    }
    if (design?.isDefault === true) source.set("default", flow);
    flows.set(`${fromStepId}>${toStepId}`, flow);
    outOf.set(source, [...(outOf.get(source) ?? []), flow]);
    into.set(target, [...(into.get(target) ?? []), flow]);
  }
  for (const [step, all] of into) step.set("incoming", all);
  for (const [step, all] of outOf) step.set("outgoing", all);
  return flows;
}

/** A lane for each department, in the order of their first steps, and one without a name for steps that nobody is assigned to. */
function writeLanes(
  moddle: BpmnModdle,
  departments: readonly Department[],
  laneOf: ReadonlyMap<number, number | null>,
  steps: ReadonlyMap<number, ModdleElement>,
  suffix: string,
): ReadonlyMap<number | null, ModdleElement> {
  const lanes = new Map<number | null, ModdleElement>();
  for (const departmentId of new Set(laneOf.values())) {
    const department = departments.find(({ id }) => id === departmentId);
    const inIt = [...laneOf].filter(([, id]) => id === departmentId).flatMap(([id]) => steps.get(id) ?? []);
    const lane = moddle.create("bpmn:Lane", {
      id: `lane_${departmentId ?? "nobody"}${suffix}`,
      ...(department !== undefined && { name: department.name }),
      flowNodeRef: inIt,
    });
    if (department !== undefined) note(moddle, lane, noteOnDepartment(moddle, department, departments));
    lanes.set(departmentId, lane);
  }
  return lanes;
}

export function noteOnDepartment(
  moddle: BpmnModdle,
  { external, system, capacity, calendar, parentId }: Department,
  departments: readonly Department[],
): ModdleElement {
  const parent = departments.find(({ id }) => id === parentId);
  return moddle.create("baton:Department", {
    external,
    system,
    ...(parent !== undefined && { parent: parent.name }),
    ...(capacity !== null && { capacity }),
    ...(calendar !== null && { calendar: JSON.stringify(calendar) }),
  });
}

function noteOn(moddle: BpmnModdle, { process }: ExportedVersion): ModdleElement | null {
  const { arrivalsPerHour, valuePerCase, valueUnit } = process;
  const said = {
    ...(arrivalsPerHour !== null && { arrivalsPerHour }),
    ...(valuePerCase !== null && { valuePerCase }),
    ...(valueUnit !== null && { valueUnit }),
  };
  return Object.keys(said).length === 0 ? null : moddle.create("baton:Process", said);
}
