import type { Flow, FlowDesign, Message, ProcessVersion, Step } from "../domain/organisation.ts";
import { designOf, stepElements } from "../domain/step-element.ts";
import { type Problem, refuseIf } from "./refusal.ts";

/** A step by its id, or by the key that an earlier edit of the list gave it. */
export type StepReference = number | string;

/** One change of the steps and flows of a version; what is left out stays as it is. */
export type VersionEdit =
  | {
      readonly kind: "addStep";
      readonly key: string | null;
      readonly name: string;
      readonly element: string;
      readonly departmentId: number | null;
      /** It is put behind this step, before that one, or into the flow between the two. */
      readonly after: StepReference | null;
      readonly before: StepReference | null;
    }
  | {
      readonly kind: "changeStep";
      readonly step: StepReference;
      readonly name?: string | undefined;
      readonly element?: string | undefined;
      readonly departmentId?: number | null | undefined;
    }
  | {
      readonly kind: "removeStep";
      readonly step: StepReference;
      /** What came before it leads to what came after it. */
      readonly joinFlows: boolean;
    }
  | {
      readonly kind: "addFlow" | "changeFlow";
      readonly from: StepReference;
      readonly to: StepReference;
      readonly name?: string | null | undefined;
      readonly probability?: number | null | undefined;
    }
  | { readonly kind: "removeFlow"; readonly from: StepReference; readonly to: StepReference };

type Edit<Kind extends VersionEdit["kind"]> = Extract<VersionEdit, { readonly kind: Kind }>;

/** What edits made of a version. */
export interface EditedSteps {
  readonly stepIds: readonly number[];
  readonly flows: readonly Flow[];
  readonly messages: readonly Message[];
  /** Steps that are new or changed. */
  readonly changed: readonly Step[];
  readonly removedStepIds: readonly number[];
  /** What each edit did, in words, such as `added Pay`. */
  readonly told: readonly string[];
}

/** What edits look up. */
export interface EditContext {
  readonly processId: number;
  readonly stepWithId: (id: number) => Step | undefined;
  readonly hasDepartment: (id: number) => boolean;
  readonly reserveStepId: () => Promise<number>;
}

/** The API gives at most so many. */
const most = 10_000;

/** Makes the edits in their order, none where one cannot be made: it is then refused by its place in the list. */
export async function editSteps(
  version: Pick<ProcessVersion, "stepIds" | "flows" | "messages">,
  edits: readonly VersionEdit[],
  context: EditContext,
): Promise<EditedSteps> {
  const editing = new Editing(version, context);
  for (const [index, edit] of edits.entries()) refuseIf(at(index, edit, await editing.make(edit)));
  return editing.finish();
}

interface Trouble {
  readonly code: Problem["code"];
  readonly message: string;
  readonly field?: string;
}

function at(index: number, { kind }: VersionEdit, troubles: readonly Trouble[]): readonly Problem[] {
  return troubles.map(({ code, message, field }) => {
    return { code, message, field: ["edits", String(index), kind, ...(field === undefined ? [] : [field])] };
  });
}

class Editing {
  readonly #context: EditContext;
  readonly #stepIds: Set<number>;
  readonly #flows: Map<string, Flow>;
  #messages: readonly Message[];
  readonly #changed = new Map<number, Step>();
  readonly #removed = new Set<number>();
  readonly #keys = new Map<string, number>();
  readonly #told: string[] = [];

  constructor(
    { stepIds, flows, messages }: Pick<ProcessVersion, "stepIds" | "flows" | "messages">,
    context: EditContext,
  ) {
    this.#context = context;
    this.#stepIds = new Set(stepIds);
    this.#flows = new Map(flows.map((flow) => [keyOf(flow.fromStepId, flow.toStepId), flow]));
    this.#messages = messages;
  }

  /** Gives what is wrong with an edit; it is made where nothing is. */
  async make(edit: VersionEdit): Promise<readonly Trouble[]> {
    switch (edit.kind) {
      case "addStep":
        return await this.#addStep(edit);
      case "changeStep":
        return this.#changeStep(edit);
      case "removeStep":
        return this.#removeStep(edit);
      case "addFlow":
        return this.#addFlow(edit);
      case "changeFlow":
        return this.#changeFlow(edit);
      case "removeFlow":
        return this.#removeFlow(edit);
      default:
        return edit satisfies never;
    }
  }

  finish(): EditedSteps {
    return {
      stepIds: [...this.#stepIds],
      flows: [...this.#flows.values()],
      messages: this.#messages,
      changed: [...this.#changed.values()].filter(({ id }) => this.#stepIds.has(id)),
      removedStepIds: [...this.#removed],
      told: this.#told,
    };
  }

  async #addStep(edit: Edit<"addStep">): Promise<readonly Trouble[]> {
    const { key, element, departmentId } = edit;
    const name = edit.name.trim();
    const after = edit.after === null ? null : this.#find(edit.after);
    const before = edit.before === null ? null : this.#find(edit.before);
    const kind = Object.hasOwn(stepElements, element) ? stepElements[element] : undefined;
    const troubles = [
      ...(after === undefined ? [noStep(edit.after, "after")] : []),
      ...(before === undefined ? [noStep(edit.before, "before")] : []),
      ...nameTroubles(name),
      ...(kind === undefined ? [noElement(element)] : []),
      ...this.#departmentTroubles(departmentId),
      ...(key !== null && this.#keys.has(key)
        ? [
            {
              code: "BAD_INPUT",
              message: `the key "${key}" is given twice; give each step its own`,
              field: "key",
            } as const,
          ]
        : []),
      ...(this.#stepIds.size >= most
        ? [{ code: "BAD_INPUT", message: `a version has at most ${most} steps; part it into processes` } as const]
        : []),
    ];
    if (troubles.length > 0 || kind === undefined || after === undefined || before === undefined) return troubles;
    const id = await this.#context.reserveStepId();
    if (key !== null) this.#keys.set(key, id);
    this.#stepIds.add(id);
    const parentStepId = (after ?? before)?.design?.parentStepId ?? null;
    this.#changed.set(id, {
      id,
      processId: this.#context.processId,
      name,
      kind,
      assignedDepartmentId: departmentId,
      aliases: [],
      derivedFromStepId: null,
      design: { ...designOf(element), parentStepId },
    });
    this.#told.push(`added ${name}`);
    this.#putBetween(after, id, before);
    return [];
  }

  /** The flow that it comes into gives its condition to the first of the two that take its place. */
  #putBetween(after: Step | null, id: number, before: Step | null): void {
    const replaced = after === null || before === null ? undefined : this.#flows.get(keyOf(after.id, before.id));
    if (replaced !== undefined) this.#flows.delete(keyOf(replaced.fromStepId, replaced.toStepId));
    if (after !== null) this.#put(flowOf(after.id, id, madeHere(replaced?.design)));
    if (before !== null) this.#put(flowOf(id, before.id, madeHere(null)));
  }

  #changeStep(edit: Edit<"changeStep">): readonly Trouble[] {
    const step = this.#find(edit.step);
    if (step === undefined) return [noStep(edit.step, "step")];
    const name = edit.name?.trim() ?? step.name;
    const element = edit.element ?? step.design?.element;
    const kind =
      edit.element === undefined || edit.element === step.design?.element
        ? step.kind
        : Object.hasOwn(stepElements, edit.element)
          ? stepElements[edit.element]
          : undefined;
    const troubles = [
      ...nameTroubles(name),
      ...(kind === undefined ? [noElement(edit.element ?? "")] : []),
      ...this.#departmentTroubles(edit.departmentId ?? null),
    ];
    if (troubles.length > 0 || kind === undefined) return troubles;
    // Logs go on meaning it by its old name.
    const aliases = name === step.name ? step.aliases : [...new Set([...step.aliases, step.name])];
    const design = element === undefined ? null : (step.design ?? designOf(element));
    this.#changed.set(step.id, {
      ...step,
      name,
      kind,
      aliases: aliases.filter((alias) => alias !== name),
      assignedDepartmentId: edit.departmentId === undefined ? step.assignedDepartmentId : edit.departmentId,
      design:
        design === null
          ? null
          : { ...design, element: element ?? design.element, isNamed: design.isNamed || edit.name !== undefined },
    });
    this.#told.push(name === step.name ? `changed ${name}` : `renamed ${step.name} to ${name}`);
    return [];
  }

  #removeStep(edit: Edit<"removeStep">): readonly Trouble[] {
    const step = this.#find(edit.step);
    if (step === undefined) return [noStep(edit.step, "step")];
    const flows = [...this.#flows.values()];
    const into = flows.filter(({ fromStepId, toStepId }) => toStepId === step.id && fromStepId !== step.id);
    const outOf = flows.filter(({ fromStepId, toStepId }) => fromStepId === step.id && toStepId !== step.id);
    for (const id of this.#withContent(step.id)) {
      this.#stepIds.delete(id);
      this.#removed.add(id);
    }
    for (const [key, { fromStepId, toStepId }] of this.#flows) {
      if (!this.#stepIds.has(fromStepId) || !this.#stepIds.has(toStepId)) this.#flows.delete(key);
    }
    this.#messages = this.#messages.filter(({ stepId }) => this.#stepIds.has(stepId));
    if (edit.joinFlows) {
      for (const before of into) for (const after of outOf) this.#join(before, after);
    }
    this.#told.push(`removed ${step.name}`);
    return [];
  }

  #join({ fromStepId, design }: Flow, { toStepId, design: next }: Flow): void {
    if (!this.#stepIds.has(fromStepId) || !this.#stepIds.has(toStepId)) return;
    if (fromStepId === toStepId || this.#flows.has(keyOf(fromStepId, toStepId))) return;
    // A chance of a way is the product of the chances on it.
    const chances = [design?.probability ?? null, next?.probability ?? null].filter((chance) => chance !== null);
    const probability = chances.length === 0 ? null : chances.reduce((product, chance) => product * chance, 1);
    this.#put(flowOf(fromStepId, toStepId, { ...madeHere(design), probability }));
  }

  /** A step, what lies in it, and the events at its boundary; in any depth. */
  #withContent(stepId: number): readonly number[] {
    const found = [stepId];
    for (const next of found) {
      for (const id of this.#stepIds) {
        const design = this.#step(id)?.design;
        if (design?.parentStepId === next || design?.attachedToStepId === next) if (!found.includes(id)) found.push(id);
      }
    }
    return found;
  }

  #addFlow(edit: Edit<"addFlow" | "changeFlow">): readonly Trouble[] {
    const { from, to, troubles } = this.#ends(edit);
    if (from === undefined || to === undefined) return troubles;
    const found = [...troubles, ...probabilityTroubles(edit.probability)];
    if (this.#flows.has(keyOf(from.id, to.id))) {
      const message = `a flow leads from ${from.name} to ${to.name} already; change that one`;
      found.push({ code: "CONFLICT", message });
    }
    if (this.#flows.size >= most) {
      found.push({ code: "BAD_INPUT", message: `a version has at most ${most} flows; part it into processes` });
    }
    if (found.length > 0) return found;
    const design = madeHere({ name: edit.name ?? null, probability: edit.probability ?? null });
    this.#put(flowOf(from.id, to.id, design));
    this.#told.push(`led ${from.name} to ${to.name}`);
    return [];
  }

  #changeFlow(edit: Edit<"addFlow" | "changeFlow">): readonly Trouble[] {
    const { from, to, troubles } = this.#ends(edit);
    if (from === undefined || to === undefined) return troubles;
    const flow = this.#flows.get(keyOf(from.id, to.id));
    const found = [...(flow === undefined ? [noFlow(from, to)] : []), ...probabilityTroubles(edit.probability)];
    if (flow === undefined || found.length > 0) return found;
    const design = flow.design ?? madeHere(null);
    const name = edit.name === undefined ? design.name : edit.name;
    const probability = edit.probability === undefined ? design.probability : edit.probability;
    this.#put({ ...flow, design: { ...design, name, probability } });
    this.#told.push(`changed the flow from ${from.name} to ${to.name}`);
    return [];
  }

  #removeFlow(edit: Edit<"removeFlow">): readonly Trouble[] {
    const { from, to, troubles } = this.#ends(edit);
    if (from === undefined || to === undefined) return troubles;
    if (!this.#flows.delete(keyOf(from.id, to.id))) return [noFlow(from, to)];
    this.#told.push(`removed the flow from ${from.name} to ${to.name}`);
    return [];
  }

  #ends({ from, to }: { readonly from: StepReference; readonly to: StepReference }): {
    readonly from: Step | undefined;
    readonly to: Step | undefined;
    readonly troubles: readonly Trouble[];
  } {
    const [first, second] = [this.#find(from), this.#find(to)];
    const troubles = [
      ...(first === undefined ? [noStep(from, "from")] : []),
      ...(second === undefined ? [noStep(to, "to")] : []),
    ];
    return { from: first, to: second, troubles };
  }

  #put(flow: Flow): void {
    this.#flows.set(keyOf(flow.fromStepId, flow.toStepId), flow);
  }

  #find(reference: StepReference | null): Step | undefined {
    const id = typeof reference === "string" ? this.#keys.get(reference) : reference;
    return id === undefined || id === null || !this.#stepIds.has(id) ? undefined : this.#step(id);
  }

  #step(id: number): Step | undefined {
    return this.#changed.get(id) ?? this.#context.stepWithId(id);
  }

  #departmentTroubles(id: number | null): readonly Trouble[] {
    if (id === null || this.#context.hasDepartment(id)) return [];
    const message = "there is no department with this id; it was removed or merged into another";
    return [{ code: "NOT_FOUND", message, field: "department" }];
  }
}

function keyOf(fromStepId: number, toStepId: number): string {
  return `${fromStepId}>${toStepId}`;
}

/** What is said of a flow that is made here, with the words of another where it takes its place. */
export function madeHere(
  like: (Pick<FlowDesign, "name" | "probability"> & { readonly isDefault?: boolean }) | null | undefined,
): FlowDesign {
  const { name = null, probability = null, isDefault = false } = like ?? {};
  return { elementIds: [], name, probability, isDefault };
}

/** A flow that people designed and no case took. */
export function flowOf(fromStepId: number, toStepId: number, design: FlowDesign): Flow {
  return { fromStepId, toStepId, cases: null, share: null, design };
}

function nameTroubles(name: string): readonly Trouble[] {
  return name === "" ? [{ code: "BAD_INPUT", message: "a step needs a name that is not blank", field: "name" }] : [];
}

function noElement(element: string): Trouble {
  const message = `"${element}" is no element that a step can be; expected one of ${Object.keys(stepElements).join(", ")}`;
  return { code: "BAD_INPUT", message, field: "element" };
}

function probabilityTroubles(probability: number | null | undefined): readonly Trouble[] {
  if (probability === null || probability === undefined || (probability >= 0 && probability <= 1)) return [];
  return [{ code: "BAD_INPUT", message: `${probability} is no probability; expected 0 to 1`, field: "probability" }];
}

function noStep(reference: StepReference | null, field: string): Trouble {
  const which = typeof reference === "string" ? `with the key "${reference}"` : "with this id";
  const message = `the version has no step ${which} at this place of the edits; look at it again`;
  return { code: "NOT_FOUND", message, field };
}

function noFlow(from: Step, to: Step): Trouble {
  return { code: "NOT_FOUND", message: `no flow leads from ${from.name} to ${to.name}; look at the version again` };
}
