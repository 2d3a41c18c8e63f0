import { expect, onTestFinished, test } from "vitest";
import { startServer } from "../../src/api/server/start-server.ts";
import type { Neo4jAddress } from "../helpers/ask-neo4j.ts";
import { describeOnNeo4j } from "../helpers/describe-on-neo4j.ts";
import { openNeo4jStores } from "../helpers/neo4j-stores.ts";
import { ask } from "../helpers/running-service.ts";

describeOnNeo4j("Two edits of one thing", (neo4j) => {
  test("that are sent at once are made one after the other: the first wins, the others are told of the conflict.", async () => {
    const url = await serve(neo4j());
    const { department } = await setDepartment(url, { name: "Sales" });
    const names = ["North", "South", "East", "West"];
    const input = (name: string) => ({ id: department?.id, name, expectedVersion: department?.version });
    const answers = await Promise.all(names.map((name) => setDepartment(url, input(name))));
    const won = answers.filter(({ userErrors }) => userErrors.length === 0);
    expect(won).toHaveLength(1);
    expect(won[0]?.department?.version).toBe(2);
    for (const { userErrors } of answers.filter((answer) => answer !== won[0])) {
      expect(userErrors).toEqual([
        {
          code: "CONFLICT",
          message: `${won[0]?.department?.name} is at version 2, not 1: somebody changed it; look at it again and repeat`,
          field: ["input", "expectedVersion"],
        },
      ]);
    }
    const { data } = await ask<{ departments: unknown }>(url, "{ departments { edges { node { id name version } } } }");
    expect(data.departments).toEqual({ edges: [{ node: won[0]?.department }] });
    const again = await setDepartment(url, { ...input("North"), expectedVersion: 2 });
    expect(again).toMatchObject({ department: { name: "North", version: 3 }, userErrors: [] });
  });
});

async function serve(address: Neo4jAddress): Promise<string> {
  const stores = await openNeo4jStores(address);
  const running = await startServer(stores, { host: "127.0.0.1", port: 0, token: null });
  onTestFinished(() => running.stop());
  return running.url;
}

interface Payload {
  readonly department: { readonly id: string; readonly name: string; readonly version: number } | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly field: readonly string[];
  }[];
}

async function setDepartment(url: string, input: Readonly<Record<string, unknown>>): Promise<Payload> {
  const { data } = await ask<{ readonly setDepartment: Payload }>(
    url,
    `mutation ($input: SetDepartmentInput!) {
      setDepartment(input: $input) { department { id name version } userErrors { code message field } }
    }`,
    { input },
  );
  return data.setDepartment;
}
