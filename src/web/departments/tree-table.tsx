import type { ReactNode } from "react";
import { Link } from "wouter";
import { intervalText, reasonText } from "../figures/estimate-text.ts";
import { fewCases } from "../figures/few-cases.ts";
import { countText, exactShareText, hoursText, ratioText } from "../figures/format.ts";
import { type Axis, ratioAxis, Whisker } from "../figures/whisker.tsx";
import { CasesLink } from "../filter/cases-link.tsx";
import { useHref } from "../filter/use-filter.ts";
import { Breakable } from "../parts/breakable.tsx";
import { Icon } from "../parts/icon.tsx";
import type { TreeOrder, TreeRow } from "./department-tree.ts";

const columns: readonly { readonly order: TreeOrder; readonly name: string }[] = [
  { order: "name", name: "Department" },
  { order: "processes", name: "Processes" },
  { order: "cases", name: "Cases" },
  { order: "share", name: "Share of lead time" },
  { order: "earned", name: "Earned hours" },
  { order: "oe", name: "O/E" },
];

/** The tree of departments as a table: what each did, and what can be done with it. */
export function TreeTable({
  rows,
  order,
  onOrder,
  folded,
  onFold,
  selected,
  onSelect,
  edited,
  onEdit,
}: {
  readonly rows: readonly TreeRow[];
  readonly order: TreeOrder;
  readonly onOrder: (order: TreeOrder) => void;
  readonly folded: ReadonlySet<string>;
  readonly onFold: (id: string) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (id: string) => void;
  /** The one whose panel is open. */
  readonly edited: string | null;
  readonly onEdit: (id: string) => void;
}): ReactNode {
  const axis = ratioAxis(rows.map(({ department }) => department.serviceTime.observedOverExpected));
  const largest = Math.max(0, ...rows.map(({ department }) => department.delay.all.shareOfLeadTime.value ?? 0));
  return (
    <div className="scroll">
      <table className="tree">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">Select</span>
            </th>
            {columns.map(({ order: column, name }) => (
              <th
                key={column}
                scope="col"
                {...(column === order && {
                  "aria-sort": column === "name" ? ("ascending" as const) : ("descending" as const),
                })}
              >
                <button type="button" aria-pressed={column === order} onClick={() => onOrder(column)}>
                  {name}
                  {column === "oe" && ` ${shortRatio(axis[0])} to ${shortRatio(axis[1])}`}
                  {column === order && <Icon name="down" size={12} />}
                </button>
              </th>
            ))}
            <th scope="col">
              <span className="unseen">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DepartmentRow
              key={row.department.id}
              row={row}
              axis={axis}
              largest={largest}
              folded={folded.has(row.department.id)}
              onFold={onFold}
              selected={selected.has(row.department.id)}
              onSelect={onSelect}
              edited={edited === row.department.id}
              onEdit={onEdit}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DepartmentRow({
  row: { department, level, hasChildren },
  axis,
  largest,
  folded,
  onFold,
  selected,
  onSelect,
  edited,
  onEdit,
}: {
  readonly row: TreeRow;
  readonly axis: Axis;
  readonly largest: number;
  readonly folded: boolean;
  readonly onFold: (id: string) => void;
  readonly selected: boolean;
  readonly onSelect: (id: string) => void;
  readonly edited: boolean;
  readonly onEdit: (id: string) => void;
}): ReactNode {
  const href = useHref();
  const { id, name, external, system, aliases, positions, delay, output, serviceTime } = department;
  const { shareOfLeadTime: share, perCase } = delay.all;
  const cases = perCase.n;
  const oe = serviceTime.observedOverExpected;
  return (
    <tr className={`${selected ? "selected" : ""}${edited ? " edited" : ""}`}>
      <td>
        <label className="hit">
          <input type="checkbox" checked={selected} onChange={() => onSelect(id)} aria-label={`Select ${name}`} />
        </label>
      </td>
      <th scope="row">
        <span className="tree-name" style={{ paddingLeft: level * 20 }}>
          {hasChildren ? (
            <button
              type="button"
              className="fold"
              aria-expanded={!folded}
              aria-label={`Departments below ${name}`}
              onClick={() => onFold(id)}
            >
              <Icon name={folded ? "right" : "down"} size={14} />
            </button>
          ) : (
            <span className="fold" />
          )}
          <span>
            {level > 0 && <span className="unseen">Level {level + 1}: </span>}
            <Link href={href(`/departments/${id}`)}>
              <Breakable name={name} />
            </Link>
            {external && <span className="tag">external</span>}
            {system && <span className="tag">system</span>}
            {aliases.length > 0 && (
              <small title={aliases.join(", ")}>
                also {aliases.slice(0, 3).join(", ")}
                {aliases.length > 3 && ` and ${countText(aliases.length - 3)} more`}
              </small>
            )}
          </span>
        </span>
      </th>
      <td className="figure">{positions.totalCount === 0 ? dot : countText(positions.totalCount)}</td>
      <td className="figure">
        {cases === 0 ? dot : <CasesLink behind={{ departments: [id] }}>{countText(cases)}</CasesLink>}
      </td>
      <td>
        {cases === 0 ? (
          dot
        ) : (
          <span className="share">
            <span className="share-bar" aria-hidden="true">
              <i
                className={external ? "outside" : ""}
                style={{ width: `${largest === 0 ? 0 : ((share.value ?? 0) / largest) * 100}%` }}
              />
            </span>
            <span>{exactShareText(share.value)}</span>
            <small>{intervalText(share)}</small>
          </span>
        )}
      </td>
      <td className="figure">
        {cases === 0 ? (
          dot
        ) : output.earnedHours.value === null ? (
          <span className="muted small">{reasonText(output.earnedHours)}</span>
        ) : (
          `${hoursText(output.earnedHours.value)} h`
        )}
      </td>
      <td>
        {cases === 0 ? (
          dot
        ) : oe.value === null ? (
          <span className="muted small">{reasonText(oe)}</span>
        ) : oe.n < fewCases ? (
          <span className="muted small">n {countText(oe.n)}, too small</span>
        ) : (
          <span className="share">
            <Whisker of={oe} axis={axis} />
            <span>{ratioText(oe.value)}</span>
            <small>{intervalText(oe)}</small>
          </span>
        )}
      </td>
      <td className="figure">
        <button type="button" className="button quiet" aria-label={`Change ${name}`} onClick={() => onEdit(id)}>
          <Icon name="edit" size={14} /> Change
        </button>
      </td>
    </tr>
  );
}

const dot = <span className="muted">·</span>;

function shortRatio(ratio: number): string {
  return ratioText(ratio).replace(/0$/, "");
}
