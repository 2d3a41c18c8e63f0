import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { bpmnOfVersion } from "../../../../src/service/bpmn-of-version.ts";
import { setDepartment } from "../../../../src/service/change-department.ts";
import { editVersion } from "../../../../src/service/edit-version.ts";
import { importLog } from "../../../../src/service/import-log.ts";
import { importModel } from "../../../../src/service/import-model.ts";
import { setStandards } from "../../../../src/service/set-standards.ts";
import type { Stores } from "../../../../src/service/stores.ts";
import { bpmn, drawn, processIn } from "../../../helpers/bpmn-text.ts";
import { currentVersion, saying } from "../../../helpers/stored-version.ts";
import { temporaryFolder } from "../../../helpers/temporary-folder.ts";
import { openTemporaryStores } from "../../../helpers/temporary-stores.ts";

const everything = bpmn(
  `<collaboration id="c"><participant id="shop" name="Shop" processRef="p"/><participant id="cust" name="Customer"/>
   <messageFlow id="m" name="Bill" sourceRef="u" targetRef="cust"/><messageFlow id="m2" sourceRef="cust" targetRef="s"/></collaboration>
   <process id="p" name="Orders"><laneSet id="ls"><lane id="l1" name="Sales"><flowNodeRef>u</flowNodeRef><childLaneSet id="cs"><lane id="l2" name="Desk"><flowNodeRef>n</flowNodeRef></lane></childLaneSet></lane></laneSet>
   <startEvent id="s"><messageEventDefinition/></startEvent>
   <userTask id="u" name="Check"><documentation>Look &lt;twice&gt;.</documentation><multiInstanceLoopCharacteristics isSequential="true"/></userTask>
   <boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>
   <eventBasedGateway id="g" instantiate="true"/><intermediateThrowEvent id="l" name="Go on"><linkEventDefinition name="go"/></intermediateThrowEvent>
   <intermediateCatchEvent id="mu" parallelMultiple="true"><signalEventDefinition/><timerEventDefinition/></intermediateCatchEvent>
   <callActivity id="c1" name="Ship" calledElement="shipping"/><sendTask id="n" name="Nobody's?"/>
   <adHocSubProcess id="sub" name="Care" ordering="Sequential"><task id="in" name="Call back"><standardLoopCharacteristics/></task></adHocSubProcess>
   <transaction id="tx" name="Pay"><task id="pay" name="Pay"/></transaction>
   <subProcess id="esp" triggeredByEvent="true"><startEvent id="es" isInterrupting="false"><errorEventDefinition/></startEvent></subProcess>
   <sequenceFlow id="f1" sourceRef="s" targetRef="u"/><sequenceFlow id="f2" name="a" sourceRef="u" targetRef="n"/><sequenceFlow id="f3" sourceRef="u" targetRef="n"/>
   <exclusiveGateway id="x" default="f5"/><sequenceFlow id="f4" name="no" sourceRef="x" targetRef="u"/><sequenceFlow id="f5" sourceRef="x" targetRef="sub"/>
   </process>`,
);

test("All that a model says, and what people add to it, comes back from what is written anew.", async () => {
  const stores = await openTemporaryStores();
  await importText(stores, everything);
  const { version, departments } = await currentVersion(stores, "Orders");
  const [first = -1] = version.stepIds;
  await setStandards(stores, version.processId, [{ stepId: first, sojournMs: 1_000, workMs: null, variation: 2 }]);
  const weekly = [{ day: 1, fromMinute: 480, toMinute: 1_020 }];
  const calendar = { timeZone: "Europe/Rome", weekly, holidays: ["2026-12-25"] };
  await setDepartment(stores, { id: departments.find(({ name }) => name === "Desk")?.id, capacity: 3, calendar });
  const others = await openTemporaryStores();
  await importText(others, await exported(stores, "Orders"));
  expect(await saying(others, "Orders")).toEqual(await saying(stores, "Orders"));
});

test("The file comes back as it was until something is changed; then the drawing of what it has stays.", async () => {
  const stores = await openTemporaryStores();
  const file = bpmn(
    `<process id="p" name="Orders"><task id="a" name="A"/><task id="b" name="B"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/></process>`,
    drawn({ a: [400, 300, 120, 90], b: [800, 300, 120, 90] }),
  );
  await importText(stores, file);
  expect(await exported(stores, "Orders")).toBe(file);
  const { version } = await currentVersion(stores, "Orders");
  const [step = -1] = version.stepIds;
  const { problems } = await editVersion(stores, {
    versionId: version.id,
    edits: [{ kind: "changeStep", step, name: "Again" }],
  });
  expect(problems).toEqual([]);
  const text = await exported(stores, "Orders");
  expect(text).not.toBe(file);
  expect(text).toMatch(
    /<bpmndi:BPMNShape id="a_shape" bpmnElement="a">\s*<dc:Bounds x="400" y="300" width="120" height="90" \/>/,
  );
  expect((await processIn(text)).steps.map(({ elementId, name }) => [elementId, name])).toEqual([
    ["a", "Again"],
    ["b", "B"],
  ]);
});

test("A discovered process has lanes of the departments that did most of each step, and the same graph when it is read again.", async () => {
  const stores = await openTemporaryStores();
  const path = fileURLToPath(new URL("../../../../docs/example/orders.csv", import.meta.url));
  await importLog(stores, { path, options: { process: "Orders" } });
  const { version, steps } = await currentVersion(stores, "Orders");
  const read = await processIn(await exported(stores, "Orders"));
  const idOf = new Map(read.steps.map(({ elementId, name }) => [elementId, name]));
  const nameOf = new Map(steps.map(({ id, name }) => [id, name]));
  expect(read.steps.map(({ name }) => name)).toEqual(steps.map(({ name }) => name));
  expect(read.flows.map(({ from, to }) => [idOf.get(from), idOf.get(to)])).toEqual(
    version.flows.map(({ fromStepId, toStepId }) => [nameOf.get(fromStepId), nameOf.get(toStepId)]),
  );
  const laneName = new Map(read.lanes.map(({ elementId, name }) => [elementId, name]));
  expect(Object.fromEntries(read.steps.map(({ name, lane }) => [name, laneName.get(lane ?? "")]))).toEqual({
    "Check contract": "Legal",
    "Check credit": "Finance",
    Deliver: "Operations",
    "Take order": "Sales",
  });
});

async function importText(stores: Stores, text: string): Promise<void> {
  const path = join(await temporaryFolder(), "orders.bpmn");
  await writeFile(path, text);
  await importModel(stores, { path, options: {} });
}

async function exported(stores: Stores, process: string): Promise<string> {
  const { revision, version } = await currentVersion(stores, process);
  return bpmnOfVersion(stores, revision, version);
}
