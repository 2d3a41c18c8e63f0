import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { setDepartment } from "../../../src/service/change-department.ts";
import { importLog } from "../../../src/service/import-log.ts";
import type { Stores } from "../../../src/service/stores.ts";
import { isSystemName } from "../../../src/service/system-departments.ts";
import { temporaryFolder } from "../../helpers/temporary-folder.ts";
import { openTemporaryStores } from "../../helpers/temporary-stores.ts";

test.each(["SYSTEM", "system user", "Batch job 12", "rpa-bot_3", "AUTO", "The automated process", "Chatbot", "cron"])(
  "%s is a machine's name",
  (name) => {
    expect(isSystemName(name)).toBe(true);
  },
);

test.each([
  "System administrator",
  "Jan Bot",
  "Auto sales",
  "Ann",
  "user 7",
  "job",
  "12",
  "",
  "Machine 4",
  "ecosystem",
])('"%s" is taken for a person or a role', (name) => {
  expect(isSystemName(name)).toBe(false);
});

describe("an import", () => {
  test("marks a new department as a system where machines do all its work that has a resource, and says so", async () => {
    const stores = await openTemporaryStores();
    const warnings = await importRows(stores, [
      ["a", "Check", "UNDEFINED", "SYSTEM"],
      ["a", "Pay", "UNDEFINED", ""],
      ["a", "Sign", "Sales", "SYSTEM"],
      ["b", "Sign", "Sales", "Sue"],
      ["b", "File", "Archive", ""],
    ]);
    expect(await systemsOf(stores)).toEqual(["UNDEFINED"]);
    const [warning] = warnings.filter(({ code }) => code === "system-department");
    expect(warning).toMatchObject({ count: 1, example: "UNDEFINED" });
    expect(warning?.message).toContain("Department UNDEFINED is taken for a system");
    const [log] = await stores.warehouse.logs(await stores.warehouse.currentRevision());
    expect(log?.warnings).toContainEqual(warning);
  });

  test("leaves departments alone that are there already", async () => {
    const stores = await openTemporaryStores();
    await importRows(stores, [["a", "Check", "Desk", "Ann"]]);
    expect(await importRows(stores, [["b", "Check", "Desk", "BOT"]])).not.toContainEqual(
      expect.objectContaining({ code: "system-department" }),
    );
    expect(await systemsOf(stores)).toEqual([]);
  });

  test("does not mark again what a person took the mark from", async () => {
    const stores = await openTemporaryStores();
    await importRows(stores, [["a", "Check", "Desk", "BOT"]]);
    const [desk] = await stores.graph.departments(await stores.warehouse.currentRevision());
    await setDepartment(stores, { id: desk?.id, system: false });
    await importRows(stores, [["b", "Check", "Desk", "BOT"]]);
    expect(await systemsOf(stores)).toEqual([]);
  });
});

async function importRows(stores: Stores, rows: readonly (readonly string[])[]) {
  const path = join(await temporaryFolder(), "log.csv");
  const lines = rows.map(([key, ...row], index) => [key, `2024-01-0${index + 1}T08:00:00Z`, ...row].join(","));
  await writeFile(path, ["case,complete,activity,department,resource", ...lines].join("\n"));
  const { imported } = await importLog(stores, { path, options: {} });
  return imported.flatMap(({ warnings }) => warnings);
}

async function systemsOf(stores: Stores): Promise<readonly string[]> {
  const departments = await stores.graph.departments(await stores.warehouse.currentRevision());
  return departments.filter(({ system }) => system).map(({ name }) => name);
}
