import { open, rename } from "node:fs/promises";
import { BatonError } from "../domain/errors.ts";
import { groundTruthOf, type WorkItemTruth } from "../sample/ground-truth.ts";
import type { SimulatedYear } from "../sample/simulated-year.ts";

const linesAtOnce = 5_000;

/**
 * Writes what really happened in a simulated year: a line of JSON for each work item, those that were never begun included, in the order in which they
 * were enabled. `item` numbers them; `enabledBy` and `blocker` refer to it. Times are milliseconds since 1970 UTC. Under its name only when it is whole.
 *
 * @throws BatonError BAD_INPUT where it cannot be written
 */
export async function writeGroundTruth(year: SimulatedYear, path: string): Promise<void> {
  const part = `${path}.part`;
  const file = await open(part, "w").catch((error: Error) => {
    throw new BatonError("BAD_INPUT", `${path} cannot be written: ${error.message}; name a file in a folder of yours`, {
      path,
    });
  });
  try {
    let lines: string[] = [];
    let number = 0;
    for (const truth of groundTruthOf(year)) {
      lines.push(`${JSON.stringify(recordOf(year, truth, number++))}\n`);
      if (lines.length < linesAtOnce) continue;
      await file.appendFile(lines.join(""));
      lines = [];
    }
    await file.appendFile(lines.join(""));
  } finally {
    await file.close();
  }
  await rename(part, path);
}

function recordOf(
  { cases, processes, departments, toMs }: SimulatedYear,
  truth: WorkItemTruth,
  number: number,
): object {
  const { caseNumber, step, attempt, department, person, enabledMs, enabledBy, startMs, completeMs } = truth.item;
  const own = cases[caseNumber];
  return {
    item: number,
    process: processes[own?.process ?? -1]?.name,
    case: own?.key,
    step,
    attempt,
    department: departments[department]?.name,
    resource: departments[department]?.persons[person]?.name ?? null,
    enabled: enabledMs,
    start: Number.isNaN(startMs) ? null : startMs,
    complete: completeMs < toMs ? completeMs : null,
    enabledBy,
    waits: truth.waits.map(({ fromMs, toMs: to, cause, why, blocker }) => ({
      from: fromMs,
      to,
      cause,
      ...(why !== "" && { why }),
      ...(blocker >= 0 && { blocker }),
    })),
  };
}
