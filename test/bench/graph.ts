/**
 * `npm run bench -- --graph`: how long the graph stores take for a made-up organisation of 100 departments, 500 processes, 20,000 steps and 60,000 flows,
 * embedded and on each Neo4j that is installed (`npm run neo4j:install`); as JSON on stdout. Loading is measured three times, on a server that has just
 * started and on the same one emptied again.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { executeQuery } from "../../src/api/execute-query.ts";
import type { Department, ObservedWork, Process, ProcessVersion, Step } from "../../src/domain/organisation.ts";
import { openStores } from "../../src/service/open-stores.ts";
import type { Stores } from "../../src/service/stores.ts";
import { askNeo4j } from "../helpers/ask-neo4j.ts";
import { isInstalled, neo4jVersions } from "../helpers/neo4j-versions.ts";
import { Neo4jServer } from "../helpers/neo4j-server.ts";
import { graphAt } from "../helpers/graph-at.ts";

const departmentCount = 100;
const processCount = 500;
const stepsEach = 40;
const flowsEach = 120;
const departmentsEach = 10;
const questions = 300;
/** A department's places in its 50 processes, over the API: some 160 assigned steps, and who supplies it and whom it serves by design. */
const positions = `query ($name: String!) { department(name: $name) { positions(first: 50) { totalCount edges { node { process { name } basis
  steps { step { name } assigned } suppliers(basis: DESIGNED) { department { name } } customers(basis: DESIGNED) { department { name } } } } } } }`;
/** A small server, but one that compiles its code as servers do. In 512 MB the one transaction takes twice as long, for want of room. */
const jvm = ["-Xms1g", "-Xmx1g"];

interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export interface GraphMeasurement {
  readonly store: string;
  readonly loadSeconds: readonly number[];
  readonly milliseconds: Readonly<Record<string, Quantiles>>;
}

const results: GraphMeasurement[] = [await embedded()];
for (const { version } of neo4jVersions.filter(isInstalled)) {
  const server = await Neo4jServer.start(version, null, jvm);
  try {
    results.push(await onNeo4j(server));
  } finally {
    await server.remove();
  }
}
console.log(JSON.stringify(results, null, 2));

async function embedded(): Promise<GraphMeasurement> {
  return await inFolder(async (folder) => {
    const stores = await openStores(folder);
    try {
      const { seconds, revision } = await load(stores);
      return { store: "embedded", loadSeconds: [seconds], milliseconds: await ask(stores, revision) };
    } finally {
      await stores.close();
    }
  });
}

async function onNeo4j(server: Neo4jServer): Promise<GraphMeasurement> {
  const loadSeconds: number[] = [];
  for (;;) {
    const measured = await inFolder(async (folder) => {
      const stores = await openStores(folder, { graph: graphAt(server) });
      try {
        const { seconds, revision } = await load(stores);
        loadSeconds.push(seconds);
        return loadSeconds.length < 3 ? null : await ask(stores, revision);
      } finally {
        await stores.close();
      }
    });
    if (measured !== null) return { store: `neo4j ${server.version}`, loadSeconds, milliseconds: measured };
    await askNeo4j(server, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "baton-graph-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function load(stores: Stores): Promise<{ readonly seconds: number; readonly revision: number }> {
  const begun = performance.now();
  const { revision } = await stores.write(async ({ graph }) => {
    await graph.putDepartments(Array.from({ length: departmentCount }, (_, n) => department(n + 1)));
    for (let processId = 1; processId <= processCount; processId++) {
      await graph.putProcesses([processWithId(processId)]);
      await graph.putSteps(stepsOf(processId));
      await graph.putVersions([versionOf(processId)]);
      await graph.putObservedWork(observed(processId));
    }
  });
  return { seconds: round((performance.now() - begun) / 1000), revision };
}

async function ask(stores: Stores, revision: number): Promise<GraphMeasurement["milliseconds"]> {
  const { graph } = stores;
  const departmentAt = (n: number) => 1 + ((n * 37) % departmentCount);
  const processAt = (n: number) => 1 + ((n * 101) % processCount);
  const stepAt = (n: number) => stepId(processAt(n), n % 7);
  const asked: Readonly<Record<string, (n: number) => Promise<unknown>>> = {
    organisation: () => graph.organisation(revision),
    positions: async (n) => {
      // Those that have none below them and are assigned to steps.
      const variables = { name: `department ${11 + 10 * (n % 9)}` };
      const { data, errors } = await executeQuery({ stores, query: positions, variables, onDefect: fail });
      const found = data?.["department"] as { readonly positions: { readonly totalCount: number } } | undefined;
      if (errors !== undefined || found?.positions.totalCount !== 50) fail(errors ?? found);
    },
    placesOf: (n) => graph.placesOf(revision, [departmentAt(n)]),
    neighboursOf: (n) => graph.neighboursOf(revision, [{ departmentId: departmentAt(n), processId: null }]),
    departmentPaths: (n) => graph.paths(revision, "department", departmentAt(n), departmentAt(n + 13), 10),
    stepPaths: (n) => graph.paths(revision, "step", stepAt(n), stepId(processAt(n), stepsEach - 1), 10),
    departmentNeighbourhood: (n) => graph.neighbourhood(revision, "department", departmentAt(n), 2, 50),
    stepNeighbourhood: (n) => graph.neighbourhood(revision, "step", stepAt(n), 4, 50),
    whereUsed: (n) => graph.whereUsed(revision, { kind: "department", id: departmentAt(n) }),
    search: (n) => graph.search(revision, `step ${processAt(n)}.`, 20),
  };
  const milliseconds: Record<string, Quantiles> = {};
  for (const [name, question] of Object.entries(asked)) {
    const times: number[] = [];
    const repeats = name === "organisation" ? 10 : questions;
    // The first few are not counted: plans are made, and code is compiled.
    for (let n = -20; n < repeats; n++) {
      const begun = performance.now();
      await question(n + 20);
      if (n >= 0) times.push(performance.now() - begun);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => round(times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0);
    milliseconds[name] = { p50: at(0.5), p95: at(0.95), max: at(1) };
  }
  return milliseconds;
}

/** A tree: ten at the top, nine below each. */
function department(id: number): Department {
  const parentId = id <= 10 ? null : 1 + (id % 10);
  return {
    id,
    name: `department ${id}`,
    aliases: [],
    parentId,
    external: false,
    system: false,
    capacity: null,
    calendar: null,
    version: 1,
  };
}

function processWithId(id: number): Process {
  return {
    id,
    name: `process ${id}`,
    kind: "ROUTINE",
    derivedFromVersionId: null,
    currentVersionId: id,
    valuePerCase: null,
    valueUnit: null,
    valueAttribute: null,
    arrivalsPerHour: null,
    version: 1,
  };
}

function stepId(processId: number, place: number): number {
  return (processId - 1) * stepsEach + place + 1;
}

/** Who does the step at a place: ten departments a process, each in 50 processes. */
function doer(processId: number, place: number): number {
  return 1 + ((processId * departmentsEach + (place % departmentsEach) * 7) % departmentCount);
}

function stepsOf(processId: number): Step[] {
  return Array.from({ length: stepsEach }, (_, place) => ({
    id: stepId(processId, place),
    processId,
    name: `step ${processId}.${place}`,
    kind: "TASK",
    // Every fifth is nobody's, as gateways are.
    assignedDepartmentId: place % 5 === 4 ? null : doer(processId, place),
    aliases: [],
    derivedFromStepId: null,
    design: null,
  }));
}

/** From each step to the next three. */
function versionOf(processId: number): ProcessVersion {
  const flows = Array.from({ length: flowsEach }, (_, n) => {
    const from = n % stepsEach;
    const hop = 1 + Math.floor(n / stepsEach);
    return {
      fromStepId: stepId(processId, from),
      toStepId: stepId(processId, (from + hop) % stepsEach),
      cases: n,
      share: 0.5,
      design: null,
    };
  });
  const stepIds = Array.from({ length: stepsEach }, (_, place) => stepId(processId, place));
  return {
    id: processId,
    processId,
    number: 1,
    basis: "BOTH",
    createdAtMs: 1,
    validFromMs: null,
    author: null,
    modelId: null,
    modelElementId: null,
    messages: [],
    stepIds,
    flows,
  };
}

function observed(processId: number): ObservedWork {
  const places = Array.from({ length: stepsEach }, (_, place) => place);
  return {
    processId,
    performs: places.map((place) => ({
      departmentId: doer(processId, place),
      stepId: stepId(processId, place),
      workItems: 100 + place,
    })),
    handsOver: Array.from({ length: departmentsEach }, (_, n) => ({
      fromDepartmentId: doer(processId, n),
      toDepartmentId: doer(processId, n + 1),
      handovers: 100,
    })).filter(({ fromDepartmentId, toDepartmentId }) => fromDepartmentId !== toDepartmentId),
  };
}

function fail(problem: unknown): never {
  throw new Error(JSON.stringify(problem));
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
