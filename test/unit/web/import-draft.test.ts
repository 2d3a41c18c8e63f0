import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { commandText } from "../../../src/web/import/command-text.ts";
import { emptyDraft, readingOf, withRole } from "../../../src/web/import/import-draft.ts";

describe("A role that is chosen", () => {
  test("is taken from the column it was chosen for before, which is guessed again.", () => {
    const draft = withRole(withRole(emptyDraft, "team", "DEPARTMENT"), "role", "DEPARTMENT");
    expect(draft.roles).toEqual({ role: "DEPARTMENT" });
  });

  test("counts time and complete as one, since both are the event's own time.", () => {
    const draft = withRole(withRole(emptyDraft, "when", "TIMESTAMP"), "ended", "COMPLETE");
    expect(draft.roles).toEqual({ ended: "COMPLETE" });
  });

  test("leaves other columns their attributes.", () => {
    const draft = withRole(withRole(emptyDraft, "a", "CASE_ATTRIBUTE"), "b", "CASE_ATTRIBUTE");
    expect(draft.roles).toEqual({ a: "CASE_ATTRIBUTE", b: "CASE_ATTRIBUTE" });
  });

  test("is forgotten where it is to be guessed again.", () => {
    expect(withRole(withRole(emptyDraft, "a", "CASE"), "a", null).roles).toEqual({});
  });
});

test("What was not said is left for the service to find out.", () => {
  expect(readingOf(emptyDraft)).toEqual({});
  expect(readingOf({ ...emptyDraft, process: " Orders ", roles: { no: "CASE" } })).toEqual({
    process: "Orders",
    mapping: [{ column: "no", role: "CASE" }],
  });
});

describe("The command", () => {
  const columns = [
    { column: "Order Nr.", role: "CASE" },
    { column: "what's done", role: "ACTIVITY" },
    { column: "when", role: "TIMESTAMP" },
    { column: "note", role: "ITEM_ATTRIBUTE" },
    { column: "price", role: "IGNORE" },
  ] as const;

  test("says every role, and of the columns beside the figures those that were chosen.", async () => {
    const text = commandText("orders.csv", columns, { ...emptyDraft, roles: { price: "IGNORE" } });
    expect(await wordsOf(text)).toEqual(
      [
        ["import", "orders.csv"],
        ["--map", "case=Order Nr."],
        ["--map", "activity=what's done"],
        ["--map", "timestamp=when"],
        ["--map", "ignore=price"],
      ].flat(),
    );
  });

  test("says all that was chosen beside the columns.", async () => {
    const text = commandText("orders May $1.csv", [], {
      ...emptyDraft,
      process: "Orders",
      timeFormat: "%d/%m/%Y %H:%M",
      timeZone: "Europe/Rome",
      resourceTable: { upload: "1", fileName: "people.csv" },
      concurrency: "OFF",
      idSpace: "shop",
      dedupe: true,
    });
    expect(await wordsOf(text)).toEqual(
      [
        ["import", "orders May $1.csv"],
        ["--time-format", "%d/%m/%Y %H:%M"],
        ["--time-zone", "Europe/Rome"],
        ["--process", "Orders"],
        ["--resources", "people.csv"],
        ["--concurrency", "off"],
        ["--id-space", "shop"],
        ["--dedupe"],
      ].flat(),
    );
  });
});

/** The words that a shell hands over. */
async function wordsOf(command: string): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)("sh", ["-c", command.replace("npx baton", "printf '%s\\n'")]);
  return stdout.trimEnd().split("\n");
}
