import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe } from "vitest";
import { describeOnOneNeo4j } from "../helpers/describe-on-neo4j.ts";
import { organisationsIn } from "../helpers/stores-under-test.ts";

const suites = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".test.ts") && !import.meta.filename.endsWith(file))
  .map((file) => file.slice(0, -".test.ts".length));

// Each question is also asked of an embedded organisation that the same steps made, and has to have the same answer.
describeOnOneNeo4j("the API", (neo4j) => {
  beforeAll(() => organisationsIn(neo4j()));
  afterAll(() => organisationsIn(null));
  for (const suite of suites) {
    describe(`suite ${suite}`, async () => {
      // Declares the tests of the file here.
      await import(`./${suite}.test.ts`);
    });
  }
});
