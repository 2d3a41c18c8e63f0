import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { lifecycle } from "../../../../src/domain/event-columns.ts";
import { readXes } from "../../../../src/importing/xes/read-xes.ts";
import { attributeRows, event, readLog, text, texts, trace, written } from "./xes-files.ts";

describe("a log in XES", () => {
  test("becomes columns: cases, activities, instants, resources, departments, in the order of the file", async () => {
    const log = await readLog(
      trace("c1", event("Ask", 9, text("org:resource", "Ann") + text("org:group", "Sales")), event("Pay", 8)) +
        trace("NA", event("Ask", 10, text("org:resource", "Bob"))),
    );
    expect(log.format).toBe("XES");
    expect(log.fileName).toBe("orders.xes");
    expect(texts(log.events.process, log.texts.processes)).toEqual(["orders", "orders", "orders"]);
    expect(texts(log.events.caseKey, log.texts.cases)).toEqual(["c1", "c1", "NA"]);
    expect(texts(log.events.activity, log.texts.activities)).toEqual(["Ask", "Pay", "Ask"]);
    expect(texts(log.events.resource, log.texts.resources)).toEqual(["Ann", null, "Bob"]);
    expect(texts(log.events.department, log.texts.departments)).toEqual(["Sales", null, null]);
    expect([...log.events.timeMs]).toEqual([9, 8, 10].map((hour) => Date.UTC(2024, 2, 1, hour - 1)));
    expect([...log.events.startMs]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect([...log.events.sequence]).toEqual([0, 1, 0]);
    expect(new Set(log.events.lifecycle)).toEqual(new Set([lifecycle.whole]));
    expect(log.warnings).toMatchObject([{ code: "no-department", count: 2, example: "trace 1 event 2" }]);
  });

  test("is the same gzipped, whatever the name, and has the hash of the file as it is", async () => {
    const plain = `<log>${trace("c1", event("Ask", 9), event("Pay", 10))}</log>`;
    const asText = await readXes(await written(plain), {}, {});
    const packed = await readXes(await written(gzipSync(plain), "orders.xes"), {}, {});
    // Two members one after another are one gzip file.
    const halves = [gzipSync(plain.slice(0, 50)), gzipSync(plain.slice(50))];
    const twice = await readXes(await written(Buffer.concat(halves), "orders.xes.gz"), {}, {});
    expect({ ...packed, contentHash: "" }).toEqual({ ...asText, contentHash: "" });
    expect({ ...twice, contentHash: "", fileName: "orders.xes" }).toEqual({ ...asText, contentHash: "" });
    expect(asText.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(packed.contentHash).not.toBe(asText.contentHash);
  });

  test.each([
    ["UTF-8 with a byte order mark", (xml: string) => Buffer.from(`\uFEFF${xml}`), "UTF-8"],
    ["UTF-16 little-endian", (xml: string) => Buffer.from(`\uFEFF${xml}`, "utf16le"), "UTF-16"],
    ["UTF-16 big-endian", (xml: string) => Buffer.from(`\uFEFF${xml}`, "utf16le").swap16(), "UTF-16"],
    ["UTF-16 without a mark", (xml: string) => Buffer.from(xml, "utf16le"), "utf-16le"],
    ["ISO-8859-1", (xml: string) => Buffer.from(xml, "latin1"), "ISO-8859-1"],
    ["windows-1252", (xml: string) => Buffer.from(xml, "latin1"), "windows-1252"],
    ["text converted to UTF-8 that still says UTF-16", (xml: string) => Buffer.from(xml), "UTF-16"],
  ])("is read in %s", async (_, encode, declared) => {
    const xml = `<?xml version="1.0" encoding="${declared}"?><log>${trace("Köln", event("Prüfen", 9))}</log>`;
    const log = await readXes(await written(encode(xml)), {}, {});
    expect(log.texts.cases).toEqual(["Köln"]);
    expect(log.texts.activities).toEqual(["Prüfen"]);
  });

  test("keeps nested attributes as parent/child, lists and containers included, and numbers repetitions", async () => {
    const nested =
      '<list key="tests"><values><string key="test" value="a"/><string key="test" value="b"/></values></list>' +
      '<container key="box"><string key="size" value="3"><string key="unit" value="cm"/></string></container>' +
      '<string key="note" value="x"/><string key="note" value="y"/>';
    const log = await readLog(trace("c1", event("Ask", 9, nested), event("Ask", 10, text("note", "z"))));
    expect(attributeRows(log.attributes)).toEqual([
      "CASE tests/test 0 = a",
      "CASE tests/test#2 0 = b",
      "CASE box/size 0 = 3",
      "CASE box/size/unit 0 = cm",
      "WORK_ITEM note 0 = x",
      "WORK_ITEM note 1 = z",
      "CASE note#2 0 = y",
    ]);
    expect(log.warnings.map((warning) => warning.code)).toEqual(["repeated-key", "no-department"]);
  });

  test("does not fill in globals: their values are placeholders", async () => {
    const log = await readLog(
      '<global scope="event"><string key="concept:name" value="UNKNOWN"/><string key="org:group" value="UNKNOWN"/></global>' +
        '<global scope="trace"><string key="concept:name" value="UNKNOWN"/></global>' +
        trace(null, event("Ask", 9)),
    );
    expect(log.texts.departments).toEqual([]);
    expect(log.texts.cases).toEqual(["trace 1"]);
    expect(log.attributes.length).toBe(0);
  });

  test("says what it left out or took for something, with a place", async () => {
    const log = await readLog(
      `<string key="creator" value="x"/>${event("Lost", 9)}<odd/>stray` +
        trace(null, event("Ask", 9), "<event/>", '<event><string key="concept:name" value="Ask"/></event>') +
        trace("c2") +
        trace("c3", event("Ask", 9, '<string value="no key"/><int key="n"/><float key="f" value="NaN"/>')) +
        trace(
          "c3",
          '<event><string key="concept:name" value="Ask"/><date key="time:timestamp" value="2024-03-01T09:00:00"/></event>',
          '<event><string key="concept:name" value="Ask"/><date key="time:timestamp" value="yesterday"/></event>',
        ),
    );
    expect(log.events.length).toBe(3);
    expect(log.warnings.map(({ code, count, example }) => [code, count, example?.replace(/\d{2,}/, "N")])).toEqual([
      ["log-attribute", 1, "byte N"],
      ["event-outside-trace", 1, "byte N"],
      ["unknown-element", 1, "byte N"],
      ["stray-text", 1, "byte N"],
      ["attribute-without-key", 1, "byte N"],
      ["attribute-without-value", 1, "byte N"],
      ["no-number", 1, "byte N"],
      ["invalid-date", 1, "byte N"],
      ["no-activity", 1, "trace 1 event 2"],
      ["no-time", 2, "trace 1 event 3"],
      ["empty-trace", 1, "trace 2"],
      ["no-time-zone", 1, "byte N"],
      ["unnamed-trace", 1, "trace 1"],
      ["repeated-trace-name", 1, "trace 4"],
      ["no-department", 3, "trace 1 event 1"],
    ]);
    expect(texts(log.events.caseKey, log.texts.cases)).toEqual(["trace 1", "c3", "c3"]);
  });

  test("reads times without zone in the zone that is given", async () => {
    const local =
      '<event><string key="concept:name" value="a"/><date key="time:timestamp" value="2024-07-01T09:00:00"/></event>';
    const inZone = await readLog(trace("c1", local), { timeZone: "Europe/Berlin" });
    expect([...inZone.events.timeMs]).toEqual([Date.UTC(2024, 6, 1, 7)]);
    expect(inZone.warnings[0]?.message).toContain("Europe/Berlin");
    const inUtc = await readLog(trace("c1", local));
    expect([...inUtc.events.timeMs]).toEqual([Date.UTC(2024, 6, 1, 9)]);
  });

  test("reports progress up to the size of the file", async () => {
    const path = await written(`<log>${trace("c1", event("Ask", 9))}${" ".repeat(600_000)}</log>`);
    const seen: number[][] = [];
    await readXes(path, {}, { onProgress: (done, total) => seen.push([done, total]) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
  });
});

describe("events of a log in XES", () => {
  test("have equal hashes where all fields but the id are equal, in any order and zone", async () => {
    const times = ["2024-03-01T09:00:00+01:00", "2024-03-01T08:00:00.000Z"];
    const [a, b] = times.map((time) => `<date key="time:timestamp" value="${time}"/>`);
    const name = text("concept:name", "Ask");
    const log = await readLog(
      trace(
        "c1",
        `<event>${name}${a}${text("id", "1")}${text("x", "1")}</event>`,
        `<event>${text("x", "1")}${b}${name}${text("id", "2")}</event>`,
        `<event>${text("x", "2")}${b}${name}${text("id", "3")}</event>`,
        `<event>${text("y", "1")}${b}${name}${text("id", "4")}</event>`,
        `<event>${b}${name}</event>`,
      ),
    );
    const [first, second, ...others] = log.events.fieldsHash;
    expect(second).toBe(first);
    expect(new Set([first, ...others]).size).toBe(4);
  });

  test("have unequal hashes where a field called id, which is none, differs", async () => {
    const ids = ["7", "8", "7"].map((id) => event("Ask", 9, text("id", id)));
    const [first, second, third] = (await readLog(trace("c1", ...ids))).events.fieldsHash;
    expect(second).not.toBe(first);
    expect(third).toBe(first);
    const mapping = [{ column: "id", role: "EVENT_ID" }] as const;
    const mapped = await readLog(trace("c1", ...ids), { mapping });
    expect(new Set(mapped.events.fieldsHash).size).toBe(1);
  });

  test("have the same hash in another file", async () => {
    const [one, other] = await Promise.all([
      readLog(trace("c1", event("Ask", 9, text("x", "1")))),
      readLog(trace("c0", event("Pay", 7)) + trace("c1", event("Ask", 9, text("x", "1")))),
    ]);
    expect(other.events.fieldsHash[1]).toBe(one.events.fieldsHash[0]);
  });

  test("tell starts, completions, schedules and others by the lifecycle, whatever its letters", async () => {
    const transitions = ["start", "COMPLETE", "Schedule", "assign", "suspend", "ate_abort"];
    const log = await readLog(
      trace("c1", ...transitions.map((name) => event("a", 9, text("lifecycle:transition", name))), event("a", 9)),
    );
    expect([...log.events.lifecycle]).toEqual([
      lifecycle.start,
      lifecycle.complete,
      lifecycle.schedule,
      lifecycle.schedule,
      lifecycle.other,
      lifecycle.other,
      lifecycle.complete,
    ]);
    expect(attributeRows(log.attributes)).toEqual([
      "WORK_ITEM lifecycle:transition 3 = assign",
      "WORK_ITEM lifecycle:transition 4 = suspend",
      "WORK_ITEM lifecycle:transition 5 = ate_abort",
    ]);
  });

  test("are whole items with a status where the lifecycle holds anything else", async () => {
    const statuses = ["start", "In Progress"];
    const log = await readLog(
      trace("c1", ...statuses.map((name) => event("a", 9, text("lifecycle:transition", name)))),
    );
    expect([...log.events.lifecycle]).toEqual([lifecycle.whole, lifecycle.whole]);
    expect(texts(log.events.status, log.texts.statuses)).toEqual(statuses);
    expect(attributeRows(log.attributes)).toEqual(["WORK_ITEM status 0 = start", "WORK_ITEM status 1 = In Progress"]);
  });

  test("carry their start where a second date names it", async () => {
    const start = '<date key="start_timestamp" value="2024-03-01T08:30:00+01:00"/>';
    const log = await readLog(trace("c1", event("a", 9, start), event("b", 10)));
    expect([...log.events.startMs]).toEqual([Date.UTC(2024, 2, 1, 7, 30), Number.NaN]);
  });

  test("that only start are starts, of which the completion is not known", async () => {
    const mapped = await readLog(trace("c1", event("a", 9)), {
      mapping: [{ column: "time:timestamp", role: "START" }],
    });
    const marked = await readLog(trace("c1", event("a", 9, text("lifecycle:transition", "start"))));
    for (const log of [mapped, marked]) {
      expect([...log.events.lifecycle]).toEqual([lifecycle.startOnly]);
      expect([...log.events.timeMs]).toEqual([...log.events.startMs]);
      expect(log.warnings).toContainEqual(expect.objectContaining({ code: "starts-only", count: 1 }));
    }
  });

  test("belong to the department of their resource where nothing else names it", async () => {
    const events = ["Clerk_1", "Clerk_2", "Boss_1"].map((name) => event("a", 9, text("org:resource", name)));
    const byName = await readLog(trace("c1", ...events));
    expect(texts(byName.events.department, byName.texts.departments)).toEqual(["Clerk", "Clerk", "Boss"]);
    const departmentOfResource = new Map([["Boss_1", "Management"]]);
    const byTable = await readLog(trace("c1", ...events), { departmentOfResource });
    expect(texts(byTable.events.department, byTable.texts.departments)).toEqual([null, null, "Management"]);
    const named = await readLog(trace("c1", event("a", 9, text("org:role", "Clerk"))), { departmentOfResource });
    expect(named.warnings).toMatchObject([{ code: "resource-table-unused" }]);
  });
});

describe("attributes of a log in XES", () => {
  test("of traces belong to the case, with the prefix case: where events have the same key", async () => {
    const log = await readLog(
      `<trace>${text("concept:name", "c1")}${text("amount", "7")}${text("note", "t")}${event("a", 9, text("note", "e"))}</trace>`,
    );
    expect(attributeRows(log.attributes)).toEqual(["CASE amount 0 = 7", "CASE case:note 0 = t", "CASE note 0 = e"]);
    expect(log.mapping).toEqual([
      { column: "case:concept:name", role: "CASE" },
      { column: "amount", role: "CASE_ATTRIBUTE" },
      { column: "case:note", role: "CASE_ATTRIBUTE" },
      { column: "concept:name", role: "ACTIVITY" },
      { column: "note", role: "CASE_ATTRIBUTE" },
      { column: "time:timestamp", role: "TIMESTAMP" },
    ]);
  });

  test("are numbered by the events that were kept", async () => {
    const log = await readLog(
      trace("c1", event("a", 9, text("n", "1")), `<event>${text("n", "2")}</event>`, event("b", 9, text("n", "3"))),
    );
    expect(attributeRows(log.attributes)).toEqual(["WORK_ITEM n 0 = 1", "WORK_ITEM n 1 = 3"]);
  });

  test("that are dates are written as instants of UTC", async () => {
    const due = '<date key="due" value="2024-03-01T00:00:00+01:00"/>';
    const log = await readLog(trace("c1", event("a", 9, due)));
    expect(attributeRows(log.attributes)).toEqual(["CASE due 0 = 2024-02-29T23:00:00.000Z"]);
    expect(log.attributes.names[0]?.type).toBe("DATE");
  });
});
