import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStores } from "../../src/service/open-stores.ts";
import type { Stores } from "../../src/service/stores.ts";
import { logs, TestOrganisation } from "../api/test-organisation.ts";
import { describeOnOwnNeo4j } from "../helpers/describe-on-neo4j.ts";
import { everyQuestion } from "../helpers/every-question.ts";
import { graphAt } from "../helpers/graph-at.ts";
import type { Neo4jServer } from "../helpers/neo4j-server.ts";
import { type CliRun, runCli } from "../helpers/run-cli.ts";
import { withFiguresOf } from "../helpers/stores-under-test.ts";

const password = "correct horse";

describeOnOwnNeo4j("a data folder whose organisation moves to Neo4j", (start) => {
  const files = mkdtempSync(join(tmpdir(), "baton-moving-"));
  let server: Neo4jServer;
  let organisation: TestOrganisation;
  let answersBefore: readonly unknown[];
  let tableBefore: CliRun;
  beforeAll(async () => {
    server = await start(password);
    organisation = await TestOrganisation.empty();
    await changedByPeople(organisation);
    answersBefore = await answers(organisation, organisation.stores);
    await organisation.stores.close();
    tableBefore = await positions();
  });
  afterAll(async () => {
    await organisation.remove();
    rmSync(files, { recursive: true });
  });

  function positions(args: readonly string[] = [], env: Record<string, string> = {}): Promise<CliRun> {
    return runCli(["positions", "Sales", "--json", "--data", organisation.dataFolder, ...args], {
      env: { BATON_NEO4J_PASSWORD: "", ...env },
    });
  }

  const graph = () => ["--graph", `${server.url}/neo4j`];

  function fileWith(name: string, text: string): Record<string, string> {
    writeFileSync(join(files, name), text);
    return { BATON_NEO4J_PASSWORD_FILE: join(files, name) };
  }

  test("stays where it is when the password is wrong or the database is not there: code 7, and what to set.", async () => {
    const wrong = await positions(graph(), { BATON_NEO4J_PASSWORD: "wrong horse" });
    expect(wrong).toMatchObject({ code: 7, stderr: expect.stringMatching(/^baton: .*BATON_NEO4J_PASSWORD/) as string });
    expect(wrong.stdout + wrong.stderr).not.toContain("wrong horse");
    expect(await positions(graph())).toMatchObject({ code: 7 });
    const nowhere = await positions(["--graph", `${server.url}/nowhere`], { BATON_NEO4J_PASSWORD: password });
    expect(nowhere).toMatchObject({ code: 7, stderr: expect.stringMatching(/no such database.*--graph/) as string });
    expect(sameFigures(await positions())).toEqual(sameFigures(tableBefore));
  });

  test("moves with the first command that says where to, and that command prints what it printed before.", async () => {
    expect(sameFigures(await positions(graph(), { BATON_NEO4J_PASSWORD: password }))).toEqual(sameFigures(tableBefore));
  });

  test("needs no --graph from then on, and takes the password from a file too.", async () => {
    const env = fileWith("password", `${password}\n`);
    expect(sameFigures(await positions([], env))).toEqual(sameFigures(tableBefore));
  });

  test("asks for the password without --graph too: code 7 where it is wrong, 3 where its file cannot be read.", async () => {
    expect(await positions([], fileWith("wrong", "wrong horse"))).toMatchObject({ code: 7 });
    const unreadable = await positions([], { BATON_NEO4J_PASSWORD_FILE: join(files, "none") });
    expect(unreadable).toMatchObject({ code: 3, stderr: expect.stringContaining(join(files, "none")) as string });
  });

  test("does not move back: --graph embedded is refused with the address.", async () => {
    const back = await positions(["--graph", "embedded"], { BATON_NEO4J_PASSWORD: password });
    expect(back).toMatchObject({ code: 2, stderr: expect.stringContaining(server.url) as string });
  });

  test("answers every question as before it moved.", async () => {
    const stores = await openStores(organisation.dataFolder, { graph: { ...graphAt(server), at: null } });
    const after = await answers(organisation, stores);
    await stores.close();
    expect(withFiguresOf(answersBefore, after)).toEqual(answersBefore);
  });

  function sameFigures({ code, stdout, stderr }: CliRun): unknown {
    return { code, stderr, answer: withFiguresOf(JSON.parse(tableBefore.stdout), JSON.parse(stdout)) };
  }
});

/** Two logs, and something of everything that people can set. */
async function changedByPeople(organisation: TestOrganisation): Promise<void> {
  await organisation.import("Orders", logs.Orders());
  await organisation.import("Returns", logs.Returns());
  const set = async (name: string, input: Record<string, unknown>) => {
    const field = name.replace("S", "s");
    const mutation = `mutation ($input: ${name}Input!) { ${field}(input: $input) { userErrors { message } } }`;
    expect(await organisation.get(mutation, { input })).toEqual({ [field]: { userErrors: [] } });
  };
  const { process } = await organisation.get<{
    process: { id: string; currentVersion: { steps: readonly { id: string; name: string }[] } };
  }>('{ process(name: "Orders") { id currentVersion { steps { id name } } } }');
  const ship = process.currentVersion.steps.find(({ name }) => name === "Ship")?.id;
  await set("SetDepartment", { name: "House", aliases: ["Home"] });
  const [house, customer] = [await organisation.departmentIdOf("House"), await organisation.departmentIdOf("Customer")];
  await set("SetDepartment", { id: await organisation.departmentIdOf("Legal"), parent: house, name: "Lawyers" });
  await set("SetDepartment", { id: customer, external: true });
  await set("SetStandards", { process: process.id, standards: [{ step: ship, sojourn: 5, work: 0.5 }] });
  await set("SetDerivation", { process: process.id, concurrency: "OVERLAP", endSteps: [ship] });
  await set("SetProcess", { id: process.id, kind: "PROVISIONAL", valuePerCase: 12.5, valueUnit: "EUR" });
}

async function answers(organisation: TestOrganisation, stores: Stores): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  const questions = await everyQuestion((query) => organisation.get(query, {}, { stores }));
  for (const { query, variables } of questions) {
    const answer = await organisation.ask(query, variables, { stores, allowPersonLevel: true });
    expect(answer.errors).toEqual([]);
    found.push({ query, ...answer });
  }
  return found;
}
