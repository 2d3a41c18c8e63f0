import type { FigureFragment, LandscapeQuery } from "../generated/operations.ts";
import { amountText, countText, exactShareText, hoursText, ratioText, shareText } from "../figures/format.ts";
import { reasonText } from "../figures/estimate-text.ts";
import { fewCases } from "../figures/few-cases.ts";
import { rampStep, ratioStep, warmShare } from "../figures/heat.ts";

/** What the cells of the matrix show. */
export const measures = ["share", "excess", "oe", "credit", "earned"] as const;
export type MatrixMeasure = (typeof measures)[number];

/** Where each measure stands in `values`, as the query asks for them. */
const place = {
  share: 0,
  excess: 1,
  oe: 2,
  creditShare: 3,
  credit: 4,
  earned: 5,
  wait: 6,
  service: 7,
  elapsed: 8,
} as const;

export interface Cell {
  readonly cases: number;
  readonly values: readonly FigureFragment[];
}

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly external: boolean;
  /** By id of the process. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Rows below it; empty for a leaf. */
  readonly leaves: readonly Row[];
}

type Matrix = LandscapeQuery["leaves"];
type Ancestor = Matrix["departments"][number]["parent"];

/** The department tree as rows, top departments by name, external ones last; a department without departments below stands for itself. */
export function rowsOf({ leaves, groups }: Pick<LandscapeQuery, "leaves" | "groups">): readonly Row[] {
  const below = new Map<string, Row[]>();
  const leafRows = plainRows(leaves);
  for (const [index, { id, parent }] of leaves.departments.entries()) {
    const top = topOf(parent) ?? id;
    const row = leafRows[index];
    if (row === undefined || top === id) continue;
    below.set(top, [...(below.get(top) ?? []), row]);
  }
  return plainRows(groups)
    .map((row) => ({ ...row, leaves: below.get(row.id) ?? [] }))
    .sort((a, b) => Number(a.external) - Number(b.external) || a.name.localeCompare(b.name));
}

function plainRows({ departments, processes, cells }: Matrix): readonly Row[] {
  const rows = departments.map(({ id, name, external }) => ({
    id,
    name,
    external,
    cells: new Map<string, Cell>(),
    leaves: [],
  }));
  for (const { department, process, cases, values } of cells) {
    const id = processes[process]?.id;
    if (id !== undefined) rows[department]?.cells.set(id, { cases, values });
  }
  return rows;
}

function topOf(parent: Ancestor): string | null {
  if (parent === null) return null;
  return parent.parent?.parent?.id ?? parent.parent?.id ?? parent.id;
}

/** Hours booked to a cell: wait, service and elapsed. */
export function hoursOf(cell: Cell): number {
  return valueAt(cell, place.wait) + valueAt(cell, place.service) + valueAt(cell, place.elapsed);
}

export function earnedOf(cell: Cell): number | null {
  return cell.values[place.earned]?.value ?? null;
}

function valueAt(cell: Cell, at: number): number {
  return cell.values[at]?.value ?? 0;
}

/** The figure of a cell under a measure. */
export function figureOf(cell: Cell, measure: MatrixMeasure, absolute: boolean): FigureFragment | undefined {
  if (measure === "credit") return cell.values[absolute ? place.credit : place.creditShare];
  return cell.values[place[measure]];
}

/** The number that decides the colour, and that `largest` is taken of. */
export function magnitudeOf(cell: Cell, measure: MatrixMeasure, absolute: boolean): number {
  if (measure === "share" && absolute) return hoursOf(cell);
  return Math.max(0, figureOf(cell, measure, absolute)?.value ?? 0);
}

/** What a cell says and the class of its colour. */
export function look(
  cell: Cell,
  measure: MatrixMeasure,
  absolute: boolean,
  largest: number,
): { readonly text: string; readonly className: string } {
  const figure = figureOf(cell, measure, absolute);
  const value = figure?.value ?? null;
  if (value === null) return { text: "–", className: "blank" };
  const few = measure !== "earned" && measure !== "credit" && cell.cases < fewCases ? " hatched" : "";
  switch (measure) {
    case "share":
      return absolute
        ? { text: hoursText(hoursOf(cell)), className: rampStep("w", hoursOf(cell), largest) + few }
        : { text: shareText(value), className: warmShare(value) + few };
    case "excess":
      return { text: hoursText(value), className: rampStep("w", Math.max(0, value), largest) + few };
    case "oe":
      return { text: ratioText(value), className: ratioStep(value) + few };
    case "credit":
      return {
        text: absolute ? amountText(value) : shareText(value),
        className: rampStep("c", value, largest),
      };
    case "earned":
      return { text: hoursText(value), className: rampStep("c", value, largest) };
    default:
      return measure satisfies never;
  }
}

/** A cell in words: its figure with interval and n. */
export function tipOf(row: string, process: string, cell: Cell): string {
  const line = (name: string, at: number, text: (value: number) => string, unit: string): string => {
    const figure = cell.values[at];
    if (figure === undefined) return "";
    if (figure.value === null) return `\n${name}: ${reasonText(figure)}`;
    const interval = figure.low === null || figure.high === null ? "" : ` [${text(figure.low)} – ${text(figure.high)}]`;
    return `\n${name} ${text(figure.value)}${unit}${interval}`;
  };
  return (
    `${row} in ${process}\nn = ${countText(cell.cases)} cases` +
    line("Share of lead time", place.share, exactShareText, "") +
    line("Observed / expected", place.oe, ratioText, "") +
    line("Output credit", place.credit, amountText, "")
  );
}
