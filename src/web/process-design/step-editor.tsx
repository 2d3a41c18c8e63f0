import { type FormEvent, type ReactNode, useState } from "react";
import { AgreeStandardsDocument, type DepartmentNameFragment } from "../generated/operations.ts";
import { hoursText } from "../figures/format.ts";
import { edgeId } from "../process/map-data.ts";
import { SidePanel } from "../parts/side-panel.tsx";
import { type DesignStep, type DesignVersion, standardSources } from "./design-data.ts";
import { elementChoices, elementText } from "./element-words.ts";
import { FormField, OtherRefusals, refusedAt } from "./form-field.tsx";
import { fieldText, numberProblem, typedNumber } from "./number-field.ts";
import { StepFindings } from "./findings-panel.tsx";
import { StepWays } from "./step-ways.tsx";
import { useEditVersion } from "./use-edit-version.ts";

const shownAtFields = ["name", "element", "department", "sojourn", "work", "variation"];

/** Everything that can be said of a step of a version: its name, what it is, whose it is, what is agreed for it, and where it leads. */
export function StepEditor({
  process,
  version,
  step,
  departments,
  onSelect,
  onAddAfter,
  onSaved,
  onMoved,
  onReload,
}: {
  readonly process: string;
  readonly version: DesignVersion;
  readonly step: DesignStep;
  readonly departments: readonly DepartmentNameFragment[];
  readonly onSelect: (id: string | null) => void;
  readonly onAddAfter: () => void;
  readonly onSaved: () => void;
  readonly onMoved: (version: string) => void;
  readonly onReload: () => void;
}): ReactNode {
  const { edit, send, working, refused } = useEditVersion(version, onMoved);
  const agreed = step.standard?.source === "AGREED" ? step.standard : null;
  const [name, setName] = useState(step.name);
  const [element, setElement] = useState(step.design?.element ?? "task");
  const [department, setDepartment] = useState(step.assignedTo?.id ?? "");
  const [sojourn, setSojourn] = useState(fieldText(agreed?.sojourn));
  const [work, setWork] = useState(fieldText(agreed?.work));
  const [variation, setVariation] = useState(fieldText(agreed?.variation));
  const [problem, setProblem] = useState("");

  const changed = {
    ...(name !== step.name && { name }),
    ...(element !== (step.design?.element ?? "task") && { element }),
    ...(department !== (step.assignedTo?.id ?? "") && { department: department === "" ? null : department }),
  };
  const figures = { sojourn: typedNumber(sojourn), work: typedNumber(work), variation: typedNumber(variation) };
  const isAgreed =
    figures.sojourn === (agreed?.sojourn ?? null) &&
    figures.work === (agreed?.work ?? null) &&
    figures.variation === (agreed?.variation ?? null);
  const isSame = Object.keys(changed).length === 0 && isAgreed;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wrong =
      numberProblem("The time from enabled to complete", figures.sojourn, { from: 0 }) ||
      numberProblem("The work", figures.work, { from: 0 }) ||
      numberProblem("The variation", figures.variation, { from: 0 });
    setProblem(wrong);
    if (wrong !== "") return;
    if (Object.keys(changed).length > 0) {
      if ((await edit([{ changeStep: { step: step.id, ...changed } }])) === null) return;
    }
    if (!isAgreed) {
      const standards = [{ step: step.id, unit: "HOURS" as const, ...figures }];
      if ((await send(AgreeStandardsDocument, { input: { process, standards } })) === null) return;
    }
    onSaved();
  };
  const remove = async (): Promise<void> => {
    if ((await edit([{ removeStep: { step: step.id } }])) !== null) onSelect(null);
  };
  const connect = async (to: string): Promise<void> => {
    if ((await edit([{ addFlow: { from: step.id, to } }])) !== null) onSelect(edgeId({ from: step, to: { id: to } }));
  };
  return (
    <SidePanel className="map-inspector" label="Step" title={step.name} onClose={() => onSelect(null)}>
      <StepFindings findings={version.findings} step={step.id} />
      <form className="design-form" onSubmit={(event) => void submit(event)} noValidate>
        <FormField label="Name" refused={refusedAt(refused, "name")}>
          {(control) => <input {...control} value={name} onChange={({ target }) => setName(target.value)} />}
        </FormField>
        <FormField label="Department" refused={refusedAt(refused, "department")}>
          {(control) => (
            <select {...control} value={department} onChange={({ target }) => setDepartment(target.value)}>
              <option value="">No department</option>
              {departments.map(({ id, name: whose, external }) => (
                <option key={id} value={id}>
                  {whose}
                  {external ? " (external)" : ""}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <FormField label="What it is" refused={refusedAt(refused, "element")}>
          {(control) => (
            <select {...control} value={element} onChange={({ target }) => setElement(target.value)}>
              {[...new Set([step.design?.element ?? "task", ...elementChoices])].map((choice) => (
                <option key={choice} value={choice}>
                  {elementText(choice)}
                </option>
              ))}
            </select>
          )}
        </FormField>
        {step.kind !== "GATEWAY" && (
          <fieldset>
            <legend>Agreed standard</legend>
            <div className="three">
              <FormField label="In all, h" refused={refusedAt(refused, "sojourn")}>
                {(control) => (
                  <input
                    {...control}
                    inputMode="decimal"
                    value={sojourn}
                    onChange={({ target }) => setSojourn(target.value)}
                  />
                )}
              </FormField>
              <FormField label="Work, h" refused={refusedAt(refused, "work")}>
                {(control) => (
                  <input
                    {...control}
                    inputMode="decimal"
                    value={work}
                    onChange={({ target }) => setWork(target.value)}
                  />
                )}
              </FormField>
              <FormField label="Variation" refused={refusedAt(refused, "variation")}>
                {(control) => (
                  <input
                    {...control}
                    inputMode="decimal"
                    value={variation}
                    onChange={({ target }) => setVariation(target.value)}
                  />
                )}
              </FormField>
            </div>
            <p className="second small">
              In all: from enabled to complete. Variation of the work: 0 always the same, 1 as an exponential
              distribution.
              {step.standard !== null &&
                step.standard.source !== "AGREED" &&
                ` Known now: ${hoursText(step.standard.sojourn)} h in all, ${hoursText(step.standard.work)} h of work, ${standardSources[step.standard.source]}.`}
            </p>
          </fieldset>
        )}
        {problem !== "" && (
          <p className="refused" role="alert">
            {problem}
          </p>
        )}
        <OtherRefusals refused={refused} shown={shownAtFields} onReload={onReload} />
        <div className="form-actions">
          <button type="submit" className="button primary" disabled={working || isSame}>
            {working ? "Saving …" : "Save"}
          </button>
          <button type="button" className="button danger" disabled={working} onClick={() => void remove()}>
            Remove
          </button>
        </div>
      </form>
      <StepWays
        version={version}
        step={step}
        working={working}
        onSelect={onSelect}
        onConnect={(to) => void connect(to)}
        onAddAfter={onAddAfter}
      />
    </SidePanel>
  );
}
