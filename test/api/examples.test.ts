import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { importLog } from "../../src/service/import-log.ts";
import { TestOrganisation } from "./test-organisation.ts";

const page = readFileSync(new URL("../../docs/graphql.md", import.meta.url), "utf8");
const orders = fileURLToPath(new URL("../../docs/example/orders.csv", import.meta.url));

/** A question, its variables where it has some, and the answer, as three blocks of the page. */
const example = /^```graphql\n(.*?)^```\n(?:\n```json variables\n(.*?)^```\n)?\n```json\n(.*?)^```$/gms;

test("Every example of docs/graphql.md gives the answer printed under it.", async () => {
  const organisation = await TestOrganisation.empty();
  onTestFinished(() => organisation.remove());
  await organisation.change((stores) => importLog(stores, { path: orders, options: {} }));
  const examples = [...page.matchAll(example)];
  expect(examples.length).toBe(page.split("```graphql").length - 1);
  for (const [, query, variables, answer] of examples) {
    const given = variables === undefined ? {} : (JSON.parse(variables) as Record<string, unknown>);
    const { data, errors } = await organisation.ask(query!, given);
    expect({ errors, data: asPrinted(data), query }).toEqual({ errors: [], data: JSON.parse(answer!), query });
  }
});

/** Numbers to four decimals, as the page prints them. */
function asPrinted(data: unknown): unknown {
  return JSON.parse(
    JSON.stringify(data, (_, value: unknown) => (typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value)),
  );
}
