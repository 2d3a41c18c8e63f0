import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { globalId, identify, identifyAs, type Identity } from "../../../src/api/global-id.ts";
import { BatonError } from "../../../src/domain/errors.ts";

const number = fc.nat();
const key = fc.string({ unit: "grapheme" });
const hash = fc.stringMatching(/^[0-9a-f]{16}$/);
const identities: fc.Arbitrary<Identity> = fc.oneof(
  fc.record({
    type: fc.constantFrom("Department", "Process", "ProcessVersion", "Step", "Resource", "Log"),
    id: number,
  }),
  fc.record({ type: fc.constant("Position" as const), departmentId: number, processId: number }),
  fc.record({ type: fc.constant("Case" as const), processId: number, key }),
  fc.record({ type: fc.constant("WorkItem" as const), processId: number, key, item: number }),
  fc.record({ type: fc.constant("Variant" as const), processId: number, hash }),
);

describe("an id", () => {
  test("names again what it was made of, whatever the key of a case holds", () => {
    fc.assert(
      fc.property(identities, (identity) => {
        expect(identify(globalId(identity))).toEqual(identity);
      }),
    );
  });

  test("tells any two things apart", () => {
    fc.assert(
      fc.property(identities, identities, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(globalId(a)).not.toBe(globalId(b));
      }),
    );
  });

  test("is opaque and fits into an address", () => {
    expect(globalId({ type: "Case", processId: 3, key: "NA/:ü" })).toMatch(/^[\w-]+$/);
  });

  test.each([
    "",
    "7",
    "Department:7",
    "constructor",
    "!!",
    Buffer.from("Planet:1").toString("base64url"),
    `${globalId({ type: "Step", id: 1 })}=`,
  ])("%j is none of ours", (text) => {
    expect(() => identify(text)).toThrow(BatonError);
    expect(() => identify(text)).toThrow(/is no id/);
  });

  test("of another type is refused by name", () => {
    const id = globalId({ type: "Step", id: 4 });
    expect(() => identifyAs("Department", id, "input.parent")).toThrow(
      `input.parent: ${id} is the id of a Step; expected one of a Department`,
    );
  });
});
