import { type ReactNode, useState } from "react";
import { useMutation } from "urql";
import { errorText } from "../data/error-text.ts";
import { countText } from "../figures/format.ts";
import { type DepartmentRowFragment, SetDepartmentDocument, type SetDepartmentInput } from "../generated/operations.ts";
import { placesFor } from "./department-tree.ts";
import { Working } from "./working.tsx";

const top = "top";

/** What can be done with the selected departments: merge, mark, move. */
export function SelectionBar({
  selected,
  departments,
  onMerge,
  onClear,
  onDone,
}: {
  readonly selected: readonly DepartmentRowFragment[];
  readonly departments: readonly DepartmentRowFragment[];
  readonly onMerge: () => void;
  readonly onClear: () => void;
  /** A sentence that says what was done. */
  readonly onDone: (sentence: string) => void;
}): ReactNode {
  const [, save] = useMutation(SetDepartmentDocument);
  const [working, setWorking] = useState("");
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [place, setPlace] = useState("");
  if (selected.length === 0) {
    return <p className="second small">Select two or more rows to merge them, or some to mark or move them.</p>;
  }
  const change = async (
    wanted: readonly DepartmentRowFragment[],
    fields: SetDepartmentInput,
    now: string,
  ): Promise<void> => {
    const problems: string[] = [];
    setRefused([]);
    for (const [index, { id, name, version }] of wanted.entries()) {
      setWorking(`${countText(index + 1)} of ${countText(wanted.length)}: ${name}; its processes are derived again …`);
      const { data, error } = await save({ input: { id, expectedVersion: version, ...fields } });
      const [problem] = data?.setDepartment.userErrors ?? [];
      if (error !== undefined) problems.push(`${name}: ${errorText(error)}`);
      else if (problem !== undefined) problems.push(problem.message);
    }
    setWorking("");
    setRefused(problems);
    const done = wanted.length - problems.length;
    onDone(`${countText(done)} ${done === 1 ? "department is" : "departments are"} ${now}.`);
  };
  const mark = (field: "external" | "system"): ReactNode => {
    const on = !selected.every((department) => department[field]);
    const wanted = selected.filter((department) => department[field] !== on);
    const now = on ? `now marked ${field}` : `no longer marked ${field}`;
    return (
      <button type="button" className="button" onClick={() => void change(wanted, { [field]: on }, now)}>
        {on ? `Mark ${field}` : `Not ${field}`}
      </button>
    );
  };
  const places = placesFor(
    departments,
    selected.map(({ id }) => id),
  );
  const above = places.find(({ department }) => department.id === place)?.department;
  const move = (): void => {
    const parent = place === top ? null : place;
    const wanted = selected.filter((department) => (department.parent?.id ?? null) !== parent);
    void change(wanted, { parent }, above === undefined ? "now at the top" : `now below ${above.name}`);
    setPlace("");
  };
  if (working !== "") return <Working what={working} />;
  return (
    <div className="selection" role="group" aria-label="With the selected departments">
      <b>{countText(selected.length)} selected</b>
      <button type="button" className="button primary" disabled={selected.length < 2} onClick={onMerge}>
        Merge spellings …
      </button>
      {mark("external")}
      {mark("system")}
      <select className="field" aria-label="Move below" value={place} onChange={({ target }) => setPlace(target.value)}>
        <option value="">Move below …</option>
        <option value={top}>Nothing, to the top</option>
        {places.map(({ department: { id, name }, level }) => (
          <option key={id} value={id}>
            {"\u2003".repeat(level)}
            {name}
          </option>
        ))}
      </select>
      {place !== "" && (
        <button type="button" className="button" onClick={move}>
          Move
        </button>
      )}
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
