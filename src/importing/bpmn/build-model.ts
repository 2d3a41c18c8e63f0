import type { ModdleElement } from "bpmn-moddle";
import { BatonError } from "../../domain/errors.ts";
import type { ImportedModel, ReadProcess } from "../../domain/imported-model.ts";
import { idOf, nameOf } from "./bpmn-element.ts";
import { drawnShapes, type DrawnShapes } from "./drawn-shapes.ts";
import { laneOfPool, type ModelPools, type PoolOfProcess, poolsOf } from "./model-pools.ts";
import type { ModelWarnings } from "./model-warnings.ts";
import { notedOnProcess } from "./noted.ts";
import { readFlows } from "./read-flows.ts";
import { readLanes } from "./read-lanes.ts";
import { withMessages } from "./read-messages.ts";
import { countExtensions, readSteps } from "./read-steps.ts";

export interface ModelNaming {
  /** As in errors. */
  readonly path: string;
  /** Name of the file without folder and extension. */
  readonly baseName: string;
  /** Name of the process, where the file holds one. */
  readonly process: string | undefined;
}

/** What the tree of a file says, as plain records. MALFORMED_FILE where it holds no step, BAD_INPUT where one name is given for several processes. */
export function buildModel(
  definitions: ModdleElement,
  naming: ModelNaming,
  warnings: ModelWarnings,
): Pick<ImportedModel, "processes"> {
  const pools = poolsOf(definitions, naming.path, warnings);
  if (pools.processes.length === 0) {
    throw new BatonError(
      "MALFORMED_FILE",
      `${naming.path}: it holds no process with steps; expected at least one task, event or gateway in a process`,
      { file: naming.path },
    );
  }
  const names = processNames(pools, naming);
  const shapes = drawnShapes(definitions);
  const processes = pools.processes.map((pool, at) =>
    readProcess(pool, names[at] ?? naming.baseName, pools.processes.length > 1, shapes, warnings),
  );
  countExtensions(
    [
      definitions,
      ...pools.processes.flatMap(({ process, nodes }) => [
        process,
        ...nodes.steps.map((it) => it.element),
        ...nodes.flows,
      ]),
    ],
    warnings,
  );
  return { processes: withMessages(processes, pools, warnings) };
}

/** `isOneOfSeveral`: whether its pool, where it has no lanes, stands for a department. */
function readProcess(
  { process, participant, nodes }: PoolOfProcess,
  name: string,
  isOneOfSeveral: boolean,
  shapes: DrawnShapes,
  warnings: ModelWarnings,
): ReadProcess {
  const poolName = participant === null ? null : nameOf(participant);
  const pool = participant !== null && isOneOfSeveral ? laneOfPool(participant, false, nameOf(process)) : null;
  const { lanes, laneOf } = readLanes(nodes, pool?.department == null ? null : pool, poolName, shapes, warnings);
  return {
    elementId: idOf(process),
    name,
    lanes,
    steps: readSteps(nodes, laneOf, warnings),
    flows: readFlows(nodes, warnings),
    messages: [],
    ...notedOnProcess(process),
  };
}

/**
 * A pool's name where several are drawn, else the process's, else the file's; told apart by their element ids where two would be the same. What was asked
 * for comes before all.
 */
function processNames(
  { processes, blackBoxes }: ModelPools,
  { path, baseName, process: asked }: ModelNaming,
): readonly string[] {
  if (asked !== undefined && processes.length > 1) {
    const found = processes
      .map(({ process, participant }) => nameOf(participant ?? process) ?? idOf(process))
      .join(", ");
    throw new BatonError(
      "BAD_INPUT",
      `${path}: it holds ${processes.length} processes (${found}), which cannot all be called "${asked}"; leave the name out: they are called as their pools are`,
      { file: path, process: asked },
    );
  }
  const several = processes.length + blackBoxes.length > 1;
  const used = new Set<string>();
  return processes.map(({ process, participant }) => {
    const pool = several && participant !== null ? nameOf(participant) : null;
    const own = processes.length > 1 ? (pool ?? nameOf(process)) : (asked ?? nameOf(process) ?? pool);
    const name = own ?? baseName;
    const unique = used.has(name) || (own === null && processes.length > 1) ? `${name} (${idOf(process)})` : name;
    used.add(unique);
    return unique;
  });
}
