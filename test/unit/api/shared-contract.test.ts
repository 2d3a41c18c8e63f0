import { existsSync, readFileSync } from "node:fs";
import { buildSchema, findBreakingChanges } from "graphql";
import { describe, expect, test } from "vitest";
import { schema } from "../../../src/api/schema.ts";

const contract = new URL("../../../../shared/schema.graphql", import.meta.url);

/** What needs a server: uploads, jobs, pushed news, and the sample that a server loads. */
const leftToTheServer =
  /^(Subscription\.job|Job\w*|Import(Preview|Question|Log\w+)|Column(Guess|MappingInput)|RemapLogInput|CancelJobPayload) was removed\.$|^(Query\.(importPreview|jobs)|Mutation\.(importLog|remapLog|cancelJob|loadSample|removeSample)|ProcessPayload\.job) was removed\.$/;

/** A process whose last log was deleted has no derivation, so the field cannot be non-null. */
const withoutLogs = "Process.derivation changed type from Derivation! to Derivation.";

describe.skipIf(!existsSync(contract))(
  "the public contract in ../shared/schema.graphql (skipped where it is absent)",
  () => {
    test("is kept, but for what needs a server", () => {
      const broken = findBreakingChanges(buildSchema(readFileSync(contract, "utf8")), schema())
        .map(({ description }) => description)
        .filter((description) => !leftToTheServer.test(description));
      expect(broken).toEqual([withoutLogs]);
    });
  },
);
