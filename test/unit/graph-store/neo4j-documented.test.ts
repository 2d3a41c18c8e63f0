import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const repository = new URL("../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, repository), "utf8");
const statements = readdirSync(new URL("cypher/write/", repository)).map((file) => read(`cypher/write/${file}`));
const page = read("docs/neo4j.md");
const picture = read("docs/pictures/neo4j-model.svg");

test("Every label that Baton writes is in the table and in the picture.", () => {
  const labels = namesIn(/\(\w*:([A-Z]\w+)/g);
  expect(labels).toContain("Department");
  expect(labels.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
  expect(labels.filter((name) => !picture.includes(`>${name}</text>`))).toEqual([]);
});

test("Every type of relationship that Baton writes is in the table and in the picture.", () => {
  const types = namesIn(/-\[\w*:([A-Z_]+)/g);
  expect(types).toContain("PART_OF");
  expect(types.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
  expect(types.filter((name) => !new RegExp(`>${name}( \\{[^<]*)?</text>`).test(picture))).toEqual([]);
});

test("Every property that a statement sets by its name is on the page.", () => {
  const properties = namesIn(/\b[a-z]\w*\.([a-z]\w*) = /gi);
  expect(properties).toContain("waitHours");
  expect(properties.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

function namesIn(pattern: RegExp): readonly string[] {
  return [...new Set(statements.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!)))];
}
