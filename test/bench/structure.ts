/**
 * `npm run bench -- --structure`: how long structure without a log takes for a made-up organisation of 100 departments and 500 processes with 20,000 steps, drawn
 * with choices, parallel blocks and loops; in memory, as JSON on stdout. Each repeat begins with the records and ends with every figure.
 */
import type { Department, Process, ProcessVersion, Step } from "../../src/domain/organisation.ts";
import { msPerUnit } from "../../src/domain/time-unit.ts";
import { OrganisationSnapshot } from "../../src/service/organisation-snapshot.ts";
import { StructuralAnalysis, type StructuralInputs } from "../../src/service/structural-analysis.ts";

const departmentCount = 100;
const processCount = 500;
const stepsEach = 40;

/** What a process is drawn of, four times in a row: a loop round a task and a parallel block of two branches. */
const block = [
  "exclusiveGateway",
  "task",
  "parallelGateway",
  "task",
  "task",
  "task",
  "parallelGateway",
  "task",
  "exclusiveGateway",
];
/** From, to and chance inside a block; the last leads back to the first. */
const blockFlows = [
  [0, 1, null],
  [1, 2, null],
  [2, 3, null],
  [2, 4, null],
  [3, 5, null],
  [4, 6, null],
  [5, 6, null],
  [6, 7, null],
  [7, 8, null],
  [8, 0, 0.1],
] as const;

const inputs = madeUp();
const repeats = Array.from({ length: 5 }, () => measure(inputs));
console.log(JSON.stringify({ processes: processCount, steps: inputs.steps.byId.size, repeats }, null, 2));

function measure(records: StructuralInputs): Readonly<Record<string, number>> {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const analysis = new StructuralAnalysis(records);
  const loaded = performance.now();
  let figures = 0;
  let withLead = 0;
  for (const version of records.versions) {
    const structure = analysis.structureOf(version);
    if (structure.leadTime().value !== null) withLead++;
    structure.leadTimeWithoutQueues();
    structure.throughputCeiling();
    figures += structure.stations().length + structure.handovers().length;
    for (const step of structure.steps()) if (step.reach() !== null && step.betweenness() >= 0) figures++;
  }
  const analysed = performance.now();
  const findings = analysis.findings({ processId: null, departmentId: null }).length;
  const found = performance.now();
  for (const version of records.versions)
    analysis
      .structureOf(version)
      .steps()
      .forEach((step) => step.criticality());
  const ended = performance.now();
  if (withLead < records.versions.length)
    throw new Error(`${records.versions.length - withLead} processes have no lead time`);
  return {
    loadsMs: round(loaded - begun),
    figuresMs: round(analysed - loaded),
    findingsMs: round(found - analysed),
    criticalityMs: round(ended - found),
    allMs: round(ended - begun),
    cpuMs: round(usedSince(cpu)),
    figures,
    findings,
  };
}

function madeUp(): StructuralInputs {
  const departments = Array.from({ length: departmentCount }, (_, n): Department => ({
    id: n + 1,
    name: `department ${n + 1}`,
    aliases: [],
    parentId: null,
    external: false,
    system: false,
    capacity: 40,
    calendar: null,
    version: 1,
  }));
  const steps: Step[] = [];
  const processes: Process[] = [];
  const versions: ProcessVersion[] = [];
  for (let id = 1; id <= processCount; id++) {
    processes.push({
      id,
      name: `process ${id}`,
      kind: "ROUTINE",
      derivedFromVersionId: null,
      currentVersionId: id,
      valuePerCase: null,
      valueUnit: null,
      valueAttribute: null,
      arrivalsPerHour: 1,
      version: 1,
    });
    const { own, flows } = drawn(id);
    steps.push(...own);
    versions.push({
      id,
      processId: id,
      number: 1,
      basis: "DESIGNED",
      createdAtMs: 0,
      validFromMs: null,
      author: null,
      modelId: null,
      modelElementId: null,
      stepIds: own.map((step) => step.id),
      flows,
      messages: [],
    });
  }
  const tasks = steps.filter(({ kind }) => kind === "TASK");
  return {
    organisation: new OrganisationSnapshot(1, departments, processes),
    steps: {
      byId: new Map(steps.map((step) => [step.id, step])),
      byProcess: new Map(),
      agreed: new Map(
        tasks.map(({ id: stepId }) => [
          stepId,
          { stepId, sojournMs: null, workMs: (0.1 + (stepId % 7) / 20) * msPerUnit.HOURS, variation: 1 },
        ]),
      ),
    },
    versions,
    observed: [],
    derivations: new Map(),
    arrivals: new Map(),
    routes: new Map(),
    resources: [],
  };
}

function drawn(processId: number): { readonly own: readonly Step[]; readonly flows: ProcessVersion["flows"] } {
  const elements = ["startEvent", ...Array.from({ length: 4 }, () => block).flat(), "task", "task", "endEvent"];
  const first = (processId - 1) * stepsEach + 1;
  const own = elements.map((element, at): Step => ({
    id: first + at,
    processId,
    name: `step ${processId}.${at}`,
    kind: element.endsWith("Gateway") ? "GATEWAY" : element.endsWith("Event") ? "EVENT" : "TASK",
    assignedDepartmentId: element === "task" ? 1 + ((processId * 7 + Math.floor(at / 4)) % departmentCount) : null,
    aliases: [],
    derivedFromStepId: null,
    design: {
      element,
      elementId: null,
      isNamed: true,
      trigger: null,
      attachedToStepId: null,
      isInterrupting: true,
      parentStepId: null,
      isTriggeredByEvent: false,
      loop: null,
      calledElement: null,
      calledProcessId: null,
      attributes: [],
    },
  }));
  const flow = (from: number, to: number, probability: number | null): ProcessVersion["flows"][number] => ({
    fromStepId: first + from,
    toStepId: first + to,
    cases: null,
    share: null,
    design: { elementIds: [], name: null, probability, isDefault: false },
  });
  const size = block.length;
  const flows = [0, 1, 2, 3].flatMap((n) => [
    flow(n * size, n * size + 1, null),
    ...blockFlows.map(([from, to, chance]) => flow(1 + n * size + from, 1 + n * size + to, chance)),
  ]);
  const last = 4 * size;
  return {
    own,
    flows: [...flows, flow(last, last + 1, null), flow(last + 1, last + 2, null), flow(last + 2, last + 3, null)],
  };
}

/** Of this process, so that what else the machine does matters less. */
function usedSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
