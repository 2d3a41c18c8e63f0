import { allFigures } from "./all-figures.ts";
import { dashboardQuestions } from "./dashboard-questions.ts";

export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Every question of the dashboard that needs no service, and what is asked of all there is: figures, versions, ways, neighbourhoods, dependents. */
export async function everyQuestion(ask: (query: string) => Promise<Record<string, unknown>>): Promise<Question[]> {
  const things = await knownThings(ask);
  const ends = [...things.departments, ...things.steps];
  const each = (name: string, query: string, list: readonly Named[]) =>
    list.map(({ id }) => ({ name, query, variables: { id } }));
  return [
    ...[...dashboardQuestions()].flatMap(([name, query]) => {
      const variables = variablesOf[name] === undefined ? {} : variablesOf[name](things);
      return variables === null ? [] : [{ name, query, variables }];
    }),
    ...things.departments.map(({ name }) => ({ name: "allFigures", query: allFigures, variables: { name } })),
    { name: "departmentsAndLogs", query: departmentsAndLogs, variables: {} },
    ...each("wholeProcess", wholeProcess, things.processes),
    ...each("whereUsed", whereUsed, [...ends, ...things.processes]),
    ...each("structureOf", structureOf, things.processes),
    ...each("loadOf", loadOf, things.departments),
    ...each("impactOf", impactOf, ends),
    { name: "findings", query: findings, variables: {} },
    ...each("neighbourhood", neighbourhood, ends),
    ...[things.departments, things.steps].flatMap((list) =>
      list.map((to) => ({ name: "paths", query: paths, variables: { from: list[0]?.id, to: to.id } })),
    ),
  ];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

interface KnownThings {
  readonly departments: readonly Named[];
  readonly processes: readonly Named[];
  readonly steps: readonly Named[];
  /** Ids of the current versions. */
  readonly versions: readonly string[];
  /** Processes with their current versions. */
  readonly designs: readonly { readonly process: string; readonly version: string }[];
  readonly logs: readonly { readonly id: string; readonly fileName: string }[];
  readonly cases: readonly { readonly id: string }[];
  readonly models: readonly { readonly id: string }[];
}

export async function knownThings(ask: (query: string) => Promise<Record<string, unknown>>): Promise<KnownThings> {
  const answer = await ask(
    `{ departments(first: 100) { edges { node { id name } } } processes(first: 100) { edges { node { id name currentVersion { id steps { id name } } } } }
      logs(first: 100) { edges { node { id fileName } } } cases(first: 1) { edges { node { id } } } models(first: 1) { edges { node { id } } } }`,
  );
  const nodes = <Node>(list: string): readonly Node[] =>
    (answer[list] as { readonly edges: readonly { readonly node: Node }[] }).edges.map(({ node }) => node);
  type Version = { readonly id: string; readonly steps: readonly Named[] };
  const processes = nodes<Named & { readonly currentVersion: Version | null }>("processes");
  return {
    departments: nodes("departments"),
    processes,
    steps: processes.flatMap(({ currentVersion }) => currentVersion?.steps ?? []),
    versions: processes.flatMap(({ currentVersion }) => currentVersion?.id ?? []),
    designs: processes.flatMap(({ id, currentVersion }) =>
      currentVersion === null ? [] : [{ process: id, version: currentVersion.id }],
    ),
    logs: nodes("logs"),
    cases: nodes("cases"),
    models: nodes("models"),
  };
}

const ofVersion = ({ versions: [id] }: KnownThings) => (id === undefined ? null : { id });
const ofDepartment = ({ departments }: KnownThings) => ({ id: departments[0]?.id ?? "" });
const ofProcess = ({ processes }: KnownThings) => ({ id: processes[0]?.id ?? "" });
const ofPosition = ({ departments, processes }: KnownThings) => ({
  department: departments[0]?.id ?? "",
  process: processes[0]?.id ?? "",
});
const ofLog = ({ logs: [log] }: KnownThings) => (log === undefined ? null : { id: log.id });
const ofModel = ({ models: [model] }: KnownThings) => (model === undefined ? null : { id: model.id });
const ofDesign = ({ designs: [design] }: KnownThings) => design ?? null;
/** Only a service has uploads and jobs. */
const ofService = () => null;

/** What each question of the dashboard is asked with, where it takes something; null = it cannot be asked now. */
const variablesOf: Readonly<Record<string, (things: KnownThings) => Record<string, unknown> | null>> = {
  Bottlenecks: () => ({ by: "STEP", view: "CRITICAL", first: 50, without: ["EXTERNAL", "SYSTEM"] }),
  WholeRanking: () => ({ by: "HANDOVER", view: "CRITICAL" }),
  StepFacts: ({ steps: [step] }) => (step === undefined ? null : { step: step.id }),
  DepartmentPlaces: (things) => ({ ...ofPosition(things), process: undefined, view: "SHARED" }),
  TimeByPeriod: () => ({ interval: "WEEK", by: ["DEPARTMENT"] }),
  CasesByPeriod: () => ({ interval: "DAY" }),
  LongestCases: () => ({ first: 5 }),
  HandoverMatrix: () => ({ depth: 1 }),
  Cases: () => ({ orderBy: "LEAD_TIME_DESC", first: 20 }),
  CaseCounts: () => ({ open: { include: { status: ["OPEN"] } }, aborted: { include: { status: ["ABORTED"] } } }),
  CasesByKey: () => ({ text: "O1" }),
  Case: ({ cases: [first] }) => (first === undefined ? null : { case: first.id }),
  ProcessHead: ofProcess,
  ProcessMapSize: ofProcess,
  ProcessMap: ofProcess,
  StepDetails: ofProcess,
  ProcessVariants: () => ({ first: 10 }),
  ProcessPositions: ({ processes }) => ({ processes: processes.map(({ id }) => id) }),
  ProcessBasis: ofProcess,
  Search: () => ({ text: "s" }),
  Log: ofLog,
  MappedLog: ofLog,
  ImportedLog: ofLog,
  ImportPreview: ofService,
  RecentJobs: ofService,
  SelectedPosition: (things) => ({ ...ofPosition(things), view: "SHARED" }),
  DepartmentToKeep: ofDepartment,
  DepartmentLoad: ofDepartment,
  ProcessDesign: (things) => ({ ...ofProcess(things), first: 10 }),
  ProcessStructure: ofProcess,
  VersionToEdit: ofVersion,
  VersionDrawing: ofVersion,
  DesignedVersion: ofVersion,
  VersionStructure: ofDesign,
  LogOnModel: ofProcess,
  ProcessModel: ofModel,
  ModelXml: ofModel,
  ImportedModel: ofModel,
  DiffChoices: ofProcess,
  VersionDiff: ({ versions: [from] }) => (from === undefined ? null : { from, to: from }),
  Findings: () => ({ first: 100 }),
  Department: ofDepartment,
  StepOrder: ofDepartment,
  PositionDetail: ofPosition,
  GivenAndReceived: ofDepartment,
  OverTime: (things) => ({ ...ofDepartment(things), measure: "WAIT", interval: "WEEK", by: ["PROCESS"] }),
  FilterNames: ({ departments, processes, steps }) => ({
    ids: [...departments, ...processes, ...steps].map(({ id }) => id),
  }),
};

const departmentsAndLogs = `{
  departments(first: 20) { totalCount edges { node { id name aliases external system version parent { name } children { name }
    suppliers(basis: BOTH) { department { name } handovers } customers(basis: DESIGNED) { department { name } handovers } } } }
  logs(first: 20) { edges { node { id fileName importedAt cases events workItems processes { name } } } }
  search(text: "e") { __typename ... on Department { name } ... on Step { name } ... on Process { name } }
}`;
const wholeProcess = `query ($id: ID!) { process(id: $id) {
  name kind version valuePerCase valueUnit valueAttribute derivedFrom { id } currentVersion { id }
  versions(first: 3) { id number basis createdAt validFrom flows { from { id } to { id } cases share }
    steps { id name kind assignedTo { name } performedBy(first: 5) { department { name } executions } standard { sojourn work unit source } } }
  metrics { cases openCases balance { total booked difference } } quality { withDepartment withResource }
  derivation { concurrency completionAssumed referenceFrom referenceTo asOf concurrentSteps { a { name } b { name } cases } }
} }`;
const oneThing = "__typename ... on Department { id name } ... on Step { id name }";
const whereUsed = `query ($id: ID!) { whereUsed(id: $id) { ${oneThing} ... on Process { id name } ... on ProcessVersion { id number } } }`;
const neighbourhood = `query ($id: ID!) { neighbourhood(of: $id, depth: 3) { distance node { ${oneThing} } } }`;
const paths = `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to) { length nodes { ${oneThing} } } }`;
const structureOf = `query ($id: ID!) { process(id: $id) {
  findings(first: 100) { code severity message remedy step { id } department { id } value }
  structure { version { id } arrivalsPerHour { value basis n } leadTime { value low high reason basis n } leadTimeWithoutQueues { value reason }
    throughputCeiling { value reason } minCutFlow minCut { id } handovers handoverPairs { from { id } to { id } times } missing { what step { id } department { id } process { id } }
    stations { department { id } visits work oneMoreServer elasticity inMinCut mustPass }
    steps { step { id } visits work wait sensitivity elasticity inMinCut earliest latest slack criticality depth dominator { id } postDominator { id } mustPass singlePointOfFailure betweenness reach } }
  positions(first: 100) { edges { node { structural { depth mustPass singlePointOfFailure visits work reach handoversIn handoversOut suppliers { id } customers { id }
    utilisation elasticity inMinCut } } } }
} }`;
const loadOf = `query ($id: ID!) { node(id: $id) { ... on Department { load { arrivalsPerHour hoursPerHour meanWork variation servers serversSource utilisation wait stable oneMoreServer
  complete parts { process { id } step { id } visits arrivalsPerHour work } missing { what } } } } }`;
const impactOf = `query ($id: ID!) { impactOf(id: $id) { totalSteps steps { id } departments { id } processes { process { id } steps departments } } }`;
const findings = `{ findings(first: 100) { code severity message process { id } version { id } step { id } department { id } value } }`;
