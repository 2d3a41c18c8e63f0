import type { ModdleElement } from "bpmn-moddle";
import type { ReadLane } from "../../domain/imported-model.ts";
import { elementName, elementOf, elementsOf, idOf, nameOf } from "./bpmn-element.ts";
import { type ModelNodes, nodesOf } from "./model-nodes.ts";
import type { ModelWarnings } from "./model-warnings.ts";
import { notedOnDepartment } from "./noted.ts";

/** A process with content, and the pool that shows it, if one does. */
export interface PoolOfProcess {
  readonly process: ModdleElement;
  readonly participant: ModdleElement | null;
  readonly nodes: ModelNodes;
}

/** What a file holds on its top level. */
export interface ModelPools {
  readonly processes: readonly PoolOfProcess[];
  /** Pools of which nothing is drawn but the border, that have a name. */
  readonly blackBoxes: readonly ModdleElement[];
  /** Participants that are a second drawing of a pool, to that pool's. */
  readonly sameAs: ReadonlyMap<ModdleElement, ModdleElement>;
  readonly messageFlows: readonly ModdleElement[];
}

export function poolsOf(definitions: ModdleElement, path: string, warnings: ModelWarnings): ModelPools {
  const roots = elementsOf(definitions, "rootElements");
  countOthers(roots, warnings);
  const collaborations = roots.filter((root) => root.$instanceOf("bpmn:Collaboration"));
  const participants = collaborations.flatMap((it) => elementsOf(it, "participants"));
  const processes = roots
    .filter((root) => root.$instanceOf("bpmn:Process"))
    .map((process): PoolOfProcess => {
      const participant = participants.find((it) => elementOf(it, "processRef") === process) ?? null;
      return { process, participant, nodes: nodesOf(process, path, warnings) };
    });
  const withContent = processes.filter(({ nodes }) => nodes.steps.length > 0);
  for (const { process, nodes, participant } of processes) {
    if (nodes.steps.length > 0 || participant !== null) continue;
    warnings.add("empty-process", "A process without steps was left out.", idOf(process));
  }
  return {
    processes: withContent,
    ...otherPools(participants, withContent, warnings),
    messageFlows: collaborations.flatMap((it) => elementsOf(it, "messageFlows")),
  };
}

/** Pools that show no process with content: drawn twice, or black boxes. */
function otherPools(
  participants: readonly ModdleElement[],
  withContent: readonly PoolOfProcess[],
  warnings: ModelWarnings,
): Pick<ModelPools, "blackBoxes" | "sameAs"> {
  const shown = withContent.flatMap(({ participant }) => participant ?? []);
  const blackBoxes: ModdleElement[] = [];
  const sameAs = new Map<ModdleElement, ModdleElement>();
  for (const participant of participants) {
    if (shown.includes(participant)) continue;
    const process = elementOf(participant, "processRef");
    const twin = [...shown, ...blackBoxes].find(
      (other) =>
        (process !== null && elementOf(other, "processRef") === process) ||
        (nameOf(participant) !== null && nameOf(other) === nameOf(participant)),
    );
    if (twin !== undefined) {
      sameAs.set(participant, twin);
      const message =
        "A pool is in the file several times under one name; its further ones, which are empty, are taken as the first.";
      warnings.add("duplicate-pool", message, idOf(participant));
    } else if (nameOf(participant) === null) {
      warnings.add("empty-pool", "A pool without name and content was left out.", idOf(participant));
    } else blackBoxes.push(participant);
  }
  return { blackBoxes, sameAs };
}

/** A pool as somebody who works or is spoken to. */
export function laneOfPool(
  participant: ModdleElement,
  isBlackBox: boolean,
  fallbackName: string | null = null,
): ReadLane {
  const name = nameOf(participant) ?? fallbackName;
  return {
    elementId: idOf(participant),
    name,
    pool: name,
    department: name,
    parent: null,
    isBlackBox,
    noted: notedOnDepartment(participant),
  };
}

/** Messages, errors and the like are read where they are referred to. */
function countOthers(roots: readonly ModdleElement[], warnings: ModelWarnings): void {
  for (const root of roots) {
    if (root.$instanceOf("bpmn:GlobalTask")) {
      const message = "A global task is no step of a process; calls of it are kept as calls.";
      warnings.add("global-task", message, idOf(root));
    } else if (root.$instanceOf("bpmn:Choreography") || root.$instanceOf("bpmn:GlobalConversation")) {
      const message = `A \`${elementName(root)}\` is not read; expected processes and collaborations.`;
      warnings.add("not-understood", message, idOf(root));
    }
  }
}
