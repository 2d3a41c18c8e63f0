import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { executeQuery } from "../../src/api/execute-query.ts";
import { importLog } from "../../src/service/import-log.ts";
import { openTemporaryStores } from "../helpers/temporary-stores.ts";

const page = readFileSync(new URL("../../docs/graphql.md", import.meta.url), "utf8");
const orders = fileURLToPath(new URL("../../docs/example/orders.csv", import.meta.url));

/** A question, its variables where it has some, and the answer, as three blocks of the page. */
const example = /^```graphql\n(.*?)^```\n(?:\n```json variables\n(.*?)^```\n)?\n```json\n(.*?)^```$/gms;

test("Every example of docs/graphql.md gives the answer printed under it.", async () => {
  const stores = await openTemporaryStores();
  await importLog(stores, { path: orders, options: {} });
  const examples = [...page.matchAll(example)];
  expect(examples.length).toBe(page.split("```graphql").length - 1);
  for (const [, query, variables, answer] of examples) {
    const { data, errors } = await executeQuery({
      stores,
      query: query!,
      ...(variables !== undefined && { variables: JSON.parse(variables) as Record<string, unknown> }),
    });
    expect({ errors, data: asPrinted(data), query }).toEqual({ errors: undefined, data: JSON.parse(answer!), query });
  }
});

/** Numbers to four decimals, as the page prints them. */
function asPrinted(data: unknown): unknown {
  return JSON.parse(
    JSON.stringify(data, (_, value: unknown) => (typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value)),
  );
}
