import { describe, expect, test } from "vitest";
import { lifecycle } from "../../../../src/domain/event-columns.ts";
import type { ColumnMapping } from "../../../../src/domain/imported-log.ts";
import { batonError } from "../../../helpers/expect-error.ts";
import { attributeRows, event, readLog, text, texts, trace } from "./xes-files.ts";

const more = (n: number): string =>
  text("org:role", `R${n % 2}`) + text("org:group", "G") + text("Order", `o${n % 2}`) + text("Unit", `u${n}`);
const log =
  '<classifier name="Activity" keys="concept:name Unit"/><classifier name="By order" keys="\'Order\'"/>' +
  '<classifier name="Odd" keys="missing"/>' +
  trace("c1", event("a", 9, more(1)), event("b", 10, more(2))) +
  trace("c2", event("a", 11, more(3) + text("Sum", "5")), event("b", 12));

const read = (...mapping: ColumnMapping[]): ReturnType<typeof readLog> => readLog(log, { mapping });

describe("the columns of a XES", () => {
  test("have guessed roles, each with a reason, a certainty and examples", async () => {
    const { guesses } = await read();
    const structural = guesses.filter(({ role }) => !role.endsWith("ATTRIBUTE"));
    expect(structural.map(({ column, role }) => `${column} = ${role}`)).toEqual([
      "case:concept:name = CASE",
      "concept:name = ACTIVITY",
      "time:timestamp = TIMESTAMP",
      "org:group = DEPARTMENT",
    ]);
    expect(guesses.find(({ column }) => column === "Order")).toEqual({
      column: "Order",
      role: "ITEM_ATTRIBUTE",
      why: "its value changes inside cases",
      sure: 0.8,
      samples: ["o1", "o0"],
    });
    expect(guesses.every(({ why, sure, samples }) => why !== "" && sure > 0 && samples.length > 0)).toBe(true);
    expect(guesses.find(({ role }) => role === "TIMESTAMP")?.samples[0]).toBe("2024-03-01T08:00:00.000Z");
  });

  test.each([
    ["Resource", "a", "RESOURCE"],
    ["resource", "a", "RESOURCE"],
    ["org:resource", "a", "RESOURCE"],
    ["org:role", "a", "DEPARTMENT"],
    ["lifecycle:transition", "COMPLETE", "LIFECYCLE"],
    ["lifecycle:transition", "Queued", "STATUS"],
    ["id", "1", "CASE_ATTRIBUTE"],
  ])("called %s with the value %s is guessed as %s", async (key, value, role) => {
    const { guesses } = await readLog(trace("c1", event("a", 9, text(key, value))));
    expect(guesses.find(({ column }) => column === key)?.role).toBe(role);
  });

  test("take the roles that are mapped, and the guessed column becomes an attribute", async () => {
    const result = await read({ column: "org:role", role: "DEPARTMENT" }, { column: "Unit", role: "EVENT_ID" });
    expect(texts(result.events.department, result.texts.departments)).toEqual(["R1", "R0", "R1", null]);
    expect(texts(result.events.eventId, result.texts.eventIds)).toEqual(["u1", "u2", "u3", null]);
    expect(attributeRows(result.attributes)).toContain("CASE org:group 0 = G");
    expect(result.mapping).toContainEqual({ column: "org:group", role: "CASE_ATTRIBUTE" });
    expect(result.mapping).toContainEqual({ column: "org:role", role: "DEPARTMENT" });
  });

  test("may play two roles at once", async () => {
    const result = await read({ column: "org:role", role: "DEPARTMENT" }, { column: "org:role", role: "RESOURCE" });
    expect(texts(result.events.resource, result.texts.resources)).toEqual(["R1", "R0", "R1", null]);
    expect(texts(result.events.department, result.texts.departments)).toEqual(["R1", "R0", "R1", null]);
  });

  test("of events may name the case, of traces anything; a column of processes splits the log", async () => {
    const result = await read(
      { column: "Order", role: "CASE" },
      { column: "case:concept:name", role: "PROCESS" },
      { column: "Sum", role: "VALUE" },
    );
    expect(texts(result.events.caseKey, result.texts.cases)).toEqual(["o1", "o0", "o1", "trace 2"]);
    expect(texts(result.events.process, result.texts.processes)).toEqual(["c1", "c1", "c2", "c2"]);
    expect([...result.events.value]).toEqual([Number.NaN, Number.NaN, 5, Number.NaN]);
    expect([...result.events.sequence]).toEqual([0, 0, 0, 0]);
  });

  test("that split traces give the trace's attributes to each of its cases", async () => {
    const split = `<trace>${text("amount", "7")}${event("a", 9, text("o", "1"))}${event("b", 9, text("o", "2"))}</trace>`;
    const result = await readLog(split, { mapping: [{ column: "o", role: "CASE" }] });
    expect(attributeRows(result.attributes)).toEqual(["CASE amount 0 = 7", "CASE amount 1 = 7"]);
  });

  test("may be forced to the case, to the work item, or left out", async () => {
    const result = await read(
      { column: "org:group", role: "IGNORE" },
      { column: "Unit", role: "CASE_ATTRIBUTE" },
      { column: "Sum", role: "ITEM_ATTRIBUTE" },
    );
    expect(attributeRows(result.attributes).filter((row) => !row.includes("Order"))).toEqual([
      "CASE Unit 0 = u2",
      "CASE Unit 1 = u3",
      "WORK_ITEM Sum 2 = 5",
    ]);
    expect(texts(result.events.department, result.texts.departments)).toEqual(["R1", "R0", "R1", null]);
    expect(result.warnings.map(({ code }) => code)).toContain("case-attribute-changes");
  });

  test("joined by a classifier name the step only when that is mapped", async () => {
    expect((await read()).texts.activities).toEqual(["a", "b"]);
    const result = await read({ column: "classifier:Activity", role: "ACTIVITY" });
    expect(texts(result.events.activity, result.texts.activities)).toEqual(["a+u1", "b+u2", "a+u3", "b+"]);
    const single = await read({ column: "classifier:By order", role: "RESOURCE" });
    expect(texts(single.events.resource, single.texts.resources)).toEqual(["o1", "o0", "o1", null]);
  });

  test("a classifier's key may contain blanks", async () => {
    const keys = event("a", 9, text("Activity code", "7") + text("Activity", "x"));
    const declared = '<classifier name="c" keys="Activity code concept:name"/>';
    const result = await readLog(declared + trace("c1", keys), {
      mapping: [{ column: "classifier:c", role: "ACTIVITY" }],
    });
    expect(result.texts.activities).toEqual(["7+a"]);
  });

  test("of text may be mapped as times", async () => {
    const times = '<string key="when" value="2024-03-01 09:00"/>';
    const result = await readLog(trace("c1", event("a", 12, times)), {
      mapping: [{ column: "when", role: "COMPLETE" }],
      timeZone: "+01:00",
    });
    expect([...result.events.timeMs]).toEqual([Date.UTC(2024, 2, 1, 8)]);
  });

  test("mapped as lifecycle though they hold a status make whole items that keep their text", async () => {
    const result = await readLog(trace("c1", event("a", 9, text("s", "Queued")), event("a", 9, text("s", "start"))), {
      mapping: [{ column: "s", role: "LIFECYCLE" }],
    });
    expect([...result.events.lifecycle]).toEqual([lifecycle.whole, lifecycle.start]);
    expect(attributeRows(result.attributes)).toEqual(["WORK_ITEM s 0 = Queued"]);
    expect(result.warnings).toContainEqual(expect.objectContaining({ code: "unknown-transition", count: 1 }));
  });
});

describe("a mapping is refused", () => {
  test("where it names an attribute that does not exist, listing the nearest", async () => {
    const error = await batonError(read({ column: "org:rule", role: "DEPARTMENT" }), "BAD_MAPPING");
    expect(error.message).toContain('"org:rule"');
    expect(error.message).toContain('nearest: "org:role"');
    expect(error.data["nearest"]).toContain("org:group");
  });

  test("where it gives one role to two columns", async () => {
    const roles = read({ column: "Order", role: "RESOURCE" }, { column: "Unit", role: "RESOURCE" });
    expect((await batonError(roles, "BAD_MAPPING")).message).toContain(
      'both "Order" and "Unit" are mapped as RESOURCE',
    );
  });

  test("where it names a classifier whose keys do not exist", async () => {
    const error = await batonError(read({ column: "classifier:Odd", role: "ACTIVITY" }), "BAD_MAPPING");
    expect(error.message).toContain('"classifier:Activity"');
  });

  test("where it leaves no activity or no time", async () => {
    const none = await batonError(read({ column: "concept:name", role: "IGNORE" }), "BAD_MAPPING");
    expect(none.message).toContain("--map activity=NAME");
    const timeless = await batonError(read({ column: "time:timestamp", role: "IGNORE" }), "BAD_MAPPING");
    expect(timeless.message).toContain("--map timestamp=NAME");
  });

  test("where the sequence is no number on some event", async () => {
    const error = await batonError(read({ column: "Sum", role: "SEQUENCE" }), "BAD_MAPPING");
    expect(error.message).toContain("trace 1 event 1");
  });

  test("where the time is none", async () => {
    const error = await batonError(read({ column: "Unit", role: "TIMESTAMP" }), "BAD_MAPPING");
    expect(error.message).toContain("2011-10-01T00:38:44.546+02:00");
  });

  test("where a trace's attribute is to be one of work items", async () => {
    const error = await batonError(read({ column: "case:concept:name", role: "ITEM_ATTRIBUTE" }), "BAD_MAPPING");
    expect(error.message).toContain("map it as a case attribute");
  });

  test("where the time zone is unknown", async () => {
    const error = await batonError(readLog(log, { timeZone: "Mars/Base" }), "BAD_INPUT");
    expect(error.message).toContain("Europe/Amsterdam");
  });
});
