import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStores } from "../../src/service/open-stores.ts";
import type { Stores } from "../../src/service/stores.ts";
import { type LogRow, logs, TestOrganisation } from "../api/test-organisation.ts";
import { allFigures } from "../helpers/all-figures.ts";
import { askNeo4j, type Neo4jAddress } from "../helpers/ask-neo4j.ts";
import { dashboardQuestions } from "../helpers/dashboard-questions.ts";
import { describeOnOneNeo4j } from "../helpers/describe-on-neo4j.ts";
import { graphAt } from "../helpers/graph-at.ts";
import { emptyRecords } from "../helpers/neo4j-stores.ts";
import { type CountedWay, countedWay } from "../helpers/round-trips.ts";

/** A statement that reads has a transaction of its own: it begins, runs and commits. */
const ofStatement = 3;

/** What a connection takes that was not there before: the greeting and the login. */
const ofConnection = 2;
/** What a change may take with the figures that follow it: one for each kind of node and relationship written, linked or forgotten, as long as there are no more than 5,000 of it. */
const ofChange = 80;

describeOnOneNeo4j("the round trips of a request to Neo4j", (neo4j) => {
  const sizes: readonly (readonly [string, readonly LogRow[]])[] = [
    ["an organisation of 4 departments", []],
    ["an organisation of 64 departments and 240 more steps", largeLog()],
  ];
  describe.each(sizes)("in %s", (_, more) => {
    let way: CountedWay;
    let organisation: TestOrganisation;
    let ids: Ids;
    beforeAll(async () => {
      organisation = await TestOrganisation.empty();
      await organisation.import("Orders", logs.Orders());
      await organisation.import("Tickets", logs.Tickets());
      if (more.length > 0) await organisation.import("Orders", more);
      ids = await organisation.get<Ids>(idsOf);
      await organisation.stores.close();
      await emptyRecords(neo4j());
      way = await countedWay(neo4j());
      await opened(async () => null);
    });
    afterAll(async () => {
      await organisation.remove();
      await way.close();
    });

    /** Stores that have nothing in memory yet. */
    async function opened<T>(work: (stores: Stores) => Promise<T>): Promise<T> {
      const stores = await openStores(organisation.dataFolder, { graph: graphAt(way.address) });
      try {
        await settled(way, neo4j());
        return await work(stores);
      } finally {
        await stores.close();
      }
    }

    /** Round trips of a request to such stores, those of the figures that follow a change among them. */
    async function takenBy([, query, variablesOf]: Request): Promise<number> {
      return await opened(async (stores) => {
        const before = way.taken();
        await organisation.get(query, variablesOf(ids), { stores });
        await settled(way, neo4j());
        return way.taken() - before;
      });
    }

    test.each(questions)("%s: no more than two statements.", async (...request) => {
      expect(await takenBy(request)).toBeLessThanOrEqual(2 * ofStatement);
    });

    test("the processes page, which says what each process is derived from and whether it is designed: no more than three statements.", async () => {
      // Two of them at the same time, each over a connection of its own.
      expect(await takenBy(processesPage)).toBeLessThanOrEqual(3 * ofStatement + ofConnection);
    });

    test("a long way: no more than ten statements.", async () => {
      expect(await takenBy(longWay)).toBeLessThanOrEqual(10 * ofStatement);
    });

    test.each(changes)("%s: as many as there are kinds of things to write.", async (...request) => {
      expect(await takenBy(request)).toBeLessThanOrEqual(ofChange);
    });
  });
});

interface Ids {
  readonly department: { readonly id: string };
  readonly process: {
    readonly id: string;
    readonly currentVersion: { readonly steps: readonly { id: string; name: string }[] };
  };
}
const idsOf =
  '{ department(name: "Sales") { id } process(name: "Orders") { id currentVersion { steps { id name } } } }';

type Request = readonly [name: string, query: string, variablesOf: (ids: Ids) => Record<string, unknown>];

const ofDepartment = ({ department: { id } }: Ids) => ({ id });
const dashboard = dashboardQuestions();
const questions: readonly Request[] = [
  ["all figures of a department", allFigures, () => ({ name: "Sales" })],
  [
    "the steps of all departments",
    "{ positions(first: 100) { edges { node { order steps { step { name } assigned } } } } }",
    () => ({}),
  ],
  [
    "neighbours by design",
    "query ($id: ID!) { department(id: $id) { suppliers(basis: BOTH) { department { name } } } }",
    ofDepartment,
  ],
  ["the departments page", dashboard.get("DepartmentTree")!, () => ({ view: "CRITICAL" })],
  ["the landscape page", dashboard.get("Landscape")!, () => ({ view: "CRITICAL" })],
  ["search", dashboard.get("Search")!, () => ({ text: "s" })],
  ["what stands on a thing", "query ($id: ID!) { whereUsed(id: $id) { __typename } }", ofDepartment],
  ["what is near", "query ($id: ID!) { neighbourhood(of: $id, depth: 4) { distance } }", ofDepartment],
];
const processesPage: Request = ["the processes page", dashboard.get("ProcessList")!, () => ({})];
const longWay: Request = [
  "a long way",
  "query ($from: ID!, $to: ID!) { paths(from: $from, to: $to) { length } }",
  ({ process: { currentVersion } }) => {
    const { steps } = currentVersion;
    return { from: (steps.find(({ name }) => name === "Step 0") ?? steps[0])?.id, to: steps.at(-1)?.id };
  },
];
const changes: readonly Request[] = [
  [
    "a department is an outside party",
    "mutation ($input: SetDepartmentInput!) { setDepartment(input: $input) { userErrors { code } } }",
    (ids) => ({ input: { ...ofDepartment(ids), external: true } }),
  ],
  [
    "cases get a value",
    "mutation ($input: SetProcessInput!) { setProcess(input: $input) { userErrors { code } } }",
    ({ process: { id } }) => ({ input: { id, valuePerCase: 3 } }),
  ],
];

/** 60 departments and 240 steps, one after the other. */
function largeLog(): LogRow[] {
  const start = Date.UTC(2024, 0, 1);
  return [1, 2].flatMap((n) =>
    Array.from({ length: 240 }, (_, step): LogRow => {
      const at = (hour: number) => new Date(start + hour * 3_600_000).toISOString();
      return [
        `L${n}`,
        `Step ${step}`,
        at(step),
        at(step + 1),
        `Unit ${step % 60}`,
        `Who ${step % 70}`,
        `L${n}-${step}`,
        1,
      ];
    }),
  );
}

/** Waits until the figures on the relationships are those of the newest revision, and nothing has been asked for a moment. */
async function settled(way: CountedWay, neo4j: Neo4jAddress): Promise<void> {
  const states = "MATCH (store:BatonStore), (now:BatonRevision) RETURN store.revision = now.current AS isThere";
  while ((await askNeo4j(neo4j, states))[0]?.["isThere"] !== true) await pause(50);
  for (let before = -1; before !== way.taken(); await pause(200)) before = way.taken();
}
