import { area } from "d3-shape";
import { scaleLinear } from "d3-scale";
import { type ReactNode, useMemo, useState } from "react";
import { useAnswer } from "../data/use-answer.ts";
import { countText, dayText } from "../figures/format.ts";
import { CasesByWeekDocument } from "../generated/operations.ts";
import { analysisFilter } from "./filter-state.ts";
import { useFilter } from "./use-filter.ts";

const weekMs = 7 * 86_400_000;
const height = 34;
const width = 1000;

/**
 * Ended cases by week, those of one process where it is given, and the weeks looked at: two handles, each also moved by the arrow keys.
 * The other criteria of the filter hold; those of days narrow what is counted, not what is drawn.
 */
export function PeriodBrush({ process }: { readonly process?: string }): ReactNode {
  const { state, set } = useFilter();
  const filter = useMemo(
    () => analysisFilter({ ...state, from: null, to: null, ...(process !== undefined && { processes: [process] }) }),
    [state, process],
  );
  const { data } = useAnswer(CasesByWeekDocument, { filter });
  const weeks = everyWeek(data?.series ?? []);
  const first = weeks[0]?.timeMs ?? 0;
  const last = weeks.length;
  const index = (day: string | null, otherwise: number): number =>
    day === null ? otherwise : Math.min(last, Math.max(0, Math.round((Date.parse(day) - first) / weekMs)));
  const [dragged, setDragged] = useState<readonly [number, number] | null>(null);
  const [from, to] = dragged ?? [index(state.from, 0), index(state.to, last)];
  if (weeks.length < 2) return null;

  const day = (week: number): string => new Date(first + week * weekMs).toISOString().slice(0, 10);
  const settle = (): void => {
    if (dragged === null) return;
    const [begin, end] = dragged;
    set({ from: begin === 0 ? null : day(begin), to: end === last ? null : day(end) });
    setDragged(null);
  };
  const cases = weeks.slice(from, to).reduce((sum, { cases: some }) => sum + some, 0);
  // A period that ends within a week takes a part of its cases, and how many the weeks do not tell.
  const isWhole = dragged !== null || [state.from, state.to].every((date) => date === null || isBegin(date, first));
  const handle = (label: string, value: number, move: (week: number) => readonly [number, number]): ReactNode => (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={dayText(first + value * weekMs)}
      min={0}
      max={last}
      value={value}
      onChange={({ target }) => setDragged(move(Number(target.value)))}
      onPointerUp={settle}
      onKeyUp={settle}
      onBlur={settle}
    />
  );
  return (
    <>
      <div className="all">
        <span className="second small">Cases ended, by week</span>
        {isWhole && (
          <span>
            <b className="strong">{countText(cases)}</b> <span className="second">{weeksText(to - from, last)}</span>
          </span>
        )}
      </div>
      <div className="brush">
        <WeekArea weeks={weeks} from={from} to={to} />
        {handle("First week", from, (week) => [Math.min(week, to - 1), to])}
        {handle("Week after the last", to, (week) => [from, Math.max(week, from + 1)])}
        <div className="months" aria-hidden="true">
          {ticks(weeks).map(({ at, text }) => (
            <span key={text} style={{ left: `${at * 100}%` }}>
              {text}
            </span>
          ))}
        </div>
      </div>
    </>
  );
}

function weeksText(weeks: number, all: number): string {
  return weeks === all ? "in all" : `in ${countText(weeks)} ${weeks === 1 ? "week" : "weeks"}`;
}

function isBegin(date: string, first: number): boolean {
  return (Date.parse(date) - first) % weekMs === 0;
}

interface Week {
  readonly timeMs: number;
  readonly cases: number;
}

/** Weeks without a case stand between those with. */
function everyWeek(series: readonly { readonly time: string; readonly value: number | null }[]): readonly Week[] {
  const known = new Map(series.map(({ time, value }) => [Date.parse(time), value ?? 0]));
  const times = [...known.keys()].sort((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: Math.round((last - first) / weekMs) + 1 }, (_, week) => {
    const timeMs = first + week * weekMs;
    return { timeMs, cases: known.get(timeMs) ?? 0 };
  });
}

function WeekArea({
  weeks,
  from,
  to,
}: {
  readonly weeks: readonly Week[];
  readonly from: number;
  readonly to: number;
}): ReactNode {
  const x = scaleLinear([0, weeks.length], [0, width]);
  const y = scaleLinear([0, Math.max(...weeks.map(({ cases }) => cases))], [height, 2]);
  const path = area<Week>()
    .x((_, week) => x(week + 0.5))
    .y0(height)
    .y1(({ cases }) => y(cases))(weeks as Week[]);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path d={path ?? ""} fill="var(--surface-3)" />
      <clipPath id="looked-at">
        <rect x={x(from)} width={x(to) - x(from)} height={height} />
      </clipPath>
      <rect x={x(from)} width={x(to) - x(from)} height={height} fill="var(--accent-soft)" />
      <path d={path ?? ""} fill="var(--c2)" clipPath="url(#looked-at)" />
    </svg>
  );
}

/** At most about eight dates under the weeks: the first of a year, a quarter or a month. */
function ticks(weeks: readonly Week[]): readonly { readonly at: number; readonly text: string }[] {
  const step = weeks.length > 300 ? 12 : weeks.length > 110 ? 6 : weeks.length > 40 ? 3 : 1;
  const seen = new Set<string>();
  return weeks.flatMap(({ timeMs }, week) => {
    const date = new Date(timeMs + weekMs - 1);
    const month = date.getUTCMonth();
    const key = `${date.getUTCFullYear()}-${month}`;
    if (month % step !== 0 || seen.has(key) || week / weeks.length > 0.96) return [];
    seen.add(key);
    const text =
      month === 0
        ? String(date.getUTCFullYear())
        : date.toLocaleDateString(undefined, { month: "short", timeZone: "UTC" });
    return seen.size > 1 || week < 2 || date.getUTCDate() <= 7 ? [{ at: week / weeks.length, text }] : [];
  });
}
