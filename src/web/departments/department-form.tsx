import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useMutation } from "urql";
import { errorText } from "../data/error-text.ts";
import {
  type DepartmentRowFragment,
  type DepartmentToKeepFragment,
  SetDepartmentDocument,
  type SetDepartmentInput,
  type WorkingCalendarFragment,
} from "../generated/operations.ts";
import { AliasList } from "./alias-list.tsx";
import { calendarInput, CalendarFields, calendarTyped, type TypedCalendar } from "./calendar-fields.tsx";
import { placesFor } from "./department-tree.ts";
import { errorsOf, FieldErrors } from "./field-errors.tsx";
import { Working } from "./working.tsx";

/** Name, place in the tree, marks and spellings of a department; null makes a new one. What is refused is said beside its field. */
export function DepartmentForm({
  department,
  departments,
  onSaved,
  onReload,
}: {
  readonly department: DepartmentToKeepFragment | null;
  readonly departments: readonly DepartmentRowFragment[];
  readonly onSaved: (department: DepartmentToKeepFragment) => void;
  /** Throws away what was typed and shows the department as it is now. */
  readonly onReload: () => void;
}): ReactNode {
  const ids = useId();
  const [name, setName] = useState(department?.name ?? "");
  const [parent, setParent] = useState(department?.parent?.id ?? "");
  const [external, setExternal] = useState(department?.external ?? false);
  const [system, setSystem] = useState(department?.system ?? false);
  const [aliases, setAliases] = useState<readonly string[]>(department?.aliases ?? []);
  const [capacity, setCapacity] = useState(department?.capacity == null ? "" : String(department.capacity));
  const [calendar, setCalendar] = useState<TypedCalendar | null>(() => calendarTyped(department?.ownCalendar ?? null));
  const [saved, setSaved] = useState(false);
  const [{ fetching, data, error }, save] = useMutation(SetDepartmentDocument);
  const refused = saved ? [] : (data?.setDepartment.userErrors ?? []);
  const isNew = department === null;
  const places = placesFor(departments, isNew ? [] : [department.id]);
  const above = departments.find(({ id }) => id === parent);
  const input = changed(department, { name, parent, external, system, aliases, capacity, calendar });
  const isWhole = capacity.trim() === "" || /^\d+$/.test(capacity.trim());
  const capacityProblem = isWhole ? "" : `“${capacity}” is no whole number; expected how many, such as 3`;
  const again = !isNew && ["parent", "external", "system", "aliases"].some((field) => field in input);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSaved(false);
    const result = await save({ input });
    const now = result.data?.setDepartment.department;
    if (now == null) return;
    setSaved(true);
    onSaved(now);
  };
  const described = (field: string) => {
    const found = errorsOf(refused, field);
    return found.length === 0 ? {} : { "aria-invalid": true, "aria-describedby": `${ids}-${field}-errors` };
  };
  const errors = (field: string): ReactNode => (
    <FieldErrors id={`${ids}-${field}-errors`} errors={errorsOf(refused, field)} />
  );
  const conflict = errorsOf(refused, "expectedVersion");
  const others = errorsOf(refused, null, [
    "name",
    "parent",
    "external",
    "system",
    "aliases",
    "capacity",
    "calendar",
    "expectedVersion",
  ]);
  return (
    <form className="department-form" onSubmit={(event) => void submit(event)}>
      <label>
        Name
        <input className="field" value={name} onChange={({ target }) => setName(target.value)} {...described("name")} />
      </label>
      {errors("name")}
      <label>
        Belongs to
        <select
          className="field"
          value={parent}
          onChange={({ target }) => setParent(target.value)}
          {...described("parent")}
        >
          <option value="">Nothing above it</option>
          {places.map(({ department: { id, name: place }, level }) => (
            <option key={id} value={id}>
              {"\u2003".repeat(level)}
              {place}
            </option>
          ))}
        </select>
      </label>
      {errors("parent")}
      <Mark
        label="External"
        note="An outside party: a customer or a supplier. It earns no credit."
        on={external}
        inherited={above?.external === true ? above.name : null}
        onChange={setExternal}
      />
      {errors("external")}
      <Mark
        label="System"
        note="Machines do its work; rankings of people’s work can leave it out."
        on={system}
        inherited={above?.system === true ? above.name : null}
        onChange={setSystem}
      />
      {errors("system")}
      <label>
        How many can work at the same time
        <input
          className="field"
          inputMode="numeric"
          placeholder="not known"
          value={capacity}
          onChange={({ target }) => setCapacity(target.value)}
          {...described("capacity")}
        />
      </label>
      {errors("capacity")}
      {capacityProblem !== "" && (
        <p className="field-errors" role="alert">
          {capacityProblem}
        </p>
      )}
      <CalendarFields calendar={calendar} inherited={inheritedCalendar(departments, parent)} onChange={setCalendar} />
      {errors("calendar")}
      <AliasList aliases={aliases} onChange={setAliases} />
      {errors("aliases")}
      {conflict.length > 0 && (
        <div className="conflict" role="alert">
          <p>{conflict[0]?.message}.</p>
          <button type="button" className="button" onClick={onReload}>
            Load it again
          </button>
        </div>
      )}
      <FieldErrors id={`${ids}-errors`} errors={others} />
      {error !== undefined && (
        <p className="field-errors" role="alert">
          {errorText(error)}
        </p>
      )}
      {fetching ? (
        <Working what={again ? "Saving; the processes it works in are derived again …" : "Saving …"} />
      ) : (
        <p className="second small">
          {again
            ? "This changes credits: the processes it works in are derived again, which takes some seconds."
            : isNew
              ? "Spellings that logs bring along become its own when they are merged into it."
              : "A new name keeps the old one as a spelling, so that logs go on meaning it."}
        </p>
      )}
      <div className="side-actions">
        <button
          type="submit"
          className="button primary"
          disabled={fetching || !isWhole || Object.keys(input).length <= (isNew ? 0 : 2)}
        >
          {isNew ? "Make it" : "Save"}
        </button>
      </div>
    </form>
  );
}

function Mark({
  label,
  note,
  on,
  inherited,
  onChange,
}: {
  readonly label: string;
  readonly note: string;
  readonly on: boolean;
  /** The department that it has the mark from; null = none. */
  readonly inherited: string | null;
  readonly onChange: (on: boolean) => void;
}): ReactNode {
  return (
    <label className="mark">
      <input
        type="checkbox"
        checked={on || inherited !== null}
        disabled={inherited !== null}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        {label}
        <small>{inherited === null ? note : `Inherited from ${inherited}.`}</small>
      </span>
    </label>
  );
}

interface Typed {
  readonly name: string;
  readonly parent: string;
  readonly external: boolean;
  readonly system: boolean;
  readonly aliases: readonly string[];
  /** Empty = not known. */
  readonly capacity: string;
  /** null = as the department above. */
  readonly calendar: TypedCalendar | null;
}

/** The calendar that a department below `parent` has without one of its own, and whose it is; null where there is none. */
function inheritedCalendar(
  departments: readonly DepartmentRowFragment[],
  parent: string,
): { readonly from: string; readonly calendar: WorkingCalendarFragment } | null {
  const byId = new Map(departments.map((department) => [department.id, department]));
  for (let at = byId.get(parent); at !== undefined; at = at.parent === null ? undefined : byId.get(at.parent.id)) {
    if (at.ownCalendar !== null) return { from: at.name, calendar: at.ownCalendar };
  }
  return null;
}

/** The fields that differ from what was loaded, with its id and version; of a new department all that were filled. */
function changed(before: DepartmentToKeepFragment | null, typed: Typed): SetDepartmentInput {
  const parent = typed.parent === "" ? null : typed.parent;
  const capacity = typed.capacity.trim() === "" ? null : Number(typed.capacity);
  const calendar = typed.calendar === null ? null : calendarInput(typed.calendar);
  if (before === null) {
    return {
      ...(typed.name.trim() !== "" && { name: typed.name }),
      ...(parent !== null && { parent }),
      ...(typed.external && { external: true }),
      ...(typed.system && { system: true }),
      ...(typed.aliases.length > 0 && { aliases: typed.aliases }),
      ...(capacity !== null && { capacity }),
      ...(calendar !== null && { calendar }),
    };
  }
  const sameAliases = JSON.stringify(before.aliases) === JSON.stringify(typed.aliases);
  const own = calendarTyped(before.ownCalendar);
  const sameCalendar = JSON.stringify(own === null ? null : calendarInput(own)) === JSON.stringify(calendar);
  return {
    id: before.id,
    expectedVersion: before.version,
    ...(typed.name !== before.name && { name: typed.name }),
    ...(parent !== (before.parent?.id ?? null) && { parent }),
    ...(typed.external !== before.external && { external: typed.external }),
    ...(typed.system !== before.system && { system: typed.system }),
    ...(!sameAliases && { aliases: typed.aliases }),
    ...(capacity !== before.capacity && { capacity }),
    ...(!sameCalendar && { calendar }),
  };
}
