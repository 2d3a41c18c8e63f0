import { type ReactNode, useState } from "react";
import { useMutation } from "urql";
import { errorText } from "../data/error-text.ts";
import { countText } from "../figures/format.ts";
import { type DepartmentRowFragment, SetDepartmentDocument } from "../generated/operations.ts";
import { Working } from "./working.tsx";

/** What can be done with the selected departments. */
export function SelectionBar({
  selected,
  onMerge,
  onClear,
  onDone,
}: {
  readonly selected: readonly DepartmentRowFragment[];
  readonly onMerge: () => void;
  readonly onClear: () => void;
  /** A sentence that says what was done. */
  readonly onDone: (sentence: string) => void;
}): ReactNode {
  const [, save] = useMutation(SetDepartmentDocument);
  const [working, setWorking] = useState("");
  const [refused, setRefused] = useState<readonly string[]>([]);
  if (selected.length === 0) {
    return <p className="second small">Select two or more rows to merge them, or some to mark them.</p>;
  }
  const mark = async (field: "external" | "system", on: boolean): Promise<void> => {
    const problems: string[] = [];
    const wanted = selected.filter((department) => department[field] !== on);
    setRefused([]);
    for (const [index, { id, name, version }] of wanted.entries()) {
      setWorking(`${countText(index + 1)} of ${countText(wanted.length)}: ${name}; its processes are derived again …`);
      const { data, error } = await save({ input: { id, expectedVersion: version, [field]: on } });
      if (error !== undefined) problems.push(errorText(error));
      problems.push(...(data?.setDepartment.userErrors ?? []).map(({ message }) => message));
    }
    setWorking("");
    setRefused(problems);
    const done = wanted.length - problems.length;
    onDone(
      `${countText(done)} ${done === 1 ? "department is" : "departments are"} ${on ? "now" : "no longer"} marked ${field}.`,
    );
  };
  const toggle = (field: "external" | "system"): ReactNode => {
    const on = selected.every((department) => department[field]);
    return (
      <button type="button" className="button" onClick={() => void mark(field, !on)}>
        {on ? `Not ${field}` : `Mark ${field}`}
      </button>
    );
  };
  if (working !== "") return <Working what={working} />;
  return (
    <div className="selection" role="group" aria-label="With the selected departments">
      <b>{countText(selected.length)} selected</b>
      <button type="button" className="button primary" disabled={selected.length < 2} onClick={onMerge}>
        Merge spellings …
      </button>
      {toggle("external")}
      {toggle("system")}
      <button type="button" className="button quiet" onClick={onClear}>
        Clear
      </button>
      {refused.map((message) => (
        <p key={message} className="field-errors" role="alert">
          {message}
        </p>
      ))}
    </div>
  );
}
