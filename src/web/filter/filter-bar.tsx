import { type ReactNode, useEffect, useRef, useState } from "react";
import { useAnswer } from "../data/use-answer.ts";
import { dayText } from "../figures/format.ts";
import { FilterChoicesDocument, FilterNamesDocument } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";
import type { FilterState } from "./filter-state.ts";
import { useFilter } from "./use-filter.ts";

const dayMs = 86_400_000;

/** Words of a status or a kind, as chips and choices show them. */
const words: Readonly<Record<string, string>> = {
  ROUTINE: "routine",
  PROVISIONAL: "provisional",
  COMPLETED: "completed",
  OPEN: "open",
  ABORTED: "aborted",
  STALE: "stale",
  EXTERNAL: "external parties",
  SYSTEM: "systems",
};

/** What the page looks at, a chip for each criterion; each can be taken away, and others added. */
export function FilterBar({ rankings = false }: { readonly rankings?: boolean }): ReactNode {
  const { state, set } = useFilter();
  const ids = [...state.processes, ...state.departments, ...state.steps, ...(state.handover ?? [])];
  const { data } = useAnswer(FilterNamesDocument, { ids }, { pause: ids.length === 0 });
  const names = new Map(data?.nodes.flatMap((node) => (node !== null && "name" in node ? [[node.id, node.name]] : [])));
  const name = (id: string): string => names.get(id) ?? "…";
  const list = (values: readonly string[]): string => values.map((value) => words[value] ?? value).join(", ");
  return (
    <div className="chips">
      <PeriodChip state={state} set={set} />
      {state.kinds.length > 0 && <Chip what="Kind" value={list(state.kinds)} onRemove={() => set({ kinds: [] })} />}
      {state.statuses.length > 0 && (
        <Chip what="Status" value={list(state.statuses)} onRemove={() => set({ statuses: [] })} />
      )}
      {state.processes.length > 0 && (
        <Chip what="Process" value={state.processes.map(name).join(", ")} onRemove={() => set({ processes: [] })} />
      )}
      {state.departments.length > 0 && (
        <Chip
          what="Touched by"
          value={state.departments.map(name).join(", ")}
          onRemove={() => set({ departments: [] })}
        />
      )}
      {state.steps.length > 0 && (
        <Chip what="With step" value={state.steps.map(name).join(", ")} onRemove={() => set({ steps: [] })} />
      )}
      {state.handover !== null && (
        <Chip
          what="Handover"
          value={`${name(state.handover[0])} to ${name(state.handover[1])}`}
          onRemove={() => set({ handover: null })}
        />
      )}
      {state.variants.length > 0 && (
        <Chip what="Variant" value="1 sequence of steps" onRemove={() => set({ variants: [] })} />
      )}
      {rankings &&
        state.without.map((exclusion) => (
          <Chip
            key={exclusion}
            what="Without"
            value={words[exclusion] ?? exclusion}
            onRemove={() => set({ without: state.without.filter((other) => other !== exclusion) })}
          />
        ))}
      <AddFilter state={state} set={set} rankings={rankings} />
    </div>
  );
}

interface Editing {
  readonly state: FilterState;
  readonly set: (change: Partial<FilterState>) => void;
}

function Chip({
  what,
  value,
  onRemove,
}: {
  readonly what: string;
  readonly value: string;
  readonly onRemove: () => void;
}): ReactNode {
  return (
    <span className="chip">
      {what} <b>{value}</b>
      <button type="button" onClick={onRemove} aria-label={`Remove the filter ${what} ${value}`}>
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}

function PeriodChip({ state, set }: Editing): ReactNode {
  const { from, to } = state;
  if (from === null && to === null) {
    return (
      <span className="chip">
        Period <b>all</b>
      </span>
    );
  }
  return <Chip what="Ended" value={daysText(from, to)} onRemove={() => set({ from: null, to: null })} />;
}

/** The days from `from` to the one before `to`; one of them may be open. */
function daysText(from: string | null, to: string | null): string {
  const last = to === null ? null : dayText(Date.parse(to) - dayMs);
  if (from === null) return `until ${last}`;
  const first = dayText(from);
  return last === null ? `from ${first}` : first === last ? first : `${first} – ${last}`;
}

function AddFilter({ state, set, rankings }: Editing & { readonly rankings: boolean }): ReactNode {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const close = (event: Event): void => {
      const outside = event.target instanceof Node && place.current?.contains(event.target) !== true;
      if (outside || (event instanceof KeyboardEvent && event.key === "Escape")) setOpen(false);
    };
    document.addEventListener("mousedown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("mousedown", close);
      document.removeEventListener("keydown", close);
    };
  }, [open]);
  return (
    <div ref={place} style={{ position: "relative" }}>
      <button type="button" className="chip add" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="plus" size={12} /> Filter
      </button>
      {open && <FilterForm state={state} set={set} rankings={rankings} />}
    </div>
  );
}

function FilterForm({ state, set, rankings }: Editing & { readonly rankings: boolean }): ReactNode {
  const { data } = useAnswer(FilterChoicesDocument, {});
  const toggled = <Value extends string>(values: readonly Value[], value: Value): readonly Value[] =>
    values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return (
    <div className="popover filter-form" role="dialog" aria-label="Add a filter">
      <label>
        Cases ended from
        <input
          type="date"
          className="field"
          value={state.from ?? ""}
          onChange={({ target }) => set({ from: target.value === "" ? null : target.value })}
        />
      </label>
      <label>
        Ended before
        <input
          type="date"
          className="field"
          value={state.to ?? ""}
          onChange={({ target }) => set({ to: target.value === "" ? null : target.value })}
        />
      </label>
      <Choice
        label="Process"
        options={data?.processes.edges.map(({ node }) => node) ?? []}
        onChoose={(id) => set({ processes: toggled(state.processes, id) })}
      />
      <Choice
        label="Touched by department"
        options={data?.departments.edges.map(({ node }) => node) ?? []}
        onChoose={(id) => set({ departments: toggled(state.departments, id) })}
      />
      <fieldset>
        <legend>Kind of process</legend>
        {(["ROUTINE", "PROVISIONAL"] as const).map((kind) => (
          <Tick
            key={kind}
            value={kind}
            on={state.kinds.includes(kind)}
            onToggle={() => set({ kinds: toggled(state.kinds, kind) })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Status of the case</legend>
        {(["COMPLETED", "OPEN", "ABORTED", "STALE"] as const).map((status) => (
          <Tick
            key={status}
            value={status}
            on={state.statuses.includes(status)}
            onToggle={() => set({ statuses: toggled(state.statuses, status) })}
          />
        ))}
      </fieldset>
      {rankings && (
        <fieldset>
          <legend>Leave out of the ranking</legend>
          {(["EXTERNAL", "SYSTEM"] as const).map((exclusion) => (
            <Tick
              key={exclusion}
              value={exclusion}
              on={state.without.includes(exclusion)}
              onToggle={() => set({ without: toggled(state.without, exclusion) })}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

function Choice({
  label,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
}): ReactNode {
  return (
    <label>
      {label}
      <select className="field" value="" onChange={({ target }) => onChoose(target.value)}>
        <option value="">Choose …</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Tick({
  value,
  on,
  onToggle,
}: {
  readonly value: string;
  readonly on: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  return (
    <label className="tick">
      <input type="checkbox" checked={on} onChange={onToggle} /> {words[value]}
    </label>
  );
}
