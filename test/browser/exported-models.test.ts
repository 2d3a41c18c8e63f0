import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { bpmnOfVersion } from "../../src/service/bpmn-of-version.ts";
import { importLog } from "../../src/service/import-log.ts";
import { importModel } from "../../src/service/import-model.ts";
import { setStandards } from "../../src/service/set-standards.ts";
import type { Stores } from "../../src/service/stores.ts";
import { hasSharedData, sharedFile, skipSentence } from "../real-data/shared-data.ts";
import { publicModels } from "../real-data/public-models.ts";
import { bpmn } from "../helpers/bpmn-text.ts";
import { useBrowser, withoutBrowser } from "../helpers/browser.ts";
import { currentVersion } from "../helpers/stored-version.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";
import { openTemporaryStores } from "../helpers/temporary-stores.ts";

const viewer = fileURLToPath(import.meta.resolve("bpmn-js/dist/bpmn-navigated-viewer.production.min.js"));

describe.skipIf(withoutBrowser !== null)(`Exported models in bpmn-js${withoutBrowser ?? ""}`, () => {
  const browser = useBrowser();

  test("a discovered process, and a model without a drawing, open without a warning and show every step.", async () => {
    const stores = await openTemporaryStores();
    const folder = await temporaryFolder();
    const log = fileURLToPath(new URL("../../docs/example/orders.csv", import.meta.url));
    await importLog(stores, { path: log, options: { process: "Observed" } });
    const drawnNowhere = join(folder, "model.bpmn");
    await writeFile(
      drawnNowhere,
      bpmn(`<collaboration id="c"><participant id="shop" name="Shop" processRef="p"/><participant id="cust" name="Customer"/>
        <messageFlow id="m" name="Bill" sourceRef="b" targetRef="cust"/></collaboration>
        <process id="p" name="Designed"><laneSet id="ls"><lane id="l1" name="Sales"><flowNodeRef>a</flowNodeRef></lane><lane id="l2" name="Store"><flowNodeRef>b</flowNodeRef><flowNodeRef>sub</flowNodeRef></lane></laneSet>
        <startEvent id="s"/><task id="a" name="Check"/><boundaryEvent id="late" attachedToRef="a"><timerEventDefinition/></boundaryEvent>
        <exclusiveGateway id="g"/><serviceTask id="b" name="Ship"/><subProcess id="sub" name="Pack"><task id="in1" name="Box"/><task id="in2" name="Label"/><sequenceFlow id="f9" sourceRef="in1" targetRef="in2"/></subProcess><endEvent id="e"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="g"/><sequenceFlow id="f3" sourceRef="g" targetRef="sub"/>
        <sequenceFlow id="f4" sourceRef="sub" targetRef="b"/><sequenceFlow id="f5" sourceRef="b" targetRef="e"/><sequenceFlow id="f6" name="again" sourceRef="g" targetRef="a"/><sequenceFlow id="f7" sourceRef="late" targetRef="e"/></process>`),
    );
    await importModel(stores, { path: drawnNowhere, options: {} });
    await agreeStandard(stores, "Designed");
    const page = await browser.open(await viewerPage());
    for (const process of ["Observed", "Designed"]) await expectOpens(page, stores, process);
  });

  test.skipIf(!hasSharedData)(`all public models, written anew, open without a warning${skipSentence}.`, async () => {
    const page = await browser.open(await viewerPage());
    for (const { file } of publicModels.filter(({ lanes, tasks }) => lanes.length > 0 || tasks > 8)) {
      const stores = await openTemporaryStores();
      const { model } = await importModel(stores, { path: sharedFile(file), options: {} });
      for (const { process } of model.processes) {
        await agreeStandard(stores, process);
        await expectOpens(page, stores, process);
      }
    }
  });
});

/** So that it is no more what its file says, and is written anew. */
async function agreeStandard(stores: Stores, process: string): Promise<void> {
  const { version } = await currentVersion(stores, process);
  const standard = { stepId: version.stepIds[0] ?? -1, sojournMs: 1_000, workMs: null, variation: null };
  await setStandards(stores, version.processId, [standard]);
}

async function expectOpens(page: Page, stores: Stores, process: string): Promise<void> {
  const { revision, version } = await currentVersion(stores, process);
  const xml = await bpmnOfVersion(stores, revision, version);
  const shown = await page.evaluate(async (text) => {
    const { BpmnJS } = globalThis as unknown as { BpmnJS: new (options: object) => Viewer };
    document.body.innerHTML = '<div id="canvas" style="height: 880px"></div>';
    const viewing = new BpmnJS({ container: "#canvas" });
    const { warnings } = await viewing.importXML(text);
    viewing.get("canvas").zoom("fit-viewport");
    const flowNodes = viewing
      .get("elementRegistry")
      .filter(
        ({ businessObject, labelTarget }) => labelTarget === undefined && businessObject.$instanceOf("bpmn:FlowNode"),
      );
    return {
      warnings: warnings.map(({ message }) => message),
      steps: new Set(flowNodes.map(({ businessObject }) => businessObject.id)).size,
    };
  }, xml);
  expect({ process, ...shown }).toEqual({ process, warnings: [], steps: version.stepIds.length });
}

interface Viewer {
  importXML(xml: string): Promise<{ readonly warnings: readonly { readonly message: string }[] }>;
  get(name: "canvas"): { zoom(to: string): void };
  get(name: "elementRegistry"): { filter(test: (element: Shown) => boolean): readonly Shown[] };
}

interface Shown {
  /** Of a label: what it labels. */
  readonly labelTarget?: object;
  readonly businessObject: { readonly id: string; $instanceOf(type: string): boolean };
}

/** The address of a page that has the viewer and nothing else. */
async function viewerPage(): Promise<string> {
  const script = await readFile(viewer);
  const server = createServer((request, response) => {
    const isScript = request.url === "/viewer.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(
      isScript
        ? script
        : '<!doctype html><link rel="icon" href="data:,"><script src="/viewer.js"></script><body></body>',
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/`;
}
