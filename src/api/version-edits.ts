import { BatonError } from "../domain/errors.ts";
import type { StepReference, VersionEdit } from "../service/edit-steps.ts";
import type { VersionEdit as VersionEditInput } from "./generated/resolver-types.ts";
import { identifyAs } from "./global-id.ts";

/** Edits as they are asked for. What an earlier edit gave a key may be called by it; BAD_INPUT where a text is neither key nor id of a step. */
export function versionEdits(inputs: readonly VersionEditInput[]): readonly VersionEdit[] {
  const keys = new Set<string>();
  return inputs.map((input, index) => {
    const edit = versionEdit(input, `edits.${index}`, (text, argument) =>
      keys.has(text) ? text : identifyAs("Step", text, argument).id,
    );
    if (edit.kind === "addStep" && edit.key !== null) keys.add(edit.key);
    return edit;
  });
}

function versionEdit(
  { addStep, changeStep, removeStep, addFlow, changeFlow, removeFlow }: VersionEditInput,
  at: string,
  step: (text: string, argument: string) => StepReference,
): VersionEdit {
  const optional = (text: string | null | undefined, argument: string) =>
    typeof text === "string" ? step(text, argument) : null;
  const department = (id: string, argument: string) => identifyAs("Department", id, argument).id;
  if (addStep) {
    const path = `${at}.addStep`;
    return {
      kind: "addStep",
      key: addStep.key ?? null,
      name: addStep.name,
      element: addStep.element ?? "task",
      departmentId:
        typeof addStep.department === "string" ? department(addStep.department, `${path}.department`) : null,
      after: optional(addStep.after, `${path}.after`),
      before: optional(addStep.before, `${path}.before`),
    };
  }
  if (changeStep) {
    const path = `${at}.changeStep`;
    return {
      kind: "changeStep",
      step: step(changeStep.step, `${path}.step`),
      name: changeStep.name ?? undefined,
      element: changeStep.element ?? undefined,
      departmentId:
        typeof changeStep.department === "string"
          ? department(changeStep.department, `${path}.department`)
          : changeStep.department,
    };
  }
  if (removeStep) {
    return {
      kind: "removeStep",
      step: step(removeStep.step, `${at}.removeStep.step`),
      joinFlows: removeStep.joinFlows ?? true,
    };
  }
  const ends = ({ from, to }: { readonly from: string; readonly to: string }, path: string) => {
    return { from: step(from, `${path}.from`), to: step(to, `${path}.to`) };
  };
  if (addFlow) {
    const { name, probability } = addFlow;
    return { kind: "addFlow", ...ends(addFlow, `${at}.addFlow`), name, probability };
  }
  if (changeFlow) {
    const { name, probability } = changeFlow;
    return { kind: "changeFlow", ...ends(changeFlow, `${at}.changeFlow`), name, probability };
  }
  if (removeFlow) return { kind: "removeFlow", ...ends(removeFlow, `${at}.removeFlow`) };
  throw new BatonError("BAD_INPUT", `${at}: an edit needs exactly one of its fields`, { argument: at });
}
