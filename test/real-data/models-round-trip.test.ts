import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { bpmnOfVersion } from "../../src/service/bpmn-of-version.ts";
import { importModel } from "../../src/service/import-model.ts";
import { setStandards } from "../../src/service/set-standards.ts";
import { currentVersion, saying } from "../helpers/stored-version.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";
import { openTemporaryStores } from "../helpers/temporary-stores.ts";
import { publicModels } from "./public-models.ts";
import { hasSharedData, sharedFile, skipSentence } from "./shared-data.ts";

describe.skipIf(!hasSharedData)(`Export then import of public models${skipSentence}`, () => {
  test.each(publicModels)(
    "$file comes back as it was; with a standard it is written anew and says the same.",
    async ({ file }) => {
      const stores = await openTemporaryStores();
      const { model } = await importModel(stores, { path: sharedFile(file), options: {} });
      const [stored = null] = await stores.graph.models(await stores.warehouse.currentRevision(), [model.modelId]);
      for (const { process } of model.processes) {
        const before = await currentVersion(stores, process);
        expect(await bpmnOfVersion(stores, before.revision, before.version)).toBe(stored?.xml);
        const stepId = before.version.stepIds.at(-1) ?? -1;
        const standard = { stepId, sojournMs: 3_600_000, workMs: 60_000, variation: 0.5 };
        const { problems } = await setStandards(stores, before.version.processId, [standard]);
        expect(problems).toEqual([]);
        const after = await currentVersion(stores, process);
        const xml = await bpmnOfVersion(stores, after.revision, after.version);
        const path = join(await temporaryFolder(), basename(file));
        await writeFile(path, xml);
        const others = await openTemporaryStores();
        const again = await importModel(others, { path, options: {} });
        expect(again.model.processes.map((it) => it.process)).toEqual([process]);
        expect(await saying(others, process)).toEqual(await saying(stores, process));
      }
    },
  );
});
