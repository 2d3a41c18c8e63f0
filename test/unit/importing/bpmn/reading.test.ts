import { expect, test } from "vitest";
import { bpmn, drawn, processIn, readText } from "../../../helpers/bpmn-text.ts";

test("Tasks of all kinds, events, gateways, sub-processes and calls become steps that keep what the model says of them.", async () => {
  const { steps } = await processIn(
    bpmn(`<process id="p">
      <startEvent id="s" name="Order came"><messageEventDefinition/></startEvent>
      <userTask id="u" name=" Check&#10; order "><documentation>Look twice.</documentation><multiInstanceLoopCharacteristics isSequential="true"/></userTask>
      <boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>
      <exclusiveGateway id="g"/>
      <callActivity id="c" name="Ship" calledElement="x:shipping"/>
      <adHocSubProcess id="sub" name="Care"><task id="in" name="Call back"><standardLoopCharacteristics/></task></adHocSubProcess>
      <subProcess id="esp" triggeredByEvent="true"><startEvent id="es" isInterrupting="false"><errorEventDefinition/></startEvent></subProcess>
    </process>`),
  );
  const of = (id: string) => steps.find(({ elementId }) => elementId === id);
  expect(of("s")).toMatchObject({
    kind: "EVENT",
    element: "startEvent",
    name: "Order came",
    isNamed: true,
    trigger: "message",
  });
  expect(of("u")).toMatchObject({ kind: "TASK", element: "userTask", name: "Check order", loop: "SEQUENTIAL" });
  expect(of("u")?.attributes).toEqual([{ name: "documentation", value: "Look twice." }]);
  expect(of("b")).toMatchObject({
    name: "Timer boundary event",
    isNamed: false,
    trigger: "timer",
    attachedTo: "u",
    isInterrupting: false,
  });
  expect(of("b")?.attributes).toEqual([{ name: "timer", value: "P2D" }]);
  expect(of("g")).toMatchObject({
    kind: "GATEWAY",
    element: "exclusiveGateway",
    name: "Exclusive gateway",
    isNamed: false,
  });
  expect(of("c")).toMatchObject({ kind: "CALL", calledElement: "shipping" });
  expect(of("sub")).toMatchObject({ kind: "SUBPROCESS", element: "adHocSubProcess", parent: null });
  expect(of("in")).toMatchObject({ parent: "sub", loop: "STANDARD" });
  expect(of("esp")).toMatchObject({ isTriggeredByEvent: true });
  expect(of("es")).toMatchObject({ isInterrupting: false, parent: "esp", trigger: "error" });
});

test("Several flows between two steps are one flow with the ids of all; a condition is its name.", async () => {
  const { warnings, processes } = await readText(
    bpmn(`<process id="p"><exclusiveGateway id="g" default="f3"/><task id="a" name="A"/><task id="z" name="Z"/>
      <sequenceFlow id="f1" name="yes" sourceRef="g" targetRef="a"/>
      <sequenceFlow id="f2" sourceRef="g" targetRef="a"><conditionExpression>amount &gt; 5</conditionExpression></sequenceFlow>
      <sequenceFlow id="f3" sourceRef="g" targetRef="z"/></process>`),
  );
  expect(processes[0]?.flows).toEqual([
    { from: "g", to: "a", elementIds: ["f1", "f2"], name: "yes / amount > 5", probability: null, isDefault: false },
    { from: "g", to: "z", elementIds: ["f3"], name: null, probability: null, isDefault: true },
  ]);
  expect(warnings).toMatchObject([{ code: "parallel-flows", count: 1, example: "f2" }]);
});

test("The innermost lane that names a step has it, whatever lanes around it say.", async () => {
  const { steps, lanes } = await processIn(
    bpmn(`<process id="p"><laneSet id="ls"><lane id="sales" name="Sales "><flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef>
      <childLaneSet id="cls"><lane id="inside" name="Inside sales"><flowNodeRef>a</flowNodeRef></lane></childLaneSet></lane></laneSet>
      <task id="a" name="A"/><task id="b" name="B"/></process>`),
  );
  expect(steps.map(({ lane }) => lane)).toEqual(["inside", "sales"]);
  expect(lanes.map(({ name, parent }) => [name, parent])).toEqual([
    ["Sales", null],
    ["Inside sales", "sales"],
  ]);
});

test("Where lanes name no steps, the drawing says what lies in which.", async () => {
  const { steps } = await processIn(
    bpmn(
      `<process id="p"><laneSet id="ls"><lane id="l1" name="One"/><lane id="l2" name="Two"/></laneSet>
       <task id="a" name="A"/><boundaryEvent id="e" attachedToRef="a"/><subProcess id="s" name="S"><task id="in" name="In"/></subProcess></process>`,
      drawn({ l1: [0, 0, 500, 100], l2: [0, 100, 500, 100], a: [50, 20, 100, 60], s: [50, 110, 100, 80] }),
    ),
  );
  expect(steps.map(({ elementId, lane }) => [elementId, lane])).toEqual([
    ["a", "l1"],
    ["e", "l1"],
    ["s", "l2"],
    ["in", "l2"],
  ]);
});

test("Lanes of a sub-process divide its steps; a step in no lane is counted.", async () => {
  const { processes, warnings } = await readText(
    bpmn(`<process id="p"><laneSet id="ls"><lane id="l" name="Outer"><flowNodeRef>s</flowNodeRef></lane></laneSet>
      <subProcess id="s" name="S"><laneSet id="ls2"><lane id="l2" name="Inner"><flowNodeRef>x</flowNodeRef></lane></laneSet>
      <task id="x" name="X"/><task id="y" name="Y"/></subProcess><task id="z" name="Z"/></process>`),
  );
  expect(processes[0]?.steps.map(({ elementId, lane }) => [elementId, lane])).toEqual([
    ["s", "l"],
    ["z", null],
    ["x", "l2"],
    ["y", "l"],
  ]);
  expect(warnings).toMatchObject([{ code: "step-outside-lanes", count: 1, example: "z" }]);
});

const twoPools = `<collaboration id="c"><participant id="shop" name="Shop" processRef="p1"/><participant id="carrier" name="Carrier" processRef="p2"/>
  <participant id="customer" name="Customer"/><participant id="nobody" name="Press"/>
  <messageFlow id="m1" name="Parcel" sourceRef="a" targetRef="b"/><messageFlow id="m2" sourceRef="customer" targetRef="a"/>
  <messageFlow id="m3" sourceRef="customer" targetRef="carrier"/></collaboration>
  <process id="p1"><laneSet id="ls"><lane id="desk" name="Desk"><flowNodeRef>a</flowNodeRef></lane></laneSet><task id="a" name="A"/></process>
  <process id="p2"><task id="b" name="B"/></process>`;

test("Of several pools each is a process; without lanes it stands for a department, without content for an outside one.", async () => {
  const { processes, warnings } = await readText(bpmn(twoPools));
  expect(processes.map(({ name }) => name)).toEqual(["Shop", "Carrier"]);
  const [shop, carrier] = processes;
  expect(carrier?.steps[0]?.lane).toBe("carrier");
  expect(shop?.lanes.map(({ name, isBlackBox }) => [name, isBlackBox])).toEqual([
    ["Desk", false],
    ["Customer", true],
  ]);
  expect(shop?.messages).toEqual([
    { step: "a", direction: "SENDS", lane: "carrier", elementId: "m1", name: "Parcel" },
    { step: "a", direction: "RECEIVES", lane: "customer", elementId: "m2", name: null },
  ]);
  expect(carrier?.messages).toEqual([
    { step: "b", direction: "RECEIVES", lane: "desk", elementId: "m1", name: "Parcel" },
  ]);
  expect(warnings).toMatchObject([
    { code: "message-left-out", count: 1, example: "m3" },
    { code: "silent-pool", count: 1, example: "nobody" },
  ]);
});

test("One process is called as was asked for, else as it calls itself, else as its file; several cannot all be called one name.", async () => {
  const one = (name: string): string => bpmn(`<process id="p"${name}><task id="t"/></process>`);
  expect((await readText(one(' name="Orders"'))).processes[0]?.name).toBe("Orders");
  expect((await readText(one(""), "sales.orders.bpmn")).processes[0]?.name).toBe("sales.orders");
  expect((await readText(one(' name="Orders"'), "x.bpmn", "Mine")).processes[0]?.name).toBe("Mine");
  await expect(readText(bpmn(twoPools), "x.bpmn", "Mine")).rejects.toThrow(
    /x\.bpmn: it holds 2 processes \(Shop, Carrier\), which cannot all be called "Mine"/,
  );
});

test("A pool drawn twice is one pool; empty processes and pools without a name are counted.", async () => {
  const { processes, warnings } = await readText(
    bpmn(`<collaboration id="c"><participant id="one" name="Shop" processRef="p"/><participant id="two" name="Shop"/><participant id="blank" processRef="empty"/></collaboration>
      <process id="p"><task id="t" name="T"/></process><process id="empty"/><process id="spare"/>`),
  );
  expect(processes).toHaveLength(1);
  expect(warnings.map(({ code, count, example }) => [code, count, example])).toEqual([
    ["empty-process", 1, "spare"],
    ["duplicate-pool", 1, "two"],
    ["empty-pool", 1, "blank"],
  ]);
});

test("What leads nowhere and what BPMN does not know is left out and counted with the id of its element.", async () => {
  const { processes, warnings } = await readText(
    bpmn(`<process id="p"><task id="t" name="T"/>
      <teaBreak id="tea"/><task name="no id"/>
      <sequenceFlow id="f" sourceRef="t" targetRef="gone"/>
      <textAnnotation id="note"><text>Hm</text></textAnnotation></process>`),
  );
  expect(processes[0]).toMatchObject({ steps: [{ elementId: "t" }], flows: [] });
  expect(warnings.map(({ code, count, example }) => [code, count, example])).toEqual([
    ["not-understood", 1, "tea"],
    ["unresolved-reference", 1, "f"],
    ["no-id", 1, null],
    ["drawn-only", 1, "note"],
    ["flow-without-end", 1, "f"],
  ]);
});

test("Data that a step reads and writes, its performers and notes pinned to it are its attributes.", async () => {
  const { steps } = await processIn(
    bpmn(`<resource id="r" name="Clerk"/><dataStore id="store" name="Archive"/><process id="p"><dataObject id="d"/><dataObjectReference id="dr" name="Invoice" dataObjectRef="d"/>
      <dataStoreReference id="sr" dataStoreRef="store"/>
      <task id="t" name="T"><ioSpecification><dataInput id="i"/><dataOutput id="o"/><inputSet/><outputSet/></ioSpecification>
      <dataInputAssociation><sourceRef>dr</sourceRef><targetRef>i</targetRef></dataInputAssociation>
      <dataOutputAssociation><sourceRef>o</sourceRef><targetRef>sr</targetRef></dataOutputAssociation>
      <potentialOwner id="po"><resourceRef>r</resourceRef></potentialOwner></task>
      <textAnnotation id="note"><text>Only on Mondays</text></textAnnotation><association id="as" sourceRef="t" targetRef="note"/></process>`),
  );
  expect(steps[0]?.attributes).toEqual([
    { name: "reads", value: "Invoice" },
    { name: "writes", value: "Archive" },
    { name: "potentialOwner", value: "Clerk" },
    { name: "annotation", value: "Only on Mondays" },
  ]);
});

test("Files in windows-1252, ISO-8859-1, UTF-16 and UTF-8 with a byte order mark read as what they say.", async () => {
  const text = (encoding: string): string =>
    bpmn(`<process id="p" name="Prüfung"><task id="t" name="Straße"/></process>`).replace("UTF-8", encoding);
  const files = [
    Buffer.from(text("windows-1252"), "latin1"),
    Buffer.from(text("ISO-8859-1"), "latin1"),
    Buffer.from(`\uFEFF${text("UTF-16")}`, "utf16le"),
    Buffer.from(`\uFEFF${text("UTF-8")}`),
  ];
  for (const file of files) {
    const { processes, warnings } = await readText(file);
    expect([processes[0]?.name, processes[0]?.steps[0]?.name, warnings]).toEqual(["Prüfung", "Straße", []]);
  }
});
