import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { typeDefinitions } from "../../../src/api/type-definitions.ts";
import { bottlenecksQuery } from "../../../src/cli/commands/bottlenecks.ts";
import { positionsQuery } from "../../../src/cli/commands/positions.ts";

test.each([
  ["positions", positionsQuery],
  ["bottlenecks", bottlenecksQuery],
])("What `baton %s` asks fits the schema.", (_, query) => {
  expect(validate(buildSchema(typeDefinitions().join("\n")), parse(query))).toEqual([]);
});
