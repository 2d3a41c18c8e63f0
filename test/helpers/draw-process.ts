import type { Flow, StepKind } from "../../src/domain/organisation.ts";
import { OrganisationDraft } from "../../src/service/organisation-draft.ts";
import type { Stores } from "../../src/service/stores.ts";

/** A process as somebody draws it. */
export interface Drawing {
  readonly process: string;
  readonly steps: readonly DrawnStep[];
  /** By the keys of steps. */
  readonly flows: readonly (readonly [string, string])[];
}

export interface DrawnStep {
  readonly key: string;
  readonly name: string;
  /** As in BPMN; default `task`. */
  readonly element?: string;
  /** Of the lane it lies in. */
  readonly department?: string;
}

/** Makes a designed version of the process, which becomes its current one. Gives the id of each step by its key. */
export async function drawProcess(stores: Stores, drawing: Drawing): Promise<ReadonlyMap<string, number>> {
  const { result } = await stores.write(async (writer) => {
    const draft = await OrganisationDraft.load(stores.graph, writer);
    const [processId = -1] = await draft.processIds([drawing.process], "ROUTINE");
    const idOf = new Map<string, number>();
    for (const { key, name, element = "task", department } of drawing.steps) {
      const id = await draft.reserveId("step");
      const [assigned] = department === undefined ? [null] : await draft.departmentIds([department]);
      idOf.set(key, id);
      draft.putStep({
        id,
        processId,
        name: name === "" ? element : name,
        kind: kindOf(element),
        assignedDepartmentId: assigned ?? null,
        aliases: [],
        derivedFromStepId: null,
        design: {
          element,
          elementId: key,
          isNamed: name !== "",
          trigger: null,
          attachedToStepId: null,
          isInterrupting: true,
          parentStepId: null,
          isTriggeredByEvent: false,
          loop: null,
          calledElement: null,
          calledProcessId: null,
          attributes: [],
        },
      });
    }
    const flows = drawing.flows.map(([from, to]): Flow => {
      const design = { elementIds: [], name: null, probability: null, isDefault: false };
      return { fromStepId: idOf.get(from)!, toStepId: idOf.get(to)!, cases: null, share: null, design };
    });
    const id = await draft.reserveId("version");
    const earlier = await draft.versionsOf(processId);
    await draft.putVersion({
      id,
      processId,
      number: earlier.length + 1,
      basis: "DESIGNED",
      createdAtMs: 0,
      validFromMs: null,
      author: "tester",
      modelId: null,
      modelElementId: null,
      stepIds: [...idOf.values()],
      flows,
      messages: [],
    });
    const process = draft.process(processId);
    if (process === undefined) throw new RangeError(`${drawing.process} was not made`);
    draft.putProcess({ ...process, currentVersionId: id });
    await draft.flush();
    return idOf;
  });
  return result;
}

function kindOf(element: string): StepKind {
  if (element.endsWith("Gateway")) return "GATEWAY";
  return element.endsWith("Event") ? "EVENT" : "TASK";
}
