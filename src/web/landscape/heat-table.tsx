import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { Link } from "wouter";
import { amountText, countText, exactShareText, hoursText, shareText } from "../figures/format.ts";
import { useHref } from "../filter/use-filter.ts";
import type { LandscapeQuery } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";
import { Tip } from "../parts/tip.tsx";
import { earnedOf, hoursOf, look, magnitudeOf, type MatrixMeasure, type Row, tipOf } from "./matrix.ts";

type Process = LandscapeQuery["processes"]["edges"][number]["node"];

interface Chosen {
  readonly department: string;
  readonly process: string;
}

interface Shown {
  readonly row: Row;
  readonly isGroup: boolean;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/**
 * Departments against processes as a real table. The cells are one stop of the tab key: arrows go to the next cell with work, Enter chooses it,
 * Escape lets it go.
 */
export function HeatTable({
  rows,
  processes,
  measure,
  absolute,
  folded,
  onFold,
  chosen,
  onChoose,
}: {
  readonly rows: readonly Row[];
  readonly processes: readonly Process[];
  readonly measure: MatrixMeasure;
  readonly absolute: boolean;
  readonly folded: ReadonlySet<string>;
  readonly onFold: (folded: ReadonlySet<string>) => void;
  readonly chosen: Chosen | null;
  readonly onChoose: (cell: Chosen | null) => void;
}): ReactNode {
  const href = useHref();
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = rows.flatMap((row): readonly Shown[] => [
    { row, isGroup: row.leaves.length > 0 },
    ...(folded.has(row.id) ? [] : row.leaves.map((leaf) => ({ row: leaf, isGroup: false }))),
  ]);
  const leaves = rows.flatMap((row) => (row.leaves.length > 0 ? row.leaves : [row]));
  const inUnits = measure === "credit" && absolute;
  const largest = (unit: string): number =>
    Math.max(
      0,
      ...processes
        .filter((process) => !inUnits || unitOf(process) === unit)
        .flatMap(({ id }) => leaves.map(({ cells }) => cells.get(id)))
        .map((cell) => (cell === undefined ? 0 : magnitudeOf(cell, measure, absolute))),
    );
  // Outputs in unlike units are not to be compared: each unit has its own scale.
  const largestOf = new Map(processes.map((process) => [process.id, largest(unitOf(process))]));
  const sums = sumsOf(measure, absolute);
  const allHours = sum(processes.map(({ metrics }) => metrics.balance.total));
  const mostOfAll = Math.max(0, ...leaves.filter(({ external }) => !external).map(hoursOfRow));
  const [focus, setFocus] = useState<Chosen | null>(null);
  const filled = shown.flatMap(({ row }) =>
    processes.filter(({ id }) => row.cells.has(id)).map(({ id }) => ({ department: row.id, process: id })),
  );
  const stop =
    filled.find((cell) => same(cell, focus)) ?? filled.find((cell) => same(cell, chosen)) ?? filled[0] ?? null;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onChoose(null);
    const move = moves[event.key];
    if (move === undefined || stop === null) return;
    event.preventDefault();
    const next = nextCell(shown, processes, stop, move);
    if (next === null) return;
    setFocus(next);
    body.current?.querySelector<HTMLElement>(`[data-cell="${next.department}~${next.process}"]`)?.focus();
  };
  const toggle = (id: string): void => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    onFold(next);
  };
  return (
    <div className="scroll">
      <table className="heat" style={{ "--processes": processes.length } as CSSProperties}>
        <thead>
          <tr>
            <th scope="col" className="corner">
              Department
            </th>
            {processes.map((process) => (
              <th scope="col" key={process.id}>
                <Link href={href(`/processes/${process.id}`)}>{process.name}</Link>
                {process.kind === "PROVISIONAL" && <span className="tag">provisional</span>}
                <small>n {countText(process.metrics.cases)}</small>
                {inUnits && <small>in {unitOf(process)}</small>}
              </th>
            ))}
            <th scope="col" className="margin">
              Share of
              <br />
              all lead time
            </th>
            <th scope="col" className="margin narrow">
              Earned
              <br />
              hours
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.map(({ row, isGroup }) => (
            <tr key={`${isGroup ? "group" : "leaf"} ${row.id}`} className={isGroup ? "group" : ""}>
              <th scope="row">
                {isGroup && (
                  <button
                    type="button"
                    className="fold"
                    aria-expanded={!folded.has(row.id)}
                    aria-label={`Departments of ${row.name}`}
                    onClick={() => toggle(row.id)}
                  >
                    <Icon name={folded.has(row.id) ? "right" : "down"} size={12} />
                  </button>
                )}
                <Link href={href(`/departments/${row.id}`)} className={isGroup ? "name" : "name leaf"}>
                  {row.name}
                </Link>
                {isGroup && <span className="muted micro"> {row.leaves.length}</span>}
              </th>
              {processes.map(({ id, name }) => {
                const cell = row.cells.get(id);
                if (cell === undefined) {
                  return (
                    <td key={id} className="none">
                      <i />
                      <span className="unseen">no work</span>
                    </td>
                  );
                }
                const here = { department: row.id, process: id };
                const { text, className } = look(cell, measure, absolute, largestOf.get(id) ?? 0);
                const colour = isGroup ? "sum" : row.external ? "outside" : className;
                return (
                  <td key={id}>
                    <Tip text={tipOf(row.name, name, cell)}>
                      <button
                        type="button"
                        className={`cell ${colour}${same(here, chosen) ? " chosen" : ""}`}
                        data-cell={`${row.id}~${id}`}
                        tabIndex={same(here, stop) ? 0 : -1}
                        aria-pressed={same(here, chosen)}
                        aria-label={`${row.name} in ${name}: ${text}`}
                        onKeyDown={onKeyDown}
                        onClick={() => {
                          setFocus(here);
                          onChoose(same(here, chosen) ? null : here);
                        }}
                      >
                        {text}
                      </button>
                    </Tip>
                  </td>
                );
              })}
              <td className="margin">
                <span className="of-all">
                  {!isGroup && (
                    <i style={{ width: `${barOf(row, mostOfAll)}px` }} className={row.external ? "outside" : ""} />
                  )}
                  <b>{shareText(allHours === 0 ? null : hoursOfRow(row) / allHours)}</b>
                </span>
              </td>
              <td className="margin narrow">{hoursText(earnedOfRow(row))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{sums.name}</th>
            {processes.map(({ id }) => (
              <td key={id} className="adds-up">
                {sums.text?.(
                  sum(
                    leaves.map(({ cells }) => {
                      const cell = cells.get(id);
                      return cell === undefined ? 0 : magnitudeOf(cell, measure, absolute);
                    }),
                  ),
                )}
              </td>
            ))}
            <td className="margin adds-up">
              {exactShareText(allHours === 0 ? null : sum(leaves.map(hoursOfRow)) / allHours)}
            </td>
            <td className="margin narrow medium">{hoursText(earnedOfAll(leaves))}</td>
          </tr>
          <tr>
            <th scope="row">Lead time in all</th>
            {processes.map(({ id, metrics }) => (
              <td key={id}>{hoursText(metrics.balance.total)} h</td>
            ))}
            <td className="margin" colSpan={2}>
              {hoursText(allHours)} h
            </td>
          </tr>
          <tr>
            <th scope="row">Mean per case</th>
            {processes.map(({ id, metrics }) => (
              <td key={id}>{hoursText(metrics.leadTime.mean.value)} h</td>
            ))}
            <td className="margin" colSpan={2}>
              {hoursText(allHours / sum(processes.map(({ metrics }) => metrics.cases)))} h
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function same(a: Chosen | null, b: Chosen | null): boolean {
  return a !== null && b !== null && a.department === b.department && a.process === b.process;
}

/** The nearest cell with work in a direction. */
function nextCell(
  shown: readonly Shown[],
  processes: readonly Process[],
  from: Chosen,
  [down, right]: readonly [number, number],
): Chosen | null {
  let row = shown.findIndex(({ row: { id } }) => id === from.department) + down;
  let column = processes.findIndex(({ id }) => id === from.process) + right;
  for (; row >= 0 && row < shown.length && column >= 0 && column < processes.length; row += down, column += right) {
    const department = shown[row]?.row;
    const process = processes[column]?.id;
    if (department !== undefined && process !== undefined && department.cells.has(process)) {
      return { department: department.id, process };
    }
  }
  return null;
}

/** What the cells of a column add up to, where they do. */
function sumsOf(
  measure: MatrixMeasure,
  absolute: boolean,
): { readonly name: string; readonly text?: (sum: number) => string } {
  switch (measure) {
    case "share":
      return absolute ? { name: "Sum of hours", text: hoursText } : { name: "Sum of shares", text: shareText };
    case "credit":
      return { name: "Sum of credits", text: absolute ? amountText : shareText };
    case "earned":
      return { name: "Sum of hours", text: hoursText };
    case "excess":
    case "oe":
      return { name: "In all" };
    default:
      return measure satisfies never;
  }
}

function unitOf({ valueUnit }: Process): string {
  return valueUnit ?? "cases";
}

function hoursOfRow({ cells }: Row): number {
  return sum([...cells.values()].map(hoursOf));
}

function earnedOfAll(rows: readonly Row[]): number | null {
  const earned = rows.map(earnedOfRow).filter((hours) => hours !== null);
  return earned.length === 0 ? null : sum(earned);
}

function earnedOfRow({ cells }: Row): number | null {
  const earned = [...cells.values()].map(earnedOf).filter((hours) => hours !== null);
  return earned.length === 0 ? null : sum(earned);
}

function barOf(row: Row, most: number): number {
  return most === 0 ? 0 : Math.min(36, Math.max(1, (hoursOfRow(row) / most) * 36));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
