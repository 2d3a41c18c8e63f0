import { afterAll, beforeAll, describe } from "vitest";
import { describeOnOneNeo4j } from "../helpers/describe-on-neo4j.ts";
import { organisationsIn } from "../helpers/stores-under-test.ts";

// Each question is also asked of an embedded organisation that the same imports made, and has to have the same answer.
describeOnOneNeo4j("public logs", (neo4j) => {
  beforeAll(() => organisationsIn(neo4j()));
  afterAll(() => organisationsIn(null));
  describe("of 2020", async () => {
    // Declares the tests of the file here.
    await import("./bpic-2020.test.ts");
  });
});
