import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { byCompletion, eventsPerCase, syntheticLog } from "./synthetic-log.ts";
import { writeCsv, writeXes } from "./write-log.ts";

const cases = 500;
const log = syntheticLog(cases);

test("The same seed gives the same log, and another seed another.", () => {
  expect(syntheticLog(cases)).toEqual(log);
  expect(syntheticLog(cases, 8)).not.toEqual(log);
});

test("The events of a case follow each other, and each takes time.", () => {
  for (const [event, end] of log.end.entries()) {
    expect(end).toBeGreaterThan(log.start[event]!);
    const before = event % eventsPerCase === 0 ? 0 : log.end[event - 1]!;
    expect(log.start[event]).toBeGreaterThanOrEqual(before);
  }
});

test("Twenty activities and two hundred resources take part.", () => {
  expect(new Set(log.activity).size).toBe(20);
  expect(new Set(log.resource).size).toBeGreaterThan(180);
});

test("The order by completion holds every event once.", () => {
  const order = byCompletion(log);
  expect(new Set(order).size).toBe(cases * eventsPerCase);
  const ends = Array.from(order, (event) => log.end[event]!);
  expect(ends).toEqual(ends.toSorted((a, b) => a - b));
});

test("Both files hold every event.", () => {
  const csv = join(folder, "log.csv");
  const xes = join(folder, "log.xes");
  writeCsv(log, csv);
  writeXes(log, xes);
  const lines = readFileSync(csv, "utf8").trimEnd().split("\n");
  expect(lines[0]).toBe("case_id,activity,resource,department,start_timestamp,end_timestamp");
  expect(lines.length).toBe(cases * eventsPerCase + 1);
  expect(lines[1]).toMatch(
    /^C\d+,Activity [A-T],R\d{3},Dept \d,2023-01-\d\dT\d\d:\d\d:\d\dZ,2023-01-\d\dT\d\d:\d\d:\d\dZ$/,
  );
  const text = readFileSync(xes, "utf8");
  expect(text.match(/<event>/g)?.length).toBe(cases * eventsPerCase);
  expect(text.match(/<trace>/g)?.length).toBe(cases);
  expect(text.match(/<\/trace>/g)?.length).toBe(cases);
});

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "baton-synthetic-"));
});

afterAll(() => rmSync(folder, { recursive: true }));
