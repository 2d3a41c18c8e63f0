/**
 * `npm run bench -- --models [--repeats 3]`: how long a made-up BPMN model of 250 to 4,000 elements takes to be imported into an empty folder, laid out, and
 * written with its layout in a worker, in milliseconds, the best of the repeats. JSON on stdout.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { lanesOfSteps } from "../../src/exporting/bpmn/lanes-of-steps.ts";
import { layOutSteps } from "../../src/exporting/bpmn/lay-out-steps.ts";
import { bpmnOfVersion } from "../../src/service/bpmn-of-version.ts";
import { importModel } from "../../src/service/import-model.ts";
import { openStores } from "../../src/service/open-stores.ts";
import { currentVersion } from "../helpers/stored-version.ts";
import { syntheticModel } from "./synthetic-model.ts";

const { values } = parseArgs({
  options: { models: { type: "boolean" }, repeats: { type: "string", default: "3" } },
});
const results = [];
for (const elements of [250, 500, 1_000, 2_000, 4_000]) {
  const runs: Awaited<ReturnType<typeof measure>>[] = [];
  for (let run = 0; run < Number(values.repeats); run++) runs.push(await measure(elements));
  const best = (of: (run: (typeof runs)[number]) => number): number => Math.round(Math.min(...runs.map(of)));
  results.push({
    elements,
    importMs: best(({ importMs }) => importMs),
    layoutMs: best(({ layoutMs }) => layoutMs),
    exportMs: best(({ exportMs }) => exportMs),
  });
}
console.log(JSON.stringify({ node: process.version, models: results }, null, 2));

async function measure(elements: number): Promise<{ importMs: number; layoutMs: number; exportMs: number }> {
  const folder = mkdtempSync(join(tmpdir(), "baton-bench-"));
  const path = join(folder, "model.bpmn");
  writeFileSync(path, syntheticModel(elements));
  const stores = await openStores(join(folder, "data"));
  try {
    const began = performance.now();
    await importModel(stores, { path, options: {} });
    const imported = performance.now();
    const { revision, version, steps } = await currentVersion(stores, "Synthetic");
    const laneOf = lanesOfSteps(steps, version.flows);
    const read = performance.now();
    layOutSteps(steps, version.flows, laneOf, true);
    const laidOut = performance.now();
    await bpmnOfVersion(stores, revision, { ...version, modelId: null });
    const written = performance.now();
    return { importMs: imported - began, layoutMs: laidOut - read, exportMs: written - laidOut };
  } finally {
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
