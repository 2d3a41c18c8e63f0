import type { Finding } from "../domain/finding.ts";
import type { DepartmentLoad } from "./department-load.ts";
import type { MissingInput } from "./planned-process.ts";
import type { ProcessStructure } from "./process-structure.ts";

/** What things are called in sentences. */
export interface Names {
  readonly department: (id: number) => string;
  readonly process: (id: number) => string;
  readonly step: (id: number) => string;
}

/** From here on a queue is called busy: the wait of one server is then more than five times its work. */
const busy = 0.85;

/** Times in a case that make going back and forth worth telling. */
const leastPingPong = 0.05;

/** What the load of a department says. */
export function queueFindings(load: DepartmentLoad, names: Names): readonly Finding[] {
  const { departmentId, queue, servers, parts, missing, isComplete } = load;
  const about = { processId: null, versionId: null, stepId: null, departmentId };
  const name = names.department(departmentId);
  const processes = new Set(parts.map(({ processId }) => processId)).size;
  const findings: Finding[] = [];
  if (queue !== null && Number.isFinite(queue.servers) && queue.utilisation >= busy) {
    const arrives = `${decimal(queue.load)} h of work arrive in ${servers.openShare < 1 ? "a working hour" : "an hour"} from ${count(processes, "process", "processes")}, and ${count(queue.servers, "server")} can do ${decimal(queue.servers)}`;
    findings.push(
      queue.utilisation >= 1
        ? {
            ...about,
            code: "UNSTABLE_QUEUE",
            severity: "ERROR",
            message: `The queue of ${name} grows for ever: ${arrives}.`,
            remedy: "Give it more capacity, shorten its work, or send it fewer cases.",
            value: queue.utilisation,
          }
        : {
            ...about,
            code: "BUSY_QUEUE",
            severity: "WARNING",
            message: `${name} is busy ${percent(queue.utilisation)} of the time: ${arrives}${isComplete ? `; work waits ${decimal(queue.wait)} h on average` : ""}.`,
            remedy: "Give it more capacity, or shorten its work: small changes of either change the wait much.",
            value: queue.utilisation,
          },
    );
  }
  if (servers.count === null) {
    findings.push({
      ...about,
      code: "MISSING_INPUT",
      severity: "INFO",
      message: `Nobody said how many can work in ${name} at the same time, and no person is known there, so its load cannot be told.`,
      remedy: "Set its capacity.",
      value: null,
    });
  }
  const withoutWork = missing.filter(({ what }) => what === "WORK").length;
  if (withoutWork > 0) {
    findings.push({
      ...about,
      code: "MISSING_INPUT",
      severity: "INFO",
      message: `${count(withoutWork, "step")} of ${name} without a known work content ${withoutWork === 1 ? "is" : "are"} not in its load, so it is higher than told.`,
      remedy: "Agree standards of work for them.",
      value: withoutWork,
    });
  }
  return findings;
}

/**
 * What the structure of a version says, its drawing apart.
 *
 * @param unavoidable departments without whose steps no way leads from start to end
 */
export function structureFindings(
  structure: ProcessStructure,
  unavoidable: ReadonlySet<number>,
  names: Names,
): readonly Finding[] {
  const { processId, versionId } = structure.process;
  const about = { processId, versionId, stepId: null, departmentId: null };
  const process = names.process(processId);
  const findings: Finding[] = [];
  const single = new Set<number>();
  for (const step of structure.steps()) {
    const doer = structure.process.doers[step.node]?.[0]?.departmentId;
    if (!step.singlePointOfFailure || doer === undefined) continue;
    single.add(doer);
    findings.push({
      ...about,
      code: "SINGLE_POINT_OF_FAILURE",
      severity: "WARNING",
      stepId: step.stepId,
      departmentId: doer,
      message: `Every case of ${process} passes ${names.step(step.stepId)}, which only ${names.department(doer)} does, where one can work at a time.`,
      remedy: "Let somebody else do it too, or give the department a second server.",
      value: 1,
    });
  }
  for (const { load } of structure.stations()) {
    const { departmentId, servers } = load;
    if (servers.count !== 1 || single.has(departmentId) || !unavoidable.has(departmentId)) continue;
    findings.push({
      ...about,
      code: "ONE_PERSON_MUST_PASS",
      severity: "WARNING",
      departmentId,
      message: `No case of ${process} ends without ${names.department(departmentId)}, where one can work at a time: every way leads over one of its steps.`,
      remedy: "Give the department a second server, or let another do some of its steps.",
      value: 1,
    });
  }
  // Back and forth with outside parties is what they are there for, and what logs show the ledger tells better.
  const outside = new Set(
    structure.stations().flatMap(({ load }) => (load.servers.source === "OUTSIDE" ? [load.departmentId] : [])),
  );
  const handovers = structure.process.isDrawn
    ? structure.handovers().filter((it) => !outside.has(it.fromDepartmentId) && !outside.has(it.toDepartmentId))
    : [];
  const timesOf = new Map(handovers.map((it) => [`${it.fromDepartmentId} ${it.toDepartmentId}`, it.times]));
  for (const { fromDepartmentId: from, toDepartmentId: to, times } of handovers) {
    const back = timesOf.get(`${to} ${from}`);
    if (from > to || back === undefined || Math.min(times, back) < leastPingPong) continue;
    findings.push({
      ...about,
      code: "PING_PONG",
      severity: "INFO",
      departmentId: from,
      message: `In ${process} work goes back and forth between ${names.department(from)} and ${names.department(to)} by design: ${decimal(times)} times a case one way, ${decimal(back)} the other.`,
      remedy: "Put the steps of each department together, so that work is handed over once.",
      value: Math.min(times, back),
    });
  }
  const { flow, nodes } = structure.minCut();
  for (const node of nodes) {
    const stepId = structure.process.net.stepOf[node]!;
    findings.push({
      ...about,
      code: "MIN_CUT",
      severity: "INFO",
      stepId,
      departmentId: structure.process.doers[node]?.[0]?.departmentId ?? null,
      message: `${names.step(stepId)} ${nodes.length === 1 ? "limits" : `is one of ${nodes.length} steps that together limit`} what can pass through ${process}, to ${decimal(flow)} cases an hour.`,
      remedy: "More capacity elsewhere does not let more cases through; here it does.",
      value: flow,
    });
  }
  findings.push(...missingFindings(structure.missing(), process, names).map((it) => ({ ...about, ...it })));
  return findings;
}

/** Departments' capacities are told of the departments. */
function missingFindings(
  missing: readonly MissingInput[],
  process: string,
  names: Names,
): readonly Pick<Finding, "code" | "severity" | "message" | "remedy" | "value">[] {
  const without = missing.filter(({ what, stepId }) => what === "WORK" && stepId !== null);
  const lacking = [];
  if (missing.some(({ what }) => what === "ARRIVALS")) {
    lacking.push({
      message: `Nobody planned how many cases of ${process} begin in an hour, and its logs do not show it, so it counts for nothing in the load of its departments.`,
      remedy: "Set its arrivals an hour, or import a log.",
      value: null,
    });
  }
  if (without.length > 0) {
    const some = without.slice(0, 3).map(({ stepId }) => names.step(stepId ?? -1));
    const more = without.length - some.length;
    lacking.push({
      message: `No work content is known of ${count(without.length, "step")} of ${process}, so its lead time cannot be told: ${some.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`,
      remedy: "Agree standards of work for them.",
      value: without.length,
    });
  }
  return lacking.map((it) => ({ code: "MISSING_INPUT", severity: "INFO", ...it }));
}

function count(n: number, one: string, several = `${one}s`): string {
  return `${n} ${n === 1 ? one : several}`;
}

/** Three significant digits. */
function decimal(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
