import { describe, expect, test } from "vitest";
import { importRequest } from "../../../src/cli/import-request.ts";

describe("The options of an import", () => {
  test("ask for nothing where none is given.", () => {
    expect(importRequest({})).toEqual({ options: {} });
  });

  test("become what is asked of the service.", () => {
    const request = importRequest({
      process: "Orders",
      format: "csv",
      map: ["case=Order Nr.", "event-id=id", "activity=a=b"],
      "time-format": "%d.%m.%Y",
      "time-zone": "Europe/Rome",
      concurrency: "off",
      "id-space": "orders",
      dedupe: true,
      resources: "people.csv",
    });
    expect(request).toEqual({
      options: {
        process: "Orders",
        format: "CSV",
        mapping: [
          { role: "CASE", column: "Order Nr." },
          { role: "EVENT_ID", column: "id" },
          { role: "ACTIVITY", column: "a=b" },
        ],
        timeFormat: "%d.%m.%Y",
        timeZone: "Europe/Rome",
      },
      concurrency: "OFF",
      idSpace: "orders",
      dedupe: true,
      resourceTable: "people.csv",
    });
  });

  test.each([
    [{ map: ["case"] }, '--map "case" must be ROLE=COLUMN'],
    [{ map: ["case="] }, '--map "case=" must be ROLE=COLUMN'],
    [{ map: ["kase=id"] }, 'the role "kase" is none of case, activity, start'],
    [{ format: "pdf" }, '--format "pdf" is none of csv, xes, ocel, bpmn'],
    [{ concurrency: "some" }, '--concurrency "some" is none of off, overlap, heuristics, model'],
  ])("are refused where they are wrong: %j", (values, message) => {
    expect(() => importRequest(values)).toThrow(message);
  });
});
