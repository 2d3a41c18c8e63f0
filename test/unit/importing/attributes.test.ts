import { array, assert, nat, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { attributeColumns, type AttributeSource } from "../../../src/importing/attributes.ts";
import { caseNumbers } from "../../../src/importing/case-numbers.ts";
import { ordinalInCase } from "../../../src/importing/ordinal-in-case.ts";

describe("cases of a log", () => {
  test("are pairs of process and case key, numbered as they appear", () => {
    const cases = caseNumbers(Int32Array.of(0, 1, 0, 1, 1), Int32Array.of(0, 0, 0, 1, 0), 2);
    expect([...cases.of]).toEqual([0, 1, 0, 2, 1]);
    expect([...cases.process]).toEqual([0, 1, 1]);
    expect([...cases.caseKey]).toEqual([0, 0, 1]);
    expect([...ordinalInCase(cases)]).toEqual([0, 0, 1, 0, 1]);
  });

  test("are the same as those a map of pairs gives", () => {
    const pairs = array(tuple(nat(3), nat(5)), { maxLength: 60 });
    assert(
      property(pairs, (events) => {
        const cases = caseNumbers(
          Int32Array.from(events, ([p]) => p),
          Int32Array.from(events, ([, c]) => c),
          6,
        );
        const numbers = new Map<string, number>();
        const expected = events.map(
          (pair) => numbers.get(pair.join()) ?? numbers.set(pair.join(), numbers.size).size - 1,
        );
        expect([...cases.of]).toEqual(expected);
        expect(cases.length).toBe(numbers.size);
      }),
    );
  });
});

describe("attributes", () => {
  const cases = caseNumbers(new Int32Array(4), Int32Array.of(0, 0, 1, 1), 2);

  test("that never change inside a case belong to the case, others to the work item", () => {
    const { attributes, warnings } = attributeColumns(
      [source("amount", ["10", "10", "20", null]), source("note", ["a", "b", null, "a"])],
      cases,
    );
    expect(rows(attributes)).toEqual([
      ["CASE", "amount", 0, "10"],
      ["CASE", "amount", 1, "20"],
      ["WORK_ITEM", "note", 0, "a"],
      ["WORK_ITEM", "note", 1, "b"],
      ["WORK_ITEM", "note", 3, "a"],
    ]);
    expect(attributes.names.map((name) => name.type)).toEqual(["NUMBER", "STRING"]);
    expect(warnings).toEqual([]);
  });

  test("follow a forced role, and say when a case attribute loses values", () => {
    const { attributes, warnings } = attributeColumns(
      [
        source("amount", ["10", "10", "20", "20"], "ITEM_ATTRIBUTE"),
        source("note", ["a", "b", null, "a"], "CASE_ATTRIBUTE"),
        source("secret", ["x", "x", "x", "x"], "IGNORE"),
      ],
      cases,
    );
    expect(rows(attributes).slice(4)).toEqual([
      ["CASE", "note", 0, "b"],
      ["CASE", "note", 1, "a"],
    ]);
    expect(attributes.names.map((name) => name.level)).toEqual(["WORK_ITEM", "CASE"]);
    expect(attributes.values).not.toContain("x");
    expect(warnings).toMatchObject([{ code: "case-attribute-changes", count: 1, example: "event 2" }]);
  });

  test("on the case are stored as they come, under the case's process and key", () => {
    const split = caseNumbers(Int32Array.of(0, 1), Int32Array.of(3, 3), 4);
    const { attributes } = attributeColumns([{ ...source("budget", ["7", "8"]), of: "CASE" }], split);
    expect([...attributes.process]).toEqual([0, 1]);
    expect([...attributes.owner]).toEqual([3, 3]);
  });

  test.each([
    ["NUMBER", ["1", "-2.5", "0", ".5", "6.02e23", "26.85120450862128"]],
    ["BOOLEAN", ["true", "FALSE"]],
    ["DATE", ["2017-01-09", "2017-01-09T09:49:50.000+01:00", "2017-01-09 09:49"]],
    ["STRING", ["007", "8"]],
    ["STRING", ["12345678901234567890"]],
    ["STRING", ["true", "1"]],
    ["STRING", ["NaN"]],
    ["STRING", [""]],
  ] as const)("are %s where the values are %j", (type, values) => {
    const one = caseNumbers(new Int32Array(values.length), new Int32Array(values.length), 1);
    expect(attributeColumns([source("a", values)], one).attributes.names[0]?.type).toBe(type);
  });

  test("of several sources share the code of a text", () => {
    const { attributes } = attributeColumns([source("a", ["x", "y"]), source("b", ["y", "x"])], cases);
    expect(attributes.values).toEqual(["x", "y"]);
    expect([...attributes.value]).toEqual([0, 1, 1, 0]);
  });
});

function source(
  name: string,
  texts: readonly (string | null)[],
  role: AttributeSource["role"] = null,
): AttributeSource {
  const values = [...new Set(texts.filter((text) => text !== null))];
  const owner = texts.flatMap((text, event) => (text === null ? [] : [event]));
  return {
    name,
    of: "EVENT",
    role,
    length: owner.length,
    owner: Int32Array.from(owner),
    value: Int32Array.from(owner, (event) => values.indexOf(texts[event] ?? "")),
    values,
  };
}

function rows(attributes: ReturnType<typeof attributeColumns>["attributes"]): unknown[] {
  return Array.from({ length: attributes.length }, (_, row) => {
    const name = attributes.names[attributes.name[row] ?? -1];
    return [name?.level, name?.name, attributes.owner[row], attributes.values[attributes.value[row] ?? -1]];
  });
}
