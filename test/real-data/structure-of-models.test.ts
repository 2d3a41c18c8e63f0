import { describe, expect, test } from "vitest";
import { importModel } from "../../src/service/import-model.ts";
import { setStandards } from "../../src/service/set-standards.ts";
import { stepsAt } from "../../src/service/step-catalogue.ts";
import { structuralAnalysisAt } from "../../src/service/structural-analysis.ts";
import { currentVersion } from "../helpers/stored-version.ts";
import { openTemporaryStores } from "../helpers/temporary-stores.ts";
import { publicModels } from "./public-models.ts";
import { hasSharedData, sharedFile, skipSentence } from "./shared-data.ts";

/** Drawn so on purpose, to show every element: a join of branches that an inclusive gateway or one of several starts may leave out. */
const withErrors: Readonly<Record<string, readonly string[]>> = {
  "bpmn_miwg/reference/B.2.0.bpmn": ["JOIN_NEVER_COMPLETE", "JOIN_NEVER_COMPLETE"],
};

describe.skipIf(!hasSharedData)(`Structure of public models${skipSentence}`, () => {
  test.each(publicModels)("$file has a lead time once its work is agreed, and only known faults.", async ({ file }) => {
    const stores = await openTemporaryStores();
    const { model } = await importModel(stores, { path: sharedFile(file), options: {} });
    const errors: string[] = [];
    for (const { process } of model.processes) {
      const before = await currentVersion(stores, process);
      const { byId } = await stepsAt(stores, before.revision);
      const work = before.version.stepIds.filter((id) => !["EVENT", "GATEWAY"].includes(byId.get(id)?.kind ?? ""));
      await setStandards(
        stores,
        before.version.processId,
        work.map((stepId) => ({ stepId, sojournMs: null, workMs: 3_600_000, variation: 1 })),
      );
      const { revision, version } = await currentVersion(stores, process);
      const analysis = await structuralAnalysisAt(stores, revision);
      const lead = analysis.structureOf(version).leadTimeWithoutQueues();
      expect(lead).toMatchObject({ value: expect.any(Number), reason: null, basis: "PLANNED" });
      // The bounds are the same where there are no parallel branches.
      const least = Number(lead.low) * (1 - 1e-12);
      const most = Number(lead.high) * (1 + 1e-12);
      expect(lead.value).toBeGreaterThanOrEqual(least);
      expect(lead.value).toBeLessThanOrEqual(most);
      errors.push(
        ...analysis.findingsOf(version).flatMap(({ code, severity }) => (severity === "ERROR" ? [code] : [])),
      );
    }
    expect(errors).toEqual(withErrors[file] ?? []);
  });
});
