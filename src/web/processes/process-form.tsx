import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useMutation } from "urql";
import { errorText } from "../data/error-text.ts";
import { SetProcessDocument } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";
import type { ListedProcess } from "./process-order.ts";

interface Refused {
  readonly message: string;
  /** Last part of the path; empty where no field is to blame. */
  readonly field: string;
}

/** Changes what a process is called, its kind, and what a case of it is worth. What the service refuses stands beside the field. */
export function ProcessForm({
  process,
  onClose,
  onReload,
}: {
  readonly process: ListedProcess;
  readonly onClose: () => void;
  readonly onReload: () => void;
}): ReactNode {
  const [{ fetching }, send] = useMutation(SetProcessDocument);
  const [name, setName] = useState(process.name);
  const [kind, setKind] = useState(process.kind);
  const [value, setValue] = useState(process.valuePerCase === null ? "" : String(process.valuePerCase));
  const [unit, setUnit] = useState(process.valueUnit ?? "");
  const [arrivals, setArrivals] = useState(process.arrivalsPerHour === null ? "" : String(process.arrivalsPerHour));
  const [attribute, setAttribute] = useState(process.valueAttribute ?? "");
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const valuePerCase = value.trim() === "" ? null : Number(value);
    if (Number.isNaN(valuePerCase)) {
      setRefused([{ field: "valuePerCase", message: `“${value}” is no number; expected such as 250 or 1.5` }]);
      return;
    }
    const arrivalsPerHour = arrivals.trim() === "" ? null : Number(arrivals);
    if (Number.isNaN(arrivalsPerHour)) {
      setRefused([{ field: "arrivalsPerHour", message: `“${arrivals}” is no number; expected such as 12 or 0.5` }]);
      return;
    }
    const { data, error } = await send({
      input: {
        id: process.id,
        name,
        kind,
        valuePerCase,
        arrivalsPerHour,
        valueUnit: unit.trim() === "" ? null : unit.trim(),
        valueAttribute: attribute.trim() === "" ? null : attribute.trim(),
        expectedVersion: process.version,
      },
    });
    if (error !== undefined) setRefused([{ field: "", message: errorText(error) }]);
    else if (data !== undefined && data.setProcess.userErrors.length > 0) {
      setRefused(data.setProcess.userErrors.map(({ message, field }) => ({ message, field: field?.at(-1) ?? "" })));
    } else onClose();
  };
  const shownAtFields = ["name", "kind", "arrivalsPerHour", "valuePerCase", "valueUnit", "valueAttribute"];
  const others = refused.filter(({ field }) => !shownAtFields.includes(field));
  const of = (field: string): string | null => refused.find((one) => one.field === field)?.message ?? null;
  return (
    <aside className="panel side" aria-label={`Change ${process.name}`}>
      <div className="side-head">
        <div>
          <p className="second small">Change the process</p>
          <h2>{process.name}</h2>
        </div>
        <button type="button" className="icon-button" onClick={onClose} aria-label="Close without a change">
          <Icon name="close" />
        </button>
      </div>
      <form className="process-form" onSubmit={(event) => void submit(event)} noValidate>
        <Field label="Name" value={name} onChange={setName} refused={of("name")} />
        <label>
          Kind
          <select
            className="field"
            value={kind}
            onChange={({ target }) => setKind(target.value === "PROVISIONAL" ? "PROVISIONAL" : "ROUTINE")}
          >
            <option value="ROUTINE">routine: runs all the time</option>
            <option value="PROVISIONAL">provisional: improved while it runs</option>
          </select>
        </label>
        <Field
          label="Cases that begin in an hour"
          hint="As planned. Empty: as its cases show."
          value={arrivals}
          onChange={setArrivals}
          refused={of("arrivalsPerHour")}
        />
        <Field
          label="Output value of a completed case"
          hint="Empty: 1. A case that has a value of its own keeps it."
          value={value}
          onChange={setValue}
          refused={of("valuePerCase")}
        />
        <Field
          label="Unit of the value"
          hint="Empty: case."
          value={unit}
          onChange={setUnit}
          refused={of("valueUnit")}
        />
        <Field
          label="Attribute that is the value of a case"
          hint="A numeric attribute of the cases; empty: none."
          value={attribute}
          onChange={setAttribute}
          refused={of("valueAttribute")}
        />
        {others.map(({ message, field }) => (
          <div key={message} className="process-refused" role="alert">
            <p>{message}</p>
            {field === "expectedVersion" && (
              <button type="button" className="button" onClick={onReload}>
                Look again
              </button>
            )}
          </div>
        ))}
        <div className="side-actions">
          <button type="submit" className="button primary" disabled={fetching}>
            {fetching ? "Saving …" : "Save"}
          </button>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </aside>
  );
}

function Field({
  label,
  hint,
  value,
  onChange,
  refused,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly refused: string | null;
}): ReactNode {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        value={value}
        aria-invalid={refused !== null}
        aria-describedby={`${id}-more`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-more`} className={refused === null ? "second small" : "process-refused small"} aria-live="polite">
        {refused ?? hint}
      </p>
    </div>
  );
}
