import { existsSync, readFileSync } from "node:fs";
import { buildSchema, findBreakingChanges } from "graphql";
import { describe, expect, test } from "vitest";
import { schema } from "../../../src/api/schema.ts";

const contract = new URL("../../../../shared/schema.graphql", import.meta.url);

/** Re-derivations are made while their request waits. */
const noJob = "ProcessPayload.job was removed.";

/** What the first cut gave as a text has a closed set of values, or says more. */
const saysMore = [
  "ImportQuestion.options changed type from [String!]! to [ImportOption!]!.",
  "Job.kind changed type from String! to JobKind!.",
];

/** A process whose last log was deleted has no derivation, so the field cannot be non-null. */
const withoutLogs = "Process.derivation changed type from Derivation! to Derivation.";

describe.skipIf(!existsSync(contract))(
  "the public contract in ../shared/schema.graphql (skipped where it is absent)",
  () => {
    test("is kept, but for what is said otherwise", () => {
      const broken = findBreakingChanges(buildSchema(readFileSync(contract, "utf8")), schema()).map(
        ({ description }) => description,
      );
      expect(broken.toSorted()).toEqual([...saysMore, withoutLogs, noJob].toSorted());
    });
  },
);
