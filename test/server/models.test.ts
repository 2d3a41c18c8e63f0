import { beforeAll, expect, test } from "vitest";
import { bpmn } from "../helpers/bpmn-text.ts";
import { ask, importFile, type RunningService, serviceForFile, upload } from "../helpers/running-service.ts";

let service: RunningService;
beforeAll(async () => {
  service = await serviceForFile();
  return service.stop;
});

const file =
  bpmn(`<collaboration id="c"><participant id="shop" name="Shop" processRef="p"/><participant id="cust" name="Customer"/>
  <messageFlow id="m" name="Order" sourceRef="cust" targetRef="a"/></collaboration>
  <process id="p" name="Orders"><laneSet id="ls"><lane id="l1" name="Sales"><flowNodeRef>a</flowNodeRef><flowNodeRef>g</flowNodeRef></lane>
  <lane id="l2" name="Ware house"><flowNodeRef>b</flowNodeRef></lane></laneSet>
  <task id="a" name="Check"/><exclusiveGateway id="g"/><userTask id="b" name="Ship"/>
  <sequenceFlow id="f1" sourceRef="a" targetRef="g"/><sequenceFlow id="f2" name="ok" sourceRef="g" targetRef="b"/></process>`);

test("A model is previewed with whose its lanes are, imported as a job, and its lanes are resolved once.", async () => {
  const ids = new Map<string, string>();
  for (const name of ["Sales", "Warehouse"]) {
    const { setDepartment } = await query<{ setDepartment: { department: { id: string } } }>(
      `mutation { setDepartment(input: { name: "${name}" }) { department { id } } }`,
    );
    ids.set(name, setDepartment.department.id);
  }
  const id = await upload(service.url, "orders.bpmn", file);
  const preview = await query(
    `{ importPreview(upload: "${id}") { format columns { column } rows problem { code } result { cases } model {
        processes { element name process { name } tasks events gateways flows messages } warnings { code }
        lanes { element name pool process steps tasks department { name } matchedBy suggestions { name } } } } }`,
  );
  expect(preview).toEqual({
    importPreview: {
      format: "BPMN",
      columns: [],
      rows: [],
      problem: null,
      result: null,
      model: {
        processes: [
          { element: "p", name: "Orders", process: null, tasks: 2, events: 0, gateways: 1, flows: 2, messages: 1 },
        ],
        warnings: [],
        lanes: [
          lane("l1", "Sales", "Shop", 2, 1, "Sales", "NAME", ["Sales"]),
          lane("l2", "Ware house", "Shop", 1, 1, null, "NONE", ["Warehouse"]),
          lane("cust", "Customer", "Customer", 0, 0, null, "NONE", []),
        ],
      },
    },
  });

  const job = await importFile(service.url, "orders.bpmn", file, { author: "Ada" });
  expect(job).toMatchObject({ state: "DONE", error: null });
  const { models } = await query<{
    models: { edges: readonly { node: { id: string } }[] };
  }>(`{ models { totalCount edges { node {
    id fileName author unmatched processes { name } versions { number author basis messages { direction name step { name } department { name external } } }
    lanes { element state department { name } suggestions { name } } warnings { code } xml } } } }`);
  expect(models).toMatchObject({
    totalCount: 1,
    edges: [
      {
        node: {
          fileName: "orders.bpmn",
          author: "Ada",
          unmatched: 2,
          processes: [{ name: "Orders" }],
          versions: [
            {
              number: 1,
              author: "Ada",
              basis: "DESIGNED",
              messages: [
                {
                  direction: "RECEIVES",
                  name: "Order",
                  step: { name: "Check" },
                  department: { name: "Customer", external: true },
                },
              ],
            },
          ],
          lanes: [
            { element: "l1", state: "MATCHED", department: { name: "Sales" } },
            {
              element: "l2",
              state: "CREATED",
              department: { name: "Ware house" },
              suggestions: [{ name: "Warehouse" }],
            },
            { element: "cust", state: "CREATED", department: { name: "Customer" } },
          ],
          xml: file,
        },
      },
    ],
  });

  const model = models.edges[0]?.node.id ?? "";
  const resolve = (element: string, department: string | null): Promise<unknown> =>
    query(
      `mutation ($input: ResolveLaneInput!) { resolveLane(input: $input) { model { unmatched lanes { element state department { name aliases } } } userErrors { code message } } }`,
      { input: { model, element, department } },
    );
  expect(await resolve("l2", ids.get("Warehouse") ?? "")).toMatchObject({
    resolveLane: {
      model: {
        unmatched: 1,
        lanes: [
          {},
          { element: "l2", state: "RESOLVED", department: { name: "Warehouse", aliases: ["Ware house"] } },
          {},
        ],
      },
      userErrors: [],
    },
  });
  expect(await resolve("cust", null)).toMatchObject({ resolveLane: { model: { unmatched: 0 } } });
  expect(await resolve("l7", null)).toEqual({
    resolveLane: {
      model: null,
      userErrors: [
        {
          code: "NOT_FOUND",
          message: 'orders.bpmn has no lane "l7"; its lanes are l1 (Sales), l2 (Ware house), cust (Customer)',
        },
      ],
    },
  });

  const { process } = await query<{
    process: { currentVersion: { bpmn: string } };
  }>(`{ process(name: "Orders") { currentVersion {
    bpmn elements { elementId step { name } } steps { name assignedTo { name } design { element elementId isNamed } } flows { design { name elementIds isDefault } } } } }`);
  expect(process).toMatchObject({
    currentVersion: {
      bpmn: file,
      elements: [
        { elementId: "a", step: { name: "Check" } },
        { elementId: "g", step: { name: "Exclusive gateway" } },
        { elementId: "b", step: { name: "Ship" } },
      ],
      steps: [
        { name: "Check", assignedTo: { name: "Sales" }, design: { element: "task", isNamed: true } },
        { assignedTo: null, design: { element: "exclusiveGateway", isNamed: false } },
        { name: "Ship", assignedTo: { name: "Warehouse" } },
      ],
      flows: [{ design: { name: null, elementIds: ["f1"] } }, { design: { name: "ok", elementIds: ["f2"] } }],
    },
  });

  const again = await importFile(service.url, "orders.bpmn", file);
  expect(again).toMatchObject({ state: "DONE" });
  expect(await query("{ models { totalCount } }")).toEqual({ models: { totalCount: 1 } });
});

test("A lane is whose the import says; what is wrong with a file is said in the preview and by the job, and changes nothing.", async () => {
  const { setDepartment } = await query<{ setDepartment: { department: { id: string } } }>(
    'mutation { setDepartment(input: { name: "Desk" }) { department { id } } }',
  );
  const text = bpmn(
    `<process id="q" name="Returns"><laneSet id="ls"><lane id="x" name="Front"><flowNodeRef>t</flowNodeRef></lane></laneSet><task id="t" name="T"/></process>`,
  );
  const lanes = [{ element: "x", department: setDepartment.department.id }];
  const id = await upload(service.url, "returns.bpmn", text);
  expect(
    await query(
      "query ($upload: ID!, $lanes: [LaneInput!]) { importPreview(upload: $upload, lanes: $lanes) { model { lanes { department { name } matchedBy } } } }",
      {
        upload: id,
        lanes,
      },
    ),
  ).toEqual({ importPreview: { model: { lanes: [{ department: { name: "Desk" }, matchedBy: "ASKED" }] } } });
  await importFile(service.url, "returns.bpmn", text, { lanes });
  expect(
    await query(
      '{ department(name: "Front") { name } process(name: "Returns") { currentVersion { steps { assignedTo { name } } } } }',
    ),
  ).toEqual({
    department: { name: "Desk" },
    process: { currentVersion: { steps: [{ assignedTo: { name: "Desk" } }] } },
  });

  const broken = await upload(service.url, "broken.bpmn", text.replace("</definitions>", ""));
  expect(
    await query(`{ importPreview(upload: "${broken}") { model { lanes { name } } problem { code message field } } }`),
  ).toMatchObject({
    importPreview: {
      model: null,
      problem: {
        code: "MALFORMED_FILE",
        message: expect.stringMatching(/^broken\.bpmn: it is no whole XML/),
        field: null,
      },
    },
  });
  const job = await importFile(service.url, "broken.bpmn", text.replace("</definitions>", ""));
  expect(job).toMatchObject({ state: "FAILED", error: { code: "MALFORMED_FILE" } });
  const wrong = await importFile(service.url, "returns.bpmn", text, { timeZone: "Europe/Rome" });
  expect(wrong).toMatchObject({
    state: "FAILED",
    error: { code: "BAD_INPUT", message: expect.stringMatching(/`timeZone` does not apply/) },
  });
  expect(await query("{ models { totalCount } }")).toEqual({ models: { totalCount: 2 } });
});

function lane(
  element: string,
  name: string,
  pool: string,
  steps: number,
  tasks: number,
  department: string | null,
  matchedBy: string,
  suggestions: readonly string[],
): object {
  return {
    element,
    name,
    pool,
    process: "Orders",
    steps,
    tasks,
    department: department === null ? null : { name: department },
    matchedBy,
    suggestions: suggestions.map((it) => ({ name: it })),
  };
}

async function query<Data>(text: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
  const { data, errors } = await ask<Data>(service.url, text, variables);
  expect(errors).toBeUndefined();
  return data;
}
