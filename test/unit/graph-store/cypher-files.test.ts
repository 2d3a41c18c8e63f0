import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cypherStatements } from "../../helpers/cypher-statements.ts";

const statements = cypherStatements();
const sourceFolder = new URL("../../../src/", import.meta.url);
const sources = readdirSync(sourceFolder, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(new URL(path, sourceFolder), "utf8") }));

describe("each file of `cypher/`", () => {
  test("names in its head the parameters that it uses, and no others.", () => {
    const named = statements.map(({ name, parameters }) => [name, parameters.map((it) => it.name).toSorted()]);
    const used = statements.map(({ name, body }) => [name, namesIn(body, /\$(\w+)/g)]);
    expect(named).toEqual(used);
  });

  test("names in its head what it takes of the things in a list, and nothing else.", () => {
    const lists = statements.flatMap(({ name, body, parameters }) =>
      parameters.flatMap((it) => (it.fields === null ? [] : [{ name, body, list: it.name, fields: it.fields }])),
    );
    expect(lists.length).toBeGreaterThan(10);
    const used = lists.map(({ name, body, list }) => {
      const each = new RegExp(`UNWIND \\$${list} AS (\\w+)`).exec(body)?.[1];
      return [name, namesIn(body, new RegExp(`\\b${each}\\.(\\w+)`, "g"))];
    });
    expect(lists.map(({ name, fields }) => [name, fields.toSorted()])).toEqual(used);
  });

  test("says which columns it gives, where it gives rows.", () => {
    const wrong = statements.filter(({ body, columns }) => columns.length > 0 !== /^RETURN /m.test(body));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test("is one statement, with no comments below its head.", () => {
    expect(statements.filter(({ body }) => /;|\/\/|\/\*/.test(body)).map(({ name }) => name)).toEqual([]);
  });
});

describe("the sources", () => {
  test("have no Cypher of their own.", () => {
    // Whatever is Cypher has one of these: so have all files of `cypher/`.
    const cypher =
      /\b(MATCH|MERGE|CREATE|FOREACH) *\(|\bUNWIND \S+ AS\b|\bDETACH DELETE\b|\bCREATE (FULLTEXT |RANGE |TEXT )?(INDEX|CONSTRAINT) \w+ (IF NOT EXISTS )?FOR\b|\bSHOW (INDEXES|CONSTRAINTS)\b|\bCALL (db|dbms|apoc)\.|\)<?-\[/;
    expect(statements.filter(({ body }) => !cypher.test(body)).map(({ name }) => name)).toEqual([]);
    expect(sources.filter(({ text }) => cypher.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test("use every file of `cypher/`, and name none that is not there.", () => {
    const there = statements.map(({ name }) => name);
    const named = sources.flatMap(({ text }) => namedIn(text));
    const made = new Set(sources.flatMap(({ text }) => madeIn(text)));
    expect(there.filter((name) => !named.includes(name) && !made.has(name))).toEqual([]);
    expect(named.filter((name) => !there.includes(name))).toEqual([]);
  });
});

function namedIn(text: string): readonly string[] {
  return [...text.matchAll(/"((?:read|write|schema)\/[\w-]+)"/g)].map(([, name]) => name!);
}

/** What a template makes of the texts beside it, some of which may be meant for something else. One that is meant and not there, tests of the store meet. */
function madeIn(text: string): readonly string[] {
  const texts = [...text.matchAll(/"([\w-]+)"/g)].map(([, name]) => name!);
  const templates = [...text.matchAll(/`((?:read|write|schema)\/[\w-]*)\$\{\w+\}`/g)].map(([, before]) => before!);
  return templates.flatMap((before) => texts.map((rest) => `${before}${rest}`));
}

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))].toSorted();
}
