import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readResourceTable } from "../../../src/importing/resource-table.ts";

describe("A resource table", () => {
  test("gives the department of each resource.", async () => {
    expect(await read("resource,department\nAnn,Sales\nBob,Legal\n")).toEqual([
      ["Ann", "Sales"],
      ["Bob", "Legal"],
    ]);
  });

  test("may have its columns in another order and others beside them.", async () => {
    expect(await read("Department;room;Resource\r\nSales;12;Ann\r\n")).toEqual([["Ann", "Sales"]]);
  });

  test("is read by its first two columns where they have other names.", async () => {
    expect(await read("who\twhere\nAnn\tSales")).toEqual([["Ann", "Sales"]]);
  });

  test("may quote names that hold separators, quotes and line ends.", async () => {
    expect(await read('\ufeffresource,department\n"Doe, ""J""","Sales\nNorth"\n')).toEqual([
      ['Doe, "J"', "Sales\nNorth"],
    ]);
  });

  test("says nothing in empty lines and lines without a department.", async () => {
    expect(await read("resource,department\r\rAnn,\rBob,Legal\r")).toEqual([["Bob", "Legal"]]);
  });

  test("is refused with the line where it contradicts itself.", async () => {
    await expect(read("resource,department\nAnn,Sales\n\nAnn,Legal\n")).rejects.toMatchObject({
      code: "BAD_MAPPING",
      message: expect.stringContaining('line 4 puts resource "Ann" into department "Legal"') as string,
    });
  });

  test("is refused where it has one column.", async () => {
    await expect(read("resource\nAnn\n")).rejects.toMatchObject({ code: "BAD_MAPPING" });
  });

  test("is refused where it is no text, a folder or not there.", async () => {
    writeFileSync(file, Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    await expect(readResourceTable(file)).rejects.toMatchObject({ code: "UNREADABLE_FILE" });
    await expect(readResourceTable(folder)).rejects.toMatchObject({ code: "UNREADABLE_FILE" });
    await expect(readResourceTable(join(folder, "absent.csv"))).rejects.toMatchObject({ code: "UNREADABLE_FILE" });
  });
});

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "baton-resources-"));
  file = join(folder, "resources.csv");
});

afterAll(() => rmSync(folder, { recursive: true }));

async function read(text: string): Promise<readonly (readonly [string, string])[]> {
  writeFileSync(file, text);
  return [...(await readResourceTable(file))];
}
