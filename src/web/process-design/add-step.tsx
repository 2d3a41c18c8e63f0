import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { DepartmentNameFragment } from "../generated/operations.ts";
import { SidePanel } from "../parts/side-panel.tsx";
import type { DesignVersion } from "./design-data.ts";
import { elementChoices, elementText } from "./element-words.ts";
import { FormField, OtherRefusals, refusedAt } from "./form-field.tsx";
import { useEditVersion } from "./use-edit-version.ts";

/** Where a new step is put: after a step, before another, or between the two. Empty = nowhere yet. */
export interface NewPlace {
  readonly after: string;
  readonly before: string;
}

/** A step that the version does not have yet. */
export function AddStep({
  version,
  place,
  departments,
  onClose,
  onAdded,
  onMoved,
  onReload,
}: {
  readonly version: DesignVersion;
  readonly place: NewPlace;
  readonly departments: readonly DepartmentNameFragment[];
  readonly onClose: () => void;
  /** Given where the next one would go on. */
  readonly onAdded: (next: NewPlace) => void;
  readonly onMoved: (version: string) => void;
  readonly onReload: () => void;
}): ReactNode {
  const { edit, working, refused } = useEditVersion(version, onMoved);
  const [name, setName] = useState("");
  const [element, setElement] = useState("task");
  const [department, setDepartment] = useState("");
  const [after, setAfter] = useState(place.after);
  const [before, setBefore] = useState(place.before);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const addStep = {
      name,
      element,
      department: department === "" ? null : department,
      after: after === "" ? null : after,
      before: before === "" ? null : before,
    };
    const ids = await edit([{ addStep }]);
    if (ids === null) return;
    const known = new Set(version.steps.map(({ id }) => id));
    onAdded({ after: ids.find((id) => !known.has(id)) ?? "", before });
  };
  const leads = new Set(version.flows.filter(({ from }) => from.id === after).map(({ to }) => to.id));
  return (
    <SidePanel className="map-inspector" label="New step" title="A step to add" onClose={onClose}>
      <form className="design-form" onSubmit={(event) => void submit(event)} noValidate>
        <FormField label="Name" refused={refusedAt(refused, "name")}>
          {(control) => (
            <input {...control} ref={first} value={name} onChange={({ target }) => setName(target.value)} />
          )}
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
              {elementChoices.map((choice) => (
                <option key={choice} value={choice}>
                  {elementText(choice)}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <FormField label="Comes after" refused={refusedAt(refused, "after")}>
          {(control) => (
            <select
              {...control}
              value={after}
              onChange={({ target }) => {
                setAfter(target.value);
                const [only, ...more] = version.flows.filter(({ from }) => from.id === target.value);
                setBefore(only !== undefined && more.length === 0 ? only.to.id : "");
              }}
            >
              <option value="">Nothing yet</option>
              {version.steps.map(({ id, name: other }) => (
                <option key={id} value={id}>
                  {other}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <FormField
          label="Leads to"
          hint={leads.has(before) ? "It is put into the flow between the two." : ""}
          refused={refusedAt(refused, "before")}
        >
          {(control) => (
            <select {...control} value={before} onChange={({ target }) => setBefore(target.value)}>
              <option value="">Nothing yet</option>
              {version.steps.map(({ id, name: other }) => (
                <option key={id} value={id}>
                  {other}
                  {leads.has(id) ? " (the flow there now)" : ""}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <OtherRefusals
          refused={refused}
          shown={["name", "department", "element", "after", "before"]}
          onReload={onReload}
        />
        <div className="form-actions">
          <button type="submit" className="button primary" disabled={working || name.trim() === ""}>
            {working ? "Adding …" : "Add it"}
          </button>
        </div>
      </form>
    </SidePanel>
  );
}
