import { BpmnModdle, type ModdleElement } from "bpmn-moddle";
import { batonPackage } from "../../importing/bpmn/baton-extension.ts";
import type { Bounds, Point } from "../../importing/bpmn/drawn-shapes.ts";
import type { ExportedVersion } from "./exported-version.ts";
import { keepDrawing } from "./keep-drawing.ts";
import { type Drawing, layOutSteps } from "./lay-out-steps.ts";
import { noteOnDepartment, type WrittenProcess, writeProcess } from "./write-process.ts";

/**
 * A version as BPMN 2.0 XML with its drawing: that of the file it came from where that still shows it, else laid out. Departments are lanes, those that
 * messages are exchanged with pools of which nothing is drawn; what BPMN has no place for stands in a namespace of its own.
 */
export async function writeVersion(exported: ExportedVersion): Promise<string> {
  const moddle = new BpmnModdle({ baton: batonPackage });
  const written = writeProcess(moddle, exported);
  const { steps, version } = exported;
  const hasLanes = written.lanes.size > 0;
  const drawing =
    keepDrawing(exported, hasLanes ? written.laneOf : new Map()) ??
    layOutSteps(steps, version.flows, written.laneOf, hasLanes);
  const parties = writeParties(moddle, exported);
  const hasPool = hasLanes || parties.size > 0;
  const collaboration = hasPool ? writeCollaboration(moddle, exported, written, parties) : null;
  const shapes = [
    ...drawProcess(moddle, exported, written, drawing),
    ...(collaboration === null ? [] : drawPools(moddle, collaboration, exported, drawing, parties)),
  ];
  const definitions = moddle.create("bpmn:Definitions", {
    id: `definitions_${version.id}`,
    targetNamespace: "urn:baton:models",
    exporter: "Baton",
    rootElements: [...(collaboration === null ? [] : [collaboration.element]), written.process],
    diagrams: [
      moddle.create("bpmndi:BPMNDiagram", {
        id: `diagram_${version.id}`,
        plane: moddle.create("bpmndi:BPMNPlane", {
          id: `plane_${version.id}`,
          bpmnElement: collaboration?.element ?? written.process,
          planeElement: shapes,
        }),
      }),
    ],
  });
  return (await moddle.toXML(definitions, { format: true })).xml;
}

interface Collaboration {
  readonly element: ModdleElement;
  readonly pool: ModdleElement;
  /** In the order of the version's messages. */
  readonly messages: readonly ModdleElement[];
}

/** A pool for each department that messages are exchanged with. */
function writeParties(
  moddle: BpmnModdle,
  { version, departments }: ExportedVersion,
): ReadonlyMap<number, ModdleElement> {
  const parties = new Map<number, ModdleElement>();
  for (const { departmentId } of version.messages) {
    const department = departments.find(({ id }) => id === departmentId);
    if (parties.has(departmentId) || department === undefined) continue;
    const party = moddle.create("bpmn:Participant", { id: `party_${departmentId}`, name: department.name });
    const noted = noteOnDepartment(moddle, department, departments);
    party.set("extensionElements", moddle.create("bpmn:ExtensionElements", { values: [noted] }));
    parties.set(departmentId, party);
  }
  return parties;
}

function writeCollaboration(
  moddle: BpmnModdle,
  { process, version }: ExportedVersion,
  written: WrittenProcess,
  parties: ReadonlyMap<number, ModdleElement>,
): Collaboration {
  // Two pools of one name would be read as one pool drawn twice.
  const isTaken = [...parties.values()].some((party) => party.get("name") === process.name);
  const pool = moddle.create("bpmn:Participant", {
    id: `pool_${version.id}`,
    ...(!isTaken && { name: process.name }),
    processRef: written.process,
  });
  const used = new Set<string>();
  const messages = version.messages.flatMap(({ stepId, direction, departmentId, elementId, name }, at) => {
    const [step, party] = [written.steps.get(stepId), parties.get(departmentId)];
    if (step === undefined || party === undefined) return [];
    const id = elementId !== "" && !used.has(elementId) ? elementId : `message_${version.id}_${at}`;
    used.add(id);
    const [sourceRef, targetRef] = direction === "SENDS" ? [step, party] : [party, step];
    return moddle.create("bpmn:MessageFlow", { id, ...(name !== null && { name }), sourceRef, targetRef });
  });
  const element = moddle.create("bpmn:Collaboration", {
    id: `collaboration_${version.id}`,
    participants: [pool, ...parties.values()],
    messageFlows: messages,
  });
  return { element, pool, messages };
}

/** Sub-processes before what is in them, so that they lie below it. */
function drawProcess(
  moddle: BpmnModdle,
  { steps }: ExportedVersion,
  written: WrittenProcess,
  drawing: Drawing,
): readonly ModdleElement[] {
  const hasContent = new Set(steps.map(({ design }) => design?.parentStepId ?? null));
  const lanes = drawing.lanes.flatMap(({ departmentId, bounds }) => {
    const lane = written.lanes.get(departmentId);
    return lane === undefined ? [] : shapeOf(moddle, lane, bounds, { isHorizontal: true });
  });
  const shapes = steps.flatMap(({ id, kind, design }) => {
    const [element, bounds] = [written.steps.get(id), drawing.steps.get(id)];
    if (element === undefined || bounds === undefined) return [];
    const marks = {
      ...(kind === "SUBPROCESS" && { isExpanded: hasContent.has(id) }),
      ...(design?.element === "exclusiveGateway" && { isMarkerVisible: true }),
    };
    return shapeOf(moddle, element, bounds, marks);
  });
  const edges = [...drawing.flows].flatMap(([key, points]) => {
    const flow = written.flows.get(key);
    return flow === undefined ? [] : edgeOf(moddle, flow, points);
  });
  return [...lanes, ...shapes, ...edges];
}

const partyHeight = 60;

/** The process's pool, and below it those of the other parties. */
function drawPools(
  moddle: BpmnModdle,
  { pool, messages }: Collaboration,
  { version }: ExportedVersion,
  drawing: Drawing,
  parties: ReadonlyMap<number, ModdleElement>,
): readonly ModdleElement[] {
  const { x, width } = drawing.pool;
  const bottom = drawing.pool.y + drawing.pool.height;
  const places = new Map<number, Bounds>();
  for (const departmentId of parties.keys()) {
    const y = bottom + 60 + places.size * (partyHeight + 30);
    places.set(departmentId, { x, y, width, height: partyHeight });
  }
  const shapes = [...parties].flatMap(([departmentId, party]) => {
    const bounds = places.get(departmentId);
    return bounds === undefined ? [] : shapeOf(moddle, party, bounds, { isHorizontal: true });
  });
  const edges = version.messages.flatMap(({ stepId, direction, departmentId, elementId }) => {
    const [step, party] = [drawing.steps.get(stepId), places.get(departmentId)];
    const flow = messages.find((message) => message.get("id") === elementId);
    if (step === undefined || party === undefined || flow === undefined) return [];
    const middle = step.x + step.width / 2 + (direction === "SENDS" ? -8 : 8);
    const way = [
      { x: middle, y: step.y + step.height },
      { x: middle, y: party.y },
    ];
    return edgeOf(moddle, flow, direction === "SENDS" ? way : way.reverse());
  });
  return [shapeOf(moddle, pool, drawing.pool, { isHorizontal: true }), ...shapes, ...edges];
}

function shapeOf(
  moddle: BpmnModdle,
  element: ModdleElement,
  { x, y, width, height }: Bounds,
  marks: Readonly<Record<string, boolean>>,
): ModdleElement {
  const bounds = moddle.create("dc:Bounds", { x, y, width, height });
  return moddle.create("bpmndi:BPMNShape", {
    id: `${String(element.get("id"))}_shape`,
    bpmnElement: element,
    bounds,
    ...marks,
  });
}

function edgeOf(moddle: BpmnModdle, element: ModdleElement, points: readonly Point[]): ModdleElement {
  const waypoint = points.map(({ x, y }) => moddle.create("dc:Point", { x, y }));
  return moddle.create("bpmndi:BPMNEdge", { id: `${String(element.get("id"))}_edge`, bpmnElement: element, waypoint });
}
