import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { executeQuery } from "../../../src/api/execute-query.ts";
import { loadSample } from "../../../src/service/load-sample.ts";
import { openStores } from "../../../src/service/open-stores.ts";
import type { Stores } from "../../../src/service/stores.ts";
import { askNeo4j } from "../../helpers/ask-neo4j.ts";
import { describeOnNeo4j } from "../../helpers/describe-on-neo4j.ts";
import { graphAt } from "../../helpers/graph-at.ts";
import { temporaryFolder } from "../../helpers/temporary-folder.ts";
import { untilProjected } from "../../helpers/until-projected.ts";
import { fromApi, type Get, type Row } from "./recipes-from-api.ts";

const page = readFileSync(new URL("../../../docs/neo4j-recipes.md", import.meta.url), "utf8");
/** A heading, its statement and the table of what it gives. */
const recipes = [...page.matchAll(/^## (.+)\n[^#`]+```cypher\n([^`]+)```\n\n((?:\|.*\n)+)/gm)].map(
  ([, title = "", cypher = "", table = ""]) => ({ title, cypher, shown: rowsOfTable(table) }),
);

type Cell = string | number | null | readonly string[];

test("Every recipe is compared with the API, and the page says it is there.", () => {
  expect(recipes.map(({ title }) => title)).toEqual(Object.keys(fromApi));
  expect(page.match(/^## /gm)).toHaveLength(recipes.length);
});

describeOnNeo4j("a recipe on the sample organisation", (neo4j) => {
  let stores: Stores;
  beforeAll(async () => {
    const folder = join(await temporaryFolder(afterAll), "data");
    await cp(await sampleFolder(), folder, { recursive: true });
    stores = await openStores(folder, { graph: graphAt(neo4j()) });
    await untilProjected(neo4j(), stores);
  });
  afterAll(() => stores?.close());

  test.each(recipes)("gives what the page shows, and what the API says: $title", async ({ title, cypher, shown }) => {
    const rows = await askNeo4j(neo4j(), cypher);
    expect(rows.map(cellsOf)).toEqual(shown);
    expect(await fromApi[title]!(get, rows)).toEqual(rows);
  });

  const get: Get = async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const { data, errors } = await executeQuery({ stores, query, variables });
    expect(errors ?? []).toEqual([]);
    return JSON.parse(JSON.stringify(data)) as Data;
  };
});

let sample: Promise<string> | undefined;
afterAll(async () => {
  if (sample !== undefined) await rm(await sample, { recursive: true, force: true });
});

/** A data folder with the sample organisation inside, made once. */
async function sampleFolder(): Promise<string> {
  sample ??= (async () => {
    const folder = await temporaryFolder(() => {});
    const stores = await openStores(folder);
    await loadSample(stores);
    await stores.close();
    return folder;
  })();
  return await sample;
}

function rowsOfTable(table: string): readonly (readonly string[])[] {
  const rows = table
    .trimEnd()
    .split("\n")
    .map((row) =>
      row
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
  return rows.slice(2);
}

function cellsOf(row: Row): readonly string[] {
  return (Object.values(row) as readonly Cell[]).map((value) =>
    value === null ? "" : typeof value === "object" ? value.join(", ") : String(value),
  );
}
