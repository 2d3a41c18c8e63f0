import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { ask, importFile, type RunningService, serviceForFile, upload } from "../helpers/running-service.ts";

interface Preview {
  readonly fileName: string;
  readonly format: string;
  readonly columns: readonly {
    readonly column: string;
    readonly role: string;
    readonly sure: number;
    readonly why: string;
    readonly samples: readonly string[];
  }[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly questions: readonly {
    readonly code: string;
    readonly field: string;
    readonly options: readonly {
      readonly value: string;
      readonly example: string | null;
      readonly readable: number | null;
    }[];
  }[];
  readonly warnings: readonly { readonly code: string; readonly count: number }[];
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly problem: {
    readonly code: string;
    readonly message: string;
    readonly field: readonly string[] | null;
  } | null;
  readonly sameAs: { readonly fileName: string } | null;
}

let service: RunningService;
beforeAll(async () => {
  service = await serviceForFile();
  return service.stop;
});

async function previewOf(id: string, input: Readonly<Record<string, unknown>> = {}): Promise<Preview> {
  const query = `query ($upload: ID!, $mapping: [ColumnMappingInput!], $timeFormat: String, $process: String, $resourceTable: ID) {
    importPreview(upload: $upload, mapping: $mapping, timeFormat: $timeFormat, process: $process, resourceTable: $resourceTable) {
      fileName format columns { column role sure why samples } rows questions { code field options { value example readable } }
      warnings { code count } problem { code message field } sameAs { fileName }
      result { cases events steps resources processes processCount departments { name events known { name } } departmentCount from to hasStart } } }`;
  const { data, errors } = await ask<{ importPreview: Preview }>(service.url, query, { upload: id, ...input });
  expect(errors).toBeUndefined();
  return data.importPreview;
}

const csv = [
  "Order number,Step,Begun,Finished,Team,Resource,Amount",
  "7,Register,2024-01-01 08:00:00,2024-01-01 09:00:00,Sales,Sue,12.5",
  "7,Check,2024-01-01 10:00:00,2024-01-02 09:00:00,Legal,Lee,12.5",
  "8,Register,2024-01-03 08:00:00,2024-01-03 09:30:00,Sales,Sue,99",
].join("\n");

describe("a preview of a CSV", () => {
  test("shows what its columns are taken for and why, its first rows, and what would be imported", async () => {
    await ask(
      service.url,
      'mutation { setDepartment(input: { name: "Sales department", aliases: ["Sales"] }) { userErrors { code } } }',
    );
    const preview = await previewOf(await upload(service.url, "orders.csv", csv));
    expect(preview).toMatchObject({
      fileName: "orders.csv",
      format: "CSV",
      questions: [],
      problem: null,
      sameAs: null,
    });
    expect(preview.columns.map(({ column, role }) => [column, role])).toEqual([
      ["Order number", "CASE"],
      ["Step", "ACTIVITY"],
      ["Begun", "START"],
      ["Finished", "COMPLETE"],
      ["Team", "DEPARTMENT"],
      ["Resource", "RESOURCE"],
      ["Amount", expect.stringMatching(/ATTRIBUTE/)],
    ]);
    expect(
      preview.columns.every(({ sure, why, samples }) => sure > 0 && sure <= 1 && why !== "" && samples.length > 0),
    ).toBe(true);
    expect(preview.rows).toEqual(
      csv
        .split("\n")
        .slice(1)
        .map((row) => row.split(",")),
    );
    expect(preview.result).toEqual({
      cases: 2,
      events: 3,
      steps: 2,
      resources: 2,
      processes: ["orders"],
      processCount: 1,
      departments: [
        { name: "Sales", events: 2, known: { name: "Sales department" } },
        { name: "Legal", events: 1, known: null },
      ],
      departmentCount: 2,
      from: "2024-01-01T08:00:00.000Z",
      to: "2024-01-03T09:30:00.000Z",
      hasStart: true,
    });
    expect(preview.warnings).toContainEqual({ code: "no-time-zone", count: 3 });
  });

  test("follows another mapping, and says that it was mapped so", async () => {
    const mapping = [
      { column: "Resource", role: "DEPARTMENT" },
      { column: "Team", role: "IGNORE" },
    ];
    const preview = await previewOf(await upload(service.url, "orders.csv", csv), { mapping, process: "Sales orders" });
    expect(preview.columns.find(({ column }) => column === "Resource")).toMatchObject({ role: "DEPARTMENT", sure: 1 });
    expect(preview.result).toMatchObject({
      processes: ["Sales orders"],
      departments: [{ name: "Sue" }, { name: "Lee" }],
    });
  });

  test("gives departments by a table of resources", async () => {
    const table = await upload(service.url, "people.csv", "resource,department\nSue,Front office\n");
    const id = await upload(
      service.url,
      "a.csv",
      "case,activity,complete,resource\n1,Check,2024-01-01T08:00:00Z,Sue\n",
    );
    expect((await previewOf(id, { resourceTable: table })).result).toMatchObject({
      departments: [{ name: "Front office" }],
    });
  });

  test("says what is wrong with a table of resources, and shows the columns all the same", async () => {
    const table = await upload(service.url, "people.csv", "a single column\n");
    const preview = await previewOf(await upload(service.url, "orders.csv", csv), { resourceTable: table });
    expect(preview.problem).toMatchObject({ code: "BAD_MAPPING", field: ["resourceTable"] });
    expect(preview.problem?.message).toContain("people.csv: line 1 has fewer than two columns");
    expect(preview.columns).toHaveLength(7);
    expect(preview.result).toBeNull();
  });

  test("asks whether the day or the month comes first, and takes the answer", async () => {
    const rows = ["case,activity,complete", "1,Check,03/04/2022 10:00", "1,Pay,05/04/2022 10:00"];
    const id = await upload(service.url, "dates.csv", rows.join("\n"));
    const { questions, problem, result } = await previewOf(id);
    expect([problem?.code, result]).toEqual(["AMBIGUOUS_INPUT", null]);
    const [question] = questions;
    expect(question).toMatchObject({ code: "day-or-month", field: "timeFormat" });
    expect(question?.options).toHaveLength(2);
    const days = await Promise.all(
      (question?.options ?? []).map(async ({ value }) => (await previewOf(id, { timeFormat: value })).result?.["from"]),
    );
    expect(days.map(String).toSorted()).toEqual(["2022-03-04T10:00:00.000Z", "2022-04-03T10:00:00.000Z"]);
  });

  test("names the role that no column has", async () => {
    const preview = await previewOf(await upload(service.url, "sums.csv", "a,b\n1,2\n3,4\n"));
    expect(preview.problem).toMatchObject({ code: "BAD_MAPPING", field: ["mapping"] });
    expect(preview.result).toBeNull();
    expect(preview.columns.map(({ column }) => column)).toEqual(["a", "b"]);
  });

  test("knows a file that was imported before", async () => {
    await importFile(service.url, "orders.csv", csv);
    const preview = await previewOf(await upload(service.url, "other name.csv", csv));
    expect(preview.sameAs).toEqual({ fileName: "orders.csv" });
  });

  test("can be asked for as the file was imported", async () => {
    const settings = { process: "Zoned orders", timeZone: "Europe/Rome", timeFormat: "%Y-%m-%d %H:%M:%S" };
    const { result } = await importFile(service.url, "zoned.csv", csv.replaceAll("12.5", "13.5"), settings);
    const query =
      "query ($id: ID!) { node(id: $id) { ... on Log { settings { process timeZone timeFormat resourceTable } } } }";
    const { data } = await ask(service.url, query, { id: result?.id });
    expect(data).toEqual({ node: { settings: { ...settings, resourceTable: null } } });
  });
});

describe("a preview of an XES", () => {
  const event = (name: string, day: number) =>
    `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="2024-01-0${day}T08:00:00Z"/><string key="org:role" value="Desk"/></event>`;
  const xes = `<?xml version="1.0"?><log><trace><string key="concept:name" value="A"/>${event("Check", 1)}${event("Pay", 2)}</trace></log>`;

  test.each([
    ["plain", "orders.xes", xes],
    ["packed", "orders.xes.gz", gzipSync(xes)],
  ])("%s shows its attributes and events", async (_, name, body) => {
    const preview = await previewOf(await upload(service.url, name, body));
    expect(preview).toMatchObject({
      format: "XES",
      problem: null,
      result: { cases: 1, events: 2, departments: [{ name: "Desk" }] },
    });
    expect(preview.columns.map(({ role }) => role)).toEqual(expect.arrayContaining(["CASE", "ACTIVITY", "DEPARTMENT"]));
    expect(preview.rows).toHaveLength(2);
  });
});

describe("a preview of what is no log", () => {
  test.each([
    ["picture.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])],
    ["broken.xes", "<log><trace>"],
    ["broken.xes.gz", new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0])],
    ["one line.csv", "nothing but a line of text"],
  ])("says what is wrong with %s", async (name, body) => {
    const preview = await previewOf(await upload(service.url, name, body));
    expect(preview.result).toBeNull();
    expect(["MALFORMED_FILE", "UNREADABLE_FILE", "BAD_MAPPING", "UNSUPPORTED"]).toContain(preview.problem?.code);
    expect(preview.problem?.message).toContain(name);
    expect(service.defects).toEqual([]);
  });

  test("says that an upload is not there", async () => {
    const { errors } = await ask(service.url, '{ importPreview(upload: "../../etc/passwd") { fileName } }');
    expect(errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    expect(errors?.[0]?.message).toContain("POST /uploads");
  });
});
