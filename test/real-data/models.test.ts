import { describe, expect, test } from "vitest";
import type { ReadLane } from "../../src/domain/imported-model.ts";
import { readModel } from "../../src/importing/bpmn/read-model.ts";
import { hasSharedData, sharedFile, skipSentence } from "./shared-data.ts";
import { publicModels } from "./public-models.ts";

const nameOf = ({ name }: ReadLane): string => name ?? "";

describe.skipIf(!hasSharedData)(`Public models${skipSentence}`, () => {
  test.each(publicModels)("$file reads with its pools, lanes, references and tasks.", async (facts) => {
    const { processes, warnings } = await readModel(sharedFile(facts.file), {});
    const steps = processes.flatMap((process) => process.steps);
    const pools = new Set(processes.flatMap(({ lanes }) => lanes.filter((lane) => lane.name === lane.pool)));
    const lanes = processes.flatMap((process) => process.lanes.filter((lane) => !pools.has(lane)));
    const work = steps.filter(({ kind }) => kind !== "EVENT" && kind !== "GATEWAY").length;
    const globalTasks = warnings.find(({ code }) => code === "global-task")?.count ?? 0;
    const named = new Set(lanes.map(({ elementId }) => elementId));
    expect({
      processes: processes.length,
      lanes: lanes.map(nameOf).sort(),
      inLanes: steps.filter(({ lane, parent }) => parent === null && lane !== null && named.has(lane)).length,
      tasks: work + globalTasks,
    }).toEqual({
      processes: facts.processes,
      lanes: [...facts.lanes].sort(),
      inLanes: facts.refs + (facts.attached ?? 0),
      tasks: facts.tasks,
    });
  });
});
