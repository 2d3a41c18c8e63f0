import neo4j, { type Driver, type Plan } from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Department, Process, ProcessVersion, Step } from "../../../src/domain/organisation.ts";
import type { GraphWriter } from "../../../src/graph-store/graph-store.ts";
import { openStores } from "../../../src/service/open-stores.ts";
import { askNeo4j, type Neo4jAddress } from "../../helpers/ask-neo4j.ts";
import { type CypherStatement, cypherStatements } from "../../helpers/cypher-statements.ts";
import { describeOnNeo4j } from "../../helpers/describe-on-neo4j.ts";
import { graphAt } from "../../helpers/graph-at.ts";
import { temporaryFolder } from "../../helpers/temporary-folder.ts";

const statements = cypherStatements();
const ofData = statements.filter(({ name }) => !name.startsWith("schema/"));
const ofSchema = statements.filter(({ name }) => name.startsWith("schema/"));

describeOnNeo4j("the statements of `cypher/`", (address) => {
  let driver: Driver;
  let explained: readonly Explained[];
  beforeAll(async () => {
    await fill(address());
    const { url, user, password } = address();
    driver = neo4j.driver(url, password === null ? undefined : neo4j.auth.basic(user, password));
    const explaining: Explained[] = [];
    for (const statement of ofData) explaining.push(await explain(driver, address().database, statement));
    explained = explaining;
  });
  afterAll(() => driver?.close());

  test("are planned with parameters as their heads declare them, and give the columns that their heads name.", () => {
    expect(explained.map(({ name, columns }) => [name, columns])).toEqual(
      ofData.map(({ name, columns }) => [name, columns]),
    );
  });

  test("are nothing that the database warns of: no deprecated words, no names that it does not know.", async () => {
    expect(explained.flatMap(({ notices }) => notices)).toEqual([]);
    const misspelt = { name: "misspelt", body: "MATCH (n:Departement) RETURN n", parameters: [] };
    expect((await explain(driver, address().database, misspelt)).notices).toHaveLength(1);
  });

  test("look up what they begin at, but for what their heads say that they scan.", () => {
    const scanning = explained.filter(({ operators }) => operators.some((operator) => operator.includes("Scan")));
    const saying = ofData.filter(({ scans }) => scans !== null);
    expect(scanning.map(({ name }) => name)).toEqual(saying.map(({ name }) => name));
    // Who has nodes of his own beside ours is not kept waiting for them.
    expect(explained.filter(({ operators }) => operators.includes("AllNodesScan"))).toEqual([]);
  });

  test("make the schema, however often they are run, under names that begin with baton_.", async () => {
    const schema = () =>
      askNeo4j(
        address(),
        "SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties WHERE type <> 'LOOKUP' RETURN * ORDER BY name",
      );
    const before = await schema();
    for (const { text } of ofSchema) await askNeo4j(address(), text);
    expect(await schema()).toEqual(before);
    expect(before).toHaveLength(ofSchema.length - 1);
    expect(before.filter(({ name, state }) => !String(name).startsWith("baton_") || state !== "ONLINE")).toEqual([]);
    const constraints = await askNeo4j(address(), "SHOW CONSTRAINTS YIELD name");
    expect(constraints.filter(({ name }) => !String(name).startsWith("baton_"))).toEqual([]);
  });
});

type Planned = Pick<CypherStatement, "name" | "body" | "parameters">;

interface Explained {
  readonly name: string;
  readonly columns: readonly string[];
  /** Of its plan: `NodeUniqueIndexSeek`, ... */
  readonly operators: readonly string[];
  readonly notices: readonly string[];
}

async function explain(driver: Driver, database: string, statement: Planned): Promise<Explained> {
  const session = driver.session({ database });
  try {
    const result = session.run(`EXPLAIN ${statement.body}`, parametersOf(statement));
    const { plan, gqlStatusObjects } = await result.summary();
    if (plan === false) throw new Error(`Neo4j gives no plan for cypher/${statement.name}.cypher`);
    return {
      name: statement.name,
      columns: (await result.keys()).map(String),
      operators: operatorsOf(plan),
      notices: gqlStatusObjects
        .filter(({ isNotification }) => isNotification)
        .map(({ statusDescription }) => `${statement.name}: ${statusDescription}`),
    };
  } finally {
    await session.close();
  }
}

function operatorsOf({ operatorType, children }: Plan): readonly string[] {
  return [operatorType.split("@")[0] ?? "", ...children.flatMap(operatorsOf)];
}

const whole = neo4j.int(2);
const values: Readonly<Record<string, unknown>> = {
  revision: whole,
  oldestKept: whole,
  schema: whole,
  id: whole,
  ids: [whole],
  hops: whole,
  first: whole,
  undirected: true,
  text: "step",
  query: "*step*",
  folder: "a folder",
  asOf: "2026-01-01T00:00:00Z",
};

function parametersOf({ name, parameters }: Planned): Record<string, unknown> {
  return Object.fromEntries(
    parameters.map((parameter) => {
      const value = parameter.fields === null ? values[parameter.name] : [rowOf(parameter.fields)];
      if (value === undefined) throw new Error(`cypher/${name}.cypher has a $${parameter.name}: give it a value here`);
      return [parameter.name, value];
    }),
  );
}

function rowOf(fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, field === "properties" ? { id: whole } : whole]));
}

const departmentCount = 60;
const processCount = 20;
const stepsEach = 50;

/** An organisation of some thousand nodes, all of which have changed once: on a small one a plan may prefer to read all. */
async function fill(address: Neo4jAddress): Promise<void> {
  const stores = await openStores(await temporaryFolder(afterAll), { graph: graphAt(address) });
  for (const version of [1, 2]) await stores.write(({ graph }) => putOrganisation(graph, version));
  await stores.close();
  // The planner goes by numbers that the database counts again in its own time.
  await askNeo4j(address, "CALL db.prepareForReplanning(60)");
}

async function putOrganisation(graph: GraphWriter, version: number): Promise<void> {
  await graph.putDepartments(Array.from({ length: departmentCount }, (_, n) => department(n + 1, version)));
  const resources = Array.from({ length: 300 }, (_, n) => n + 1);
  await graph.putResources(
    resources.map((id) => ({ id, name: `${id}.${version}`, departmentId: departmentAt(id), authored: false })),
  );
  for (let processId = 1; processId <= processCount; processId++) {
    const steps = Array.from({ length: stepsEach }, (_, place) => step(processId, place));
    await graph.putProcesses([process(processId, version)]);
    await graph.putSteps(steps);
    await graph.putVersions([versionOf(processId, steps)]);
    await graph.putStandards(
      steps.map(({ id }) => ({ stepId: id, sojournMs: version, workMs: null, variation: null })),
    );
    await graph.putDerivationSettings({
      processId,
      concurrency: "OFF",
      concurrentPairsOff: [],
      endStepIds: [version],
      statusValues: [],
      asOfMs: null,
      referenceFromMs: null,
      referenceToMs: null,
    });
    await graph.putObservedWork({
      processId,
      performs: steps.map(({ id }) => ({ departmentId: departmentAt(id), stepId: id, workItems: version })),
      handsOver: steps.map(({ id }) => ({
        fromDepartmentId: departmentAt(id),
        toDepartmentId: departmentAt(id + 1),
        handovers: version,
      })),
    });
  }
}

function departmentAt(n: number): number {
  return 1 + (n % departmentCount);
}

function department(id: number, version: number): Department {
  const parentId = id <= 6 ? null : 1 + (id % 6);
  return {
    id,
    name: `department ${id}`,
    aliases: [],
    parentId,
    external: false,
    system: false,
    capacity: null,
    calendar: null,
    version,
  };
}

/** Every fourth was derived from the one before. */
function process(id: number, version: number): Process {
  return {
    id,
    name: `process ${id}`,
    kind: id % 4 === 0 ? "PROVISIONAL" : "ROUTINE",
    derivedFromVersionId: id % 4 === 0 ? id - 1 : null,
    currentVersionId: id,
    valuePerCase: null,
    valueUnit: null,
    valueAttribute: null,
    arrivalsPerHour: null,
    version,
  };
}

function step(processId: number, place: number): Step {
  const id = (processId - 1) * stepsEach + place + 1;
  return {
    id,
    processId,
    name: `step ${id}`,
    kind: "TASK",
    assignedDepartmentId: departmentAt(id),
    aliases: [],
    derivedFromStepId: null,
    design: null,
  };
}

/** From each step to the next three. */
function versionOf(processId: number, steps: readonly Step[]): ProcessVersion {
  const flows = steps.flatMap(({ id }, place) =>
    [1, 2, 3].map((hop) => ({
      fromStepId: id,
      toStepId: steps[(place + hop) % steps.length]!.id,
      cases: 1,
      share: 0.5,
      design: null,
    })),
  );
  const stepIds = steps.map(({ id }) => id);
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
