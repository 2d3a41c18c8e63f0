import type { ModdleElement } from "bpmn-moddle";
import type { ReadLane, ReadMessage, ReadProcess } from "../../domain/imported-model.ts";
import { elementOf, idOf, nameOf } from "./bpmn-element.ts";
import { laneOfPool, type ModelPools } from "./model-pools.ts";
import type { ModelWarnings } from "./model-warnings.ts";

type Step = ReadProcess["steps"][number];

/** The two ends of a message: a step, or the border of a pool. */
type End = { readonly process: ReadProcess; readonly step: Step } | { readonly pool: ModdleElement };

/** Puts the message flows of a file to the steps they come from and lead to, each with the lane or pool that stands for the other party. */
export function withMessages(
  processes: readonly ReadProcess[],
  pools: ModelPools,
  warnings: ModelWarnings,
): readonly ReadProcess[] {
  const messages = new Map<ReadProcess, ReadMessage[]>(processes.map((process) => [process, []]));
  const lanes = new Map<ReadProcess, ReadLane[]>(processes.map((process) => [process, [...process.lanes]]));
  const steps = new Map(
    processes.flatMap((process) => process.steps.map((step) => [step.elementId, { process, step }] as const)),
  );
  const endOf = (flow: ModdleElement, property: string): End | null => {
    const end = elementOf(flow, property);
    if (end === null) return null;
    const step = steps.get(idOf(end));
    if (step !== undefined) return step;
    return end.$instanceOf("bpmn:Participant") ? { pool: pools.sameAs.get(end) ?? end } : null;
  };
  const spokenTo = new Set<ModdleElement>();
  /** Who stands on the other side of a message of `process`; null where nobody has a name. */
  const partyAt = (end: End, process: ReadProcess): ReadLane | null => {
    const lane = "step" in end ? end.process.lanes.find(({ elementId }) => elementId === end.step.lane) : undefined;
    if (lane !== undefined && lane.department !== null) return lane;
    const at = processes.findIndex((it, index) =>
      "step" in end ? it === end.process : pools.processes[index]?.participant === end.pool,
    );
    const owner = processes[at] ?? process;
    const pool = "pool" in end ? end.pool : (pools.processes[at]?.participant ?? null);
    if (pool === null) return null;
    spokenTo.add(pool);
    const party = laneOfPool(pool, at < 0);
    if (party.department === null) return null;
    const known = [...lanes.values()].flat().find(({ elementId }) => elementId === party.elementId);
    if (known === undefined) lanes.get(owner)?.push(party);
    return known ?? party;
  };
  for (const flow of pools.messageFlows) {
    const [source, target] = [endOf(flow, "sourceRef"), endOf(flow, "targetRef")];
    const problem = problemOf(source, target);
    if (problem !== null || source === null || target === null) {
      warnings.add("message-left-out", problem ?? "", idOf(flow));
      continue;
    }
    for (const [end, other, direction] of [
      [source, target, "SENDS"],
      [target, source, "RECEIVES"],
    ] as const) {
      if (!("step" in end)) continue;
      const party = partyAt(other, end.process);
      if (party === null) {
        const message = "A message is exchanged with somebody without a name, and was left out.";
        warnings.add("message-left-out", message, idOf(flow));
        continue;
      }
      messages.get(end.process)?.push({
        step: end.step.elementId,
        direction,
        lane: party.elementId,
        elementId: idOf(flow),
        name: nameOf(flow) ?? nameOfMessage(flow),
      });
    }
  }
  for (const pool of pools.blackBoxes.filter((it) => !spokenTo.has(it))) {
    warnings.add(
      "silent-pool",
      "A pool without content that exchanges no message with a step was left out.",
      idOf(pool),
    );
  }
  return processes.map((process) => ({
    ...process,
    lanes: lanes.get(process) ?? [],
    messages: messages.get(process) ?? [],
  }));
}

function problemOf(source: End | null, target: End | null): string | null {
  if (source === null || target === null) {
    return "A message flow lacks the step or pool it comes from or leads to, and was left out.";
  }
  if ("pool" in source && "pool" in target)
    return "A message flow between two pools touches no step, and was left out.";
  if ("step" in source && "step" in target && source.process === target.process) {
    return "A message flow inside one process is no handover to another party, and was left out.";
  }
  return null;
}

function nameOfMessage(flow: ModdleElement): string | null {
  const message = elementOf(flow, "messageRef");
  return message === null ? null : nameOf(message);
}
