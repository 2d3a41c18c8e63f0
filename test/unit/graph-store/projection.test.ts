import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Neo4jGraph } from "../../../src/graph-store/neo4j/neo4j-graph.ts";
import { attributionsAt } from "../../../src/service/attributions-at.ts";
import { deleteLog } from "../../../src/service/delete-log.ts";
import { logs, TestOrganisation } from "../../api/test-organisation.ts";
import { askNeo4j, type Neo4jAddress } from "../../helpers/ask-neo4j.ts";
import { describeOnNeo4j } from "../../helpers/describe-on-neo4j.ts";
import { organisationsIn } from "../../helpers/stores-under-test.ts";
import { untilProjected } from "../../helpers/until-projected.ts";

describeOnNeo4j("the figures on the relationships", (neo4j) => {
  let organisation: TestOrganisation;
  const rows = <Row = Readonly<Record<string, unknown>>>(cypher: string) =>
    askNeo4j(neo4j(), cypher) as Promise<readonly Row[]>;

  beforeAll(async () => {
    organisationsIn(neo4j());
    organisation = await TestOrganisation.create();
    const standards = `mutation ($process: ID!, $step: ID!) {
      setStandards(input: { process: $process, standards: [{ step: $step, sojourn: 2, work: 1 }] }) { userErrors { message } } }`;
    const { process } = await organisation.get<{
      process: { id: string; currentVersion: { steps: { id: string; name: string }[] } };
    }>('{ process(name: "Returns") { id currentVersion { steps { id name } } } }');
    const step = process.currentVersion.steps.find(({ name }) => name === "Take back")?.id;
    await organisation.get(standards, { process: process.id, step });
    await untilProjected(neo4j(), organisation.stores);
  });
  afterAll(async () => {
    await organisation?.remove();
    organisationsIn(null);
  });

  describe("are those of the API:", () => {
    test.each([
      {
        by: "STEP",
        cypher:
          "MATCH (:Department)-[r:PERFORMS]->(s:Step)-[:STEP_OF]->(p:Process) WITH p.name + ': ' + s.name AS subject, r",
      },
      { by: "DEPARTMENT", cypher: "MATCH (d:Department)-[r:PERFORMS]->(:Step) WITH d.name AS subject, r" },
      {
        by: "HANDOVER",
        cypher: "MATCH (a:Department)-[r:HANDS_OVER_TO]->(b:Department) WITH a.name + ' to ' + b.name AS subject, r",
      },
    ])("the ranking by $by, and each time in it", async ({ by, cypher }) => {
      const mine = await rows(`MATCH (now:BatonRevision) ${cypher}, now WHERE r.revision = now.current
        WITH subject, sum(r.waitHours) AS wait, sum(r.serviceHours) AS service, sum(r.elapsedHours) AS elapsed, sum(r.delayHours) AS all,
          sum(r.shareOfLeadTime) AS share
        WHERE all > 0 RETURN * ORDER BY all DESC, subject`);
      const ranked = (await ranking(organisation, by)).filter(({ all }) => all > 0);
      expect(ranked.length).toBeGreaterThan(3);
      expect(mine).toEqual(ranked.map(({ subject, ...times }) => ({ subject, ...nearly(times) })));
    });

    test("credit, earned hours, and time over standard of each position", async () => {
      const { departments } = await organisation.get<{
        departments: { edges: { node: { name: string; positions: { edges: { node: Position }[] } } }[] };
      }>(`{ departments { edges { node { name positions { edges { node {
        process { name } cases steps { executions } output { credit { value } earnedHours { value } } serviceTime { observedOverExpected { value } }
      } } } } } } }`);
      const theirs = departments.edges.flatMap(({ node }) =>
        node.positions.edges.map(({ node: { process, output, serviceTime, steps, cases } }) => ({
          position: `${node.name} in ${process.name}`,
          credit: near(output.credit.value),
          earned: near(output.earnedHours.value),
          // Of one step there is but one ratio.
          ratio: steps.length === 1 ? near(serviceTime.observedOverExpected.value) : null,
          cases: steps.length === 1 ? cases : null,
        })),
      );
      expect(theirs).toHaveLength(11);
      const mine = await rows(`MATCH (now:BatonRevision)
        MATCH (d:Department)-[r:PERFORMS { revision: now.current }]->(:Step)-[:STEP_OF]->(p:Process)
        WITH d.name + ' in ' + p.name AS position, collect(r) AS works, sum(r.credit) AS credit, CASE WHEN count(r.earnedHours) > 0 THEN sum(r.earnedHours) END AS earned
        RETURN position, credit, earned, CASE size(works) WHEN 1 THEN works[0].observedOverExpected END AS ratio,
          CASE size(works) WHEN 1 THEN works[0].cases END AS cases`);
      expect(mine.toSorted(byPosition)).toEqual(theirs.toSorted(byPosition));
      // 5 h of waiting and 1 h of work, where 2 h are agreed.
      expect(mine.find(({ position }) => position === "Sales in Returns")).toMatchObject({ ratio: 3 });
    });

    test("the handovers between departments, with what came back and how quickly they went", async () => {
      const fields =
        "department { name } handovers returned firstPassYield { value } turnaround { value } pickUp { value }";
      const { departments } = await organisation.get<{
        departments: { edges: { node: { name: string; positions: { edges: { node: Customers }[] } } }[] };
      }>(
        `{ departments(first: 10) { edges { node { name positions(first: 10) { edges { node { process { name } customers(first: 10) { ${fields} } } } } } } } }`,
      );
      const theirs = departments.edges.flatMap(({ node }) =>
        node.positions.edges.flatMap(({ node: { process, customers } }) =>
          customers.map(({ department, firstPassYield, turnaround, pickUp, ...counts }) => ({
            position: `${node.name} to ${department.name} in ${process.name}`,
            ...counts,
            firstPassYield: near(firstPassYield.value),
            turnaround: near(turnaround.value),
            pickUp: near(pickUp.value),
          })),
        ),
      );
      expect(theirs).toHaveLength(9);
      const mine =
        await rows(`MATCH (now:BatonRevision) MATCH (a:Department)-[r:HANDS_OVER_TO { revision: now.current }]->(b:Department)
        MATCH (p:Process { id: r.processId })
        RETURN a.name + ' to ' + b.name + ' in ' + p.name AS position, r.handovers AS handovers, r.returned AS returned,
          r.firstPassYield AS firstPassYield, r.turnaroundHours AS turnaround, r.pickUpHours AS pickUp`);
      expect(mine.toSorted(byPosition)).toEqual(theirs.toSorted(byPosition));
    });

    test("the flows of the current versions", async () => {
      const { processes } = await organisation.get<{ processes: { edges: { node: Mapped }[] } }>(
        "{ processes { edges { node { name map { edges { from { name } to { name } cases times handover pickUp { mean { value } } } } } } } }",
      );
      const theirs = processes.edges.flatMap(({ node: { name, map } }) =>
        map.edges.map(({ from, to, cases, times, handover, pickUp }) => ({
          position: `${name}: ${from.name} to ${to.name}`,
          cases,
          times,
          handover,
          pickUp: near(pickUp.mean.value),
        })),
      );
      expect(theirs).toHaveLength(9);
      const mine =
        await rows(`MATCH (now:BatonRevision) MATCH (p:Process) MATCH (a:Step)-[r:FLOWS_TO { versionId: p.currentVersionId }]->(b:Step)
        WHERE r.revision = now.current
        RETURN p.name + ': ' + a.name + ' to ' + b.name AS position, r.cases AS cases, r.times AS times, r.handovers * 2 > r.times AS handover,
          r.meanPickUpHours AS pickUp`);
      expect(mine.toSorted(byPosition)).toEqual(theirs.toSorted(byPosition));
    });
  });

  test("share out the whole lead time.", async () => {
    const [row] = await rows<{ share: number; parts: number; delay: number }>(
      `MATCH ()-[r:PERFORMS]->() RETURN sum(r.shareOfLeadTime) AS share, sum(r.waitHours + r.serviceHours + r.elapsedHours) AS parts, sum(r.delayHours) AS delay`,
    );
    const { bottlenecks: all } = await organisation.get<{ bottlenecks: { balance: { total: number } } }>(
      "{ bottlenecks { balance { total } } }",
    );
    expect(row).toEqual({ share: near(1), parts: near(all.balance.total), delay: near(all.balance.total) });
  });

  test("are whole numbers where they count, and fractions else.", async () => {
    const kinds = await rows<{ type: string; name: string; valueType: string }>(
      `MATCH ()-[r:PERFORMS|HANDS_OVER_TO|FLOWS_TO]->() UNWIND keys(r) AS name
       RETURN DISTINCT type(r) AS type, name, valueType(r[name]) AS valueType`,
    );
    const typeOf = (wanted: string) =>
      kinds.filter(({ type }) => type === wanted).map(({ name, valueType }) => [name, valueType.split(" ")[0]]);
    const booked = ["waitHours", "serviceHours", "elapsedHours", "delayHours", "shareOfLeadTime"];
    const each = [...["processId", "cases", "revision"].map(whole), ...booked.map(fraction), ["asOf", "ZONED"]];
    const performs = [["workItems"].map(whole), ["credit", "earnedHours", "observedOverExpected"].map(fraction)];
    const handsOver = [
      ["handovers", "returned"].map(whole),
      ["firstPassYield", "turnaroundHours", "pickUpHours"].map(fraction),
    ];
    const flows = [
      ["versionId", "cases", "times", "handovers", "revision"].map(whole),
      ["share", "meanPickUpHours"].map(fraction),
      [["asOf", "ZONED"]],
    ];
    expect(typeOf("PERFORMS").toSorted(byName)).toEqual([...each, ...performs.flat()].toSorted(byName));
    expect(typeOf("HANDS_OVER_TO").toSorted(byName)).toEqual([...each, ...handsOver.flat()].toSorted(byName));
    expect(typeOf("FLOWS_TO").toSorted(byName)).toEqual(flows.flat().toSorted(byName));
  });

  test("are the same when they are written again, but for when.", async () => {
    const { stores } = organisation;
    const revision = await untilProjected(neo4j(), stores);
    const [before, written] = [await figuresIn(neo4j()), await asOf()];
    expect(before.length).toBeGreaterThan(8);
    const { password, ...address } = neo4j();
    const graph = await Neo4jGraph.open({ ...address, password: password ?? "" });
    await graph.project(revision, await attributionsAt(stores, revision));
    await graph.close();
    expect(await figuresIn(neo4j())).toEqual(before);
    expect(await untilProjected(neo4j(), stores)).toBe(revision);
    const again = await asOf();
    expect(again).toHaveLength(1);
    expect(again).not.toEqual(written);
  });

  test("follow an import, and none is left of the revision before.", async () => {
    const before = await untilProjected(neo4j(), organisation.stores);
    await organisation.import("Later", logs.Tickets());
    const revision = await untilProjected(neo4j(), organisation.stores);
    expect(revision).toBeGreaterThan(before);
    const figures = await figuresIn(neo4j());
    expect(new Set(figures.map((row) => row.revision))).toEqual(new Set([revision]));
    expect(figures.filter(({ process }) => process === "Later").map(({ type }) => type)).toEqual([
      "FLOWS_TO",
      "FLOWS_TO",
      "HANDS_OVER_TO",
      "HANDS_OVER_TO",
      "PERFORMS",
      "PERFORMS",
      "PERFORMS",
    ]);
  });

  test("go with the log that they came from, and what stays has only its own.", async () => {
    const { stores } = organisation;
    const all = await stores.warehouse.logs(await stores.warehouse.currentRevision());
    const orders = all.find(({ fileName }) => fileName === "Orders.csv");
    await organisation.change((each) => deleteLog(each, orders!.id));
    const revision = await untilProjected(neo4j(), stores);
    const figures = await figuresIn(neo4j());
    expect(new Set(figures.map(({ process }) => process))).toEqual(new Set(["Claims", "Later", "Returns", "Tickets"]));
    expect(new Set(figures.map((row) => row.revision))).toEqual(new Set([revision]));
    const flows = await askNeo4j(
      neo4j(),
      "MATCH (p:Process { name: 'Orders' }) MATCH ()-[r:FLOWS_TO { versionId: p.currentVersionId }]->() RETURN DISTINCT keys(r) AS names",
    );
    // The process keeps the flows that it was seen to have.
    expect(flows.map(({ names }) => (names as string[]).toSorted())).toEqual([["cases", "share", "versionId"]]);
    const left = await askNeo4j(
      neo4j(),
      "MATCH (p:Process { name: 'Orders' }) MATCH ()-[r:PERFORMS|HANDS_OVER_TO { processId: p.id }]->() RETURN r",
    );
    expect(left).toEqual([]);
  });

  async function asOf() {
    return await askNeo4j(
      neo4j(),
      "MATCH (marker:BatonRevision) MATCH ()-[r { revision: marker.current }]->() RETURN DISTINCT toString(r.asOf) AS asOf, toString(marker.asOf) AS marked",
    );
  }
});

interface Figures {
  readonly type: string;
  readonly process: string;
  readonly revision: number;
}

/** All that a projection wrote, but for when: one row a relationship. */
async function figuresIn(address: Neo4jAddress): Promise<readonly Figures[]> {
  const rows = await askNeo4j(
    address,
    `MATCH (a)-[r:PERFORMS|HANDS_OVER_TO|FLOWS_TO]->(b) WHERE r.revision IS NOT NULL
     OPTIONAL MATCH (p:Process) WHERE p.id = r.processId OR p.currentVersionId = r.versionId
     RETURN type(r) AS type, p.name AS process, r.revision AS revision, a.name AS from, b.name AS to, r { .*, asOf: null } AS figures
     ORDER BY type, process, from, to`,
  );
  return rows as unknown as readonly Figures[];
}

interface Ranked {
  readonly subject: string;
  readonly wait: number;
  readonly service: number;
  readonly elapsed: number;
  readonly all: number;
  readonly share: number;
}

/** Most first; what takes the same time by its name. */
async function ranking(organisation: TestOrganisation, by: string): Promise<readonly Ranked[]> {
  const { bottlenecks } = await organisation.get<{ bottlenecks: { edges: { node: Bottleneck }[] } }>(
    `query ($by: BottleneckBy!) { bottlenecks(by: $by, first: 100) { edges { node {
      subject { ... on Step { step: name process { name } } ... on Department { department: name } ... on Handover { from { name } to { name } } }
      delay { wait { total } service { total } elapsed { total } all { total shareOfLeadTime { value } } } } } } }`,
    { by },
  );
  const ranked = bottlenecks.edges.map(({ node: { subject, delay } }) => ({
    subject:
      "step" in subject
        ? `${subject.process.name}: ${subject.step}`
        : "department" in subject
          ? subject.department
          : `${subject.from.name} to ${subject.to.name}`,
    wait: delay.wait.total,
    service: delay.service.total,
    elapsed: delay.elapsed.total,
    all: delay.all.total,
    share: delay.all.shareOfLeadTime.value,
  }));
  return ranked.toSorted((a, b) => b.all - a.all || (a.subject < b.subject ? -1 : 1));
}

interface Named {
  readonly name: string;
}

interface Total {
  readonly total: number;
}

interface Bottleneck {
  readonly subject:
    | { readonly step: string; readonly process: Named }
    | { readonly department: string }
    | { readonly from: Named; readonly to: Named };
  readonly delay: {
    readonly wait: Total;
    readonly service: Total;
    readonly elapsed: Total;
    readonly all: Total & { readonly shareOfLeadTime: { readonly value: number } };
  };
}

interface Figure {
  readonly value: number | null;
}

interface Position {
  readonly process: Named;
  readonly cases: number;
  readonly steps: readonly unknown[];
  readonly output: { readonly credit: Figure; readonly earnedHours: Figure };
  readonly serviceTime: { readonly observedOverExpected: Figure };
}

interface Customers {
  readonly process: Named;
  readonly customers: readonly {
    readonly department: Named;
    readonly handovers: number;
    readonly returned: number;
    readonly firstPassYield: Figure;
    readonly turnaround: Figure;
    readonly pickUp: Figure;
  }[];
}

interface Mapped {
  readonly name: string;
  readonly map: {
    readonly edges: readonly {
      readonly from: Named;
      readonly to: Named;
      readonly cases: number;
      readonly times: number;
      readonly handover: boolean;
      readonly pickUp: { readonly mean: Figure };
    }[];
  };
}

/** Sums of fractions, in whatever order they were added up. */
function near(value: number | null): unknown {
  return value === null ? null : closeTo(value);
}

function closeTo(value: number): unknown {
  return expect.closeTo(value, 7);
}

function nearly(times: Readonly<Record<string, number>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(times).map(([name, value]) => [name, near(value)]));
}

function whole(name: string): readonly string[] {
  return [name, "INTEGER"];
}

function fraction(name: string): readonly string[] {
  return [name, "FLOAT"];
}

const byName = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
const byPosition = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
