import { type ReactNode, useState } from "react";
import { useAnswer } from "../data/use-answer.ts";
import { Balance } from "../figures/balance.tsx";
import { countText, dayText, monthText } from "../figures/format.ts";
import { TrendChart, type TrendSeries } from "../figures/trend-chart.tsx";
import { useFilter } from "../filter/use-filter.ts";
import { type DepartmentQuery, OverTimeDocument, type OverTimeQuery } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Panel } from "../parts/panel.tsx";
import { Segments } from "../parts/segments.tsx";
import { type TrendMeasure, trendMeasures } from "./trend-measures.ts";

type Points = OverTimeQuery["series"];

/** One figure of the department by week or by month, amounts also by process. */
export function OverTime({
  department,
}: {
  readonly department: NonNullable<DepartmentQuery["department"]>;
}): ReactNode {
  const { filter, parameter, setParameters } = useFilter();
  const [first] = trendMeasures;
  const chosen = trendMeasures.find(({ measure }) => measure === parameter("trend")) ?? first;
  const interval = parameter("each") === "week" ? "WEEK" : "MONTH";
  const [asTable, setAsTable] = useState(false);
  const answer = useAnswer(
    OverTimeDocument,
    {
      id: department.id,
      filter,
      measure: chosen?.measure ?? "OBSERVED_OVER_EXPECTED",
      interval,
      by: chosen?.adds === true ? ["PROCESS"] : [],
    },
    {},
  );
  if (chosen === undefined) return null;
  const points = answer.data?.series ?? [];
  const timesMs = everyTime(points, interval);
  const series = seriesOf(points, timesMs, chosen);
  const ns = timesMs.map((time) => atTime(points, time).reduce((sum, { n }) => sum + n, 0));
  const total = chosen.total?.(department) ?? null;
  const timeText = (timeMs: number): string =>
    interval === "WEEK" ? `week from ${dayText(timeMs)}` : monthText(timeMs);
  const sum = points.reduce((all, { value }) => all + (value ?? 0), 0);
  return (
    <Panel
      title="Over time"
      note="By end of case."
      answer={answer}
      right={
        <>
          {total !== null && points.length > 0 && <Balance of={[adding(total, sum)]} />}
          <CopyGraphQL of={answer} compact />
        </>
      }
    >
      <div className="trend-tools">
        <select
          className="field"
          aria-label="Figure over time"
          value={chosen.measure}
          onChange={({ target }) => setParameters({ trend: target.value === first?.measure ? null : target.value })}
        >
          {trendMeasures.map(({ measure, name }) => (
            <option key={measure} value={measure}>
              {name}
            </option>
          ))}
        </select>
        <Segments
          label="Length of a bucket"
          value={interval}
          onChange={(value) => setParameters({ each: value === "WEEK" ? "week" : null })}
          options={[
            { value: "WEEK", label: "week" },
            { value: "MONTH", label: "month" },
          ]}
        />
      </div>
      {timesMs.length === 0 ? (
        answer.data !== undefined && <p className="second">Nothing to show over time in the selected cases.</p>
      ) : asTable ? (
        <TrendTable timesMs={timesMs} series={series} timeText={timeText} text={chosen.text} ns={ns} />
      ) : (
        <>
          <TrendChart
            label={`${chosen.name} by ${interval.toLowerCase()}`}
            timesMs={timesMs}
            series={series}
            stacked={chosen.adds}
            reference={chosen.reference ?? null}
            timeText={timeText}
            text={chosen.text}
            tickText={chosen.adds ? countText : chosen.text}
            detail={(index) => `n ${countText(ns[index])} cases`}
          />
        </>
      )}
      {timesMs.length > 0 && (
        <div className="trend-foot">
          {series.length > 1 && !asTable && (
            <div className="legend">
              {series.map(({ name, colour }) => (
                <span key={name}>
                  <i style={{ background: colour }} />
                  {name}
                </span>
              ))}
            </div>
          )}
          <button
            type="button"
            className="button quiet as-table"
            aria-pressed={asTable}
            onClick={() => setAsTable((before) => !before)}
          >
            {asTable ? "Show as chart" : "Show as table"}
          </button>
        </div>
      )}
    </Panel>
  );
}

function TrendTable({
  timesMs,
  series,
  timeText,
  text,
  ns,
}: {
  readonly timesMs: readonly number[];
  readonly series: readonly TrendSeries[];
  readonly timeText: (timeMs: number) => string;
  readonly text: (value: number) => string;
  readonly ns: readonly number[];
}): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div className="scroll trend-table" tabIndex={0} role="region" aria-label="Over time, as a table">
      <table className="deliveries">
        <thead>
          <tr>
            <th scope="col">Ended in</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">n</th>
          </tr>
        </thead>
        <tbody>
          {timesMs.map((time, index) => (
            <tr key={time}>
              <th scope="row">{timeText(time)}</th>
              {series.map(({ name, values }) => {
                const value = values[index];
                return <td key={name}>{value == null ? "–" : text(value)}</td>;
              })}
              <td>{countText(ns[index])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** More than this many processes in one stack cannot be told apart; the others are one. */
const mostSeries = 5;

function seriesOf(
  points: Points,
  timesMs: readonly number[],
  { adds, family, name }: TrendMeasure,
): readonly TrendSeries[] {
  if (!adds) {
    const values = timesMs.map((time) => atTime(points, time)[0]?.value ?? null);
    return [{ name, colour: family === "time" ? "var(--wait)" : "var(--output)", values }];
  }
  const sums = new Map<string, number>();
  for (const { process, value } of points) sums.set(process ?? "", (sums.get(process ?? "") ?? 0) + (value ?? 0));
  const names = [...sums].sort(([, a], [, b]) => b - a).map(([process]) => process);
  const own = names.length > mostSeries + 1 ? names.slice(0, mostSeries) : names;
  const ramp = family === "time" ? "w" : "c";
  const valuesOf = (wanted: (process: string) => boolean): readonly number[] =>
    timesMs.map((time) =>
      atTime(points, time).reduce((sum, { process, value }) => sum + (wanted(process ?? "") ? (value ?? 0) : 0), 0),
    );
  const shown = own.map((process, index) => ({
    name: process,
    colour: `var(--${ramp}${Math.max(1, 6 - index)})`,
    values: valuesOf((other) => other === process),
  }));
  if (own.length === names.length) return shown;
  const others = new Set(names.slice(own.length));
  return [
    ...shown,
    {
      name: `${countText(others.size)} others`,
      colour: "var(--line-2)",
      values: valuesOf((other) => others.has(other)),
    },
  ];
}

function atTime(points: Points, timeMs: number): Points {
  return points.filter(({ time }) => Date.parse(time) === timeMs);
}

/** Begins of all buckets from the first to the last, those without a case too. */
function everyTime(points: Points, interval: "WEEK" | "MONTH"): readonly number[] {
  const known = points.map(({ time }) => Date.parse(time));
  if (known.length === 0) return [];
  const last = Math.max(...known);
  const times: number[] = [];
  for (let time = new Date(Math.min(...known)); time.getTime() <= last;) {
    times.push(time.getTime());
    time = new Date(time);
    if (interval === "WEEK") time.setUTCDate(time.getUTCDate() + 7);
    else time.setUTCMonth(time.getUTCMonth() + 1);
  }
  return times;
}

/** Sums of fractions differ by what floating point leaves, which is no difference. */
function adding(total: number, booked: number) {
  const difference = Math.abs(total - booked) < 1e-6 * Math.max(1, total) ? 0 : total - booked;
  return { total, booked, mine: booked, difference, unit: "COUNT" as const };
}
